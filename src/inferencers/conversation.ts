import {
  asJson,
  type ChatMessage,
  type InferencerContext,
  isPlainObject,
  LodestoneError,
  type PromptItem,
  type RenderedPrompt,
  type Row,
  type Sample,
} from '../core/index.ts';

/** A sample as a conversation; the turns of the role `assistant` are the model's. */
export interface Conversation {
  readonly messages: readonly ChatMessage[];
  /** Taken as it is from a column `dialogue` that stands next to others. */
  readonly isDialogue: boolean;
}

/** The column that holds whole conversations. */
const DIALOGUE = 'dialogue';

/** What templates call the roles of a conversation. */
const ROLES: Readonly<Record<string, string>> = { SYSTEM: 'system', HUMAN: 'user', BOT: 'assistant' };

/**
 * Reads conversations out of rows: columns of texts are one round, columns of lists of texts a round for each entry;
 * a column that is the only input, or called `dialogue`, may hold the messages themselves. In-context examples have
 * no part in it.
 */
export function conversationReader(context: InferencerContext): (sample: Sample) => Conversation {
  const { inputColumns, outputColumn } = context;
  return ({ row, index }) => {
    const names = Object.keys(row).filter((name) => inputColumns.includes(name) || name === outputColumn);
    const values = names.map((name) => row[name]);
    if (values.every((value) => typeof value === 'string'))
      return { messages: round(namedRow(names, values), context), isDialogue: false };
    if (values.every(isTextList)) return { messages: rounds(names, values, context), isDialogue: false };
    const [only] = inputColumns;
    if (inputColumns.length === 1 && isMessages(row[only ?? '']))
      return { messages: messagesIn(row[only ?? '']), isDialogue: false };
    if (inputColumns.includes(DIALOGUE) && isMessages(row[DIALOGUE]))
      return { messages: messagesIn(row[DIALOGUE]), isDialogue: true };
    throw new LodestoneError('data-malformed', `row ${index} cannot be read as a conversation`, {
      hint: 'ChatInferencer takes columns of texts, of lists of texts, or one column of messages.',
    });
  };
}

function rounds(names: string[], values: string[][], context: InferencerContext): ChatMessage[] {
  const count = Math.min(...values.map((list) => list.length));
  return Array.from({ length: count }, (_, i) =>
    round(
      namedRow(
        names,
        values.map((list) => list[i] ?? ''),
      ),
      context,
    ),
  ).flat();
}

/** What is said in one round, ending with the model's turn, which holds the row's own answer. */
function round(row: Row, { prompts, inputColumns, outputColumn }: InferencerContext): ChatMessage[] {
  const gold = {
    role: 'assistant',
    content: String((outputColumn === null ? undefined : row[outputColumn]) ?? ''),
  };
  const filled = prompts.filled(row);
  if (filled === undefined) {
    const [only] = inputColumns;
    if (only === undefined || inputColumns.length > 1) {
      throw new LodestoneError(
        'config-invalid',
        'ChatInferencer needs a prompt_template for more than one column',
      );
    }
    return [{ role: 'user', content: String(row[only] ?? '') }, gold];
  }
  const messages = promptMessages(filled);
  return messages.at(-1)?.role === 'assistant' ? messages : [...messages, gold];
}

function promptMessages(prompt: RenderedPrompt): ChatMessage[] {
  if (typeof prompt === 'string') return [{ role: 'user', content: prompt }];
  if ('messages' in prompt) return [...prompt.messages];
  return prompt.flatMap(itemMessages);
}

/** Section marks, and roles that a conversation does not know, are left out. */
function itemMessages(item: PromptItem): ChatMessage[] {
  if (typeof item === 'string') return item === '' ? [] : [{ role: 'user', content: item }];
  if (!('role' in item)) return [];
  const role = ROLES[String(item.role)];
  return role === undefined ? [] : [{ role, content: String(item.prompt ?? '') }];
}

function namedRow(names: readonly string[], values: readonly unknown[]): Row {
  return Object.fromEntries(names.map((name, i) => [name, values[i]]));
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isMessages(value: unknown): value is { role: unknown; content?: unknown }[] {
  return Array.isArray(value) && value.every((item) => isPlainObject(asJson(item)) && 'role' in item);
}

function messagesIn(value: unknown): ChatMessage[] {
  return isMessages(value) ? value.map(message) : [];
}

/** A turn with its keys in the order of the data, which the predictions file shows. */
function message(turn: { role: unknown; content?: unknown }): ChatMessage {
  const { role, content } = { role: String(turn.role), content: String(turn.content ?? '') };
  const [first] = Object.keys(turn).filter((key) => key === 'role' || key === 'content');
  return first === 'content' ? { content, role } : { role, content };
}
