import {
  type ChatMessage,
  type ComponentConfig,
  isPlainObject,
  type Json,
  type JsonObject,
  LodestoneError,
  plain,
  type Row,
  refuseUnknownArguments,
} from '../core/index.ts';
import { pythonRepr } from '../util/index.ts';
import { fillText } from './prompt-list.ts';

const ROLES = new Set(['system', 'user', 'assistant']);

/**
 * OpenCompass's `RawPromptTemplate`: messages in OpenAI's form that reach the model as they are.
 * `{expand_column: name}` stands for the messages in that column, a text equal to `ice_token` for the
 * in-context examples; other texts are skipped.
 */
export class RawPromptTemplate {
  readonly iceToken: string;
  readonly #items: (string | JsonObject)[];
  readonly #fillFields: boolean;

  constructor(config: ComponentConfig) {
    refuseUnknownArguments('RawPromptTemplate', config, ['messages', 'format_variables', 'ice_token']);
    const messages = config.messages ?? null;
    if (!Array.isArray(messages)) throw invalid(`messages must be a list, not ${pythonRepr(messages)}`);
    this.#items = messages.map(checkItem);
    this.#fillFields = config.format_variables !== false;
    this.iceToken = typeof config.ice_token === 'string' ? config.ice_token : '</E>';
  }

  /** An in-context example. */
  example(row: Row): ChatMessage[] {
    return this.#items.flatMap((item) => (typeof item === 'string' ? [] : this.#expand(item, row)));
  }

  /** The messages for a row. The output column is not blanked: what the messages show is up to them. */
  question(row: Row, examples: readonly ChatMessage[]): ChatMessage[] {
    return this.#items.flatMap((item) => {
      if (typeof item !== 'string') return this.#expand(item, row);
      return item === this.iceToken ? [...examples] : [];
    });
  }

  #expand(item: JsonObject, row: Row): ChatMessage[] {
    if ('expand_column' in item) {
      const column = row[String(item.expand_column)];
      return Array.isArray(column) ? structuredClone(column) : [];
    }
    const { content, ...others } = plain(item) as ChatMessage;
    const isFilled = this.#fillFields && typeof content === 'string';
    // OpenCompass reads its config back from a file in which keys are sorted.
    return [{ content: isFilled ? fillText(content, row) : content, ...others }];
  }
}

function checkItem(item: Json, index: number): string | JsonObject {
  if (typeof item === 'string') return item;
  const place = `messages[${index}]`;
  if (!isPlainObject(item)) throw invalid(`${place} must be a dict or text, not ${pythonRepr(item)}`);
  if ('expand_column' in item) return item;
  if (!('role' in item)) throw invalid(`${place} has no "role"`);
  if (!('content' in item)) throw invalid(`${place} has no "content"`);
  if (!ROLES.has(String(item.role))) {
    throw invalid(
      `${place} has the role ${pythonRepr(item.role ?? null)}; it must be system, user or assistant`,
    );
  }
  return item;
}

function invalid(message: string): LodestoneError {
  return new LodestoneError('prompt-invalid', message);
}
