import {
  type ComponentConfig,
  dictEntries,
  type Json,
  LodestoneError,
  type PromptItem,
  type PromptList,
  plain,
  type Row,
  refuseUnknownArguments,
} from '../core/index.ts';
import { pythonRepr, replaceText } from '../util/index.ts';
import { fillList, fillText, replaceToken } from './prompt-list.ts';

/** A template's text, or a dialogue in `begin`/`round`/`end` parts. */
type Body = string | DialogueBody;
type DialogueBody = { [part: string]: Json };
/** A dialogue with its section marks, or text, before fields are filled. */
type Encoded = string | PromptList;

/** What a place in a template is filled with. */
type Insert = string | PromptList;

/**
 * OpenCompass's `PromptTemplate`: text, a dialogue, or one of these for each label.
 * `ice_token` marks where in-context examples go, `sep_token` where context ends; both vanish from prompts.
 */
export class PromptTemplate {
  /** True when the template is one dialogue rather than text or a body per label. */
  readonly isDialogue: boolean;
  readonly iceToken: string | null;
  readonly #sepToken: string | null;
  readonly #text: string | undefined;
  readonly #bodies: [Json, Body][];
  readonly #dialogue: DialogueBody;
  #latest: { readonly examples: Insert; readonly encoded: Encoded } | undefined;

  constructor(config: ComponentConfig) {
    refuseUnknownArguments('PromptTemplate', config, ['template', 'ice_token', 'sep_token']);
    const template = config.template ?? null;
    this.iceToken = templateToken(config, 'ice_token');
    this.#sepToken = templateToken(config, 'sep_token');
    this.#text = typeof template === 'string' ? template : undefined;
    if (
      this.#text === undefined &&
      (typeof template !== 'object' || template === null || Array.isArray(template))
    ) {
      throw invalid(`a prompt template must be text or a dict, not ${pythonRepr(template)}`);
    }
    const entries = dictEntries(template);
    this.isDialogue = this.#text === undefined && entries.every(([key]) => PARTS.has(String(key)));
    this.#dialogue = this.isDialogue ? dialogueBody(template) : {};
    this.#bodies =
      this.isDialogue || this.#text !== undefined
        ? []
        : entries.map(([key, body]) => [key, templateBody(body)]);
    this.#checkIceToken(entries);
  }

  /** True when there is a body for each label, or parts of a dialogue, rather than one text. */
  get isDict(): boolean {
    return this.#text === undefined;
  }

  /** The labels in the order of the template (the parts, when it is a dialogue). */
  get labels(): Json[] {
    return this.isDialogue ? Object.keys(this.#dialogue) : this.#bodies.map(([label]) => label);
  }

  /** An in-context example: a row with its answer. */
  example(row: Row, label: Json): Insert {
    let encoded = this.#encode(this.#bodyFor(label), true);
    if (this.iceToken !== null) encoded = replaceIn(encoded, this.iceToken, '');
    return fill(encoded, row);
  }

  /** The question of a row with the answer of a label. */
  labelled(row: Row, examples: Insert, label: Json, keepSeparator = false): Insert {
    let encoded = this.#encode(this.#bodyFor(label), false);
    if (!keepSeparator && this.#sepToken !== null) encoded = replaceIn(encoded, this.#sepToken, '');
    if (this.iceToken !== null) encoded = replaceIn(encoded, this.iceToken, examples);
    return fill(encoded, row);
  }

  /** The question of a row; its output column reads `answerToken`. Uses the first of several bodies. */
  question(row: Row, examples: Insert, outputColumn: string | null, answerToken: string): Insert {
    const encoded = this.#withExamples(examples);
    return fill(encoded, outputColumn === null ? row : { ...row, [outputColumn]: answerToken });
  }

  /** The question before its fields are filled; most often with the examples of the sample before. */
  #withExamples(examples: Insert): Encoded {
    if (this.#latest?.examples === examples) return this.#latest.encoded;
    let encoded = this.#encode(this.#bodies[0]?.[1] ?? this.#text ?? this.#dialogue, false);
    if (this.iceToken !== null) encoded = replaceIn(encoded, this.iceToken, examples);
    if (this.#sepToken !== null) encoded = replaceIn(encoded, this.#sepToken, '');
    this.#latest = { examples, encoded };
    return encoded;
  }

  #bodyFor(label: Json): Body {
    if (this.#text !== undefined) return this.#text;
    if (this.isDialogue) return this.#dialogue;
    const wanted = plain(label);
    const found = this.#bodies.find(([key]) => sameKey(plain(key), wanted));
    if (found !== undefined) return found[1];
    const known = this.#bodies.map(([key]) => pythonRepr(key)).join(', ');
    throw invalid(`the prompt template has no text for the label ${pythonRepr(wanted)} (it has ${known})`);
  }

  #encode(body: Body, isExample: boolean): Encoded {
    if (typeof body === 'string') return body;
    const section = isExample ? 'ice' : 'round';
    const items: PromptItem[] = [];
    if ('begin' in body && !isExample) {
      items.push({ section: 'begin', pos: 'begin' }, ...promptItems(body.begin), {
        section: 'begin',
        pos: 'end',
      });
    }
    if (!('round' in body)) throw invalid('a dialogue template needs a "round" part');
    items.push({ section, pos: 'begin' }, ...promptItems(body.round), { section, pos: 'end' });
    // OpenCompass opens the "end" part with a closing mark, too; meta templates then refuse the prompt.
    if ('end' in body && !isExample) {
      items.push({ section: 'end', pos: 'end' }, ...promptItems(body.end), { section: 'end', pos: 'end' });
    }
    return items;
  }

  #checkIceToken(entries: [Json, Json][]): void {
    if (!this.iceToken) return;
    const texts = this.#text === undefined ? entries.map(([, body]) => body) : [this.#text];
    const without = texts.find((text) => typeof text === 'string' && !text.includes(this.iceToken ?? ''));
    if (without !== undefined) {
      throw invalid(`the ice_token "${this.iceToken}" is not in the template ${pythonRepr(without)}`);
    }
  }
}

const PARTS = new Set(['begin', 'round', 'end']);

function templateToken(config: ComponentConfig, key: string): string | null {
  const value = config[key] ?? null;
  if (value !== null && typeof value !== 'string')
    throw invalid(`${key} must be text, not ${pythonRepr(value)}`);
  return value;
}

function templateBody(body: Json): Body {
  if (typeof body === 'string') return body;
  if (typeof body !== 'object' || body === null) {
    throw invalid(`a label's template must be text or a dialogue, not ${pythonRepr(body)}`);
  }
  return dialogueBody(body);
}

function dialogueBody(value: Json): DialogueBody {
  return Object.fromEntries(dictEntries(value).map(([key, part]) => [String(key), plain(part)]));
}

/** The items of a part: a list as it is, a single text or turn alone. */
function promptItems(part: Json | undefined): PromptItem[] {
  const items = Array.isArray(part) ? part : [part];
  return items as PromptItem[];
}

function replaceIn(encoded: Encoded, token: string, by: Insert): Encoded {
  if (typeof encoded !== 'string') return replaceToken(encoded, token, by);
  if (typeof by !== 'string') {
    throw invalid(
      'examples are dialogues, but the question is text',
      'Write both as text or both as dialogues.',
    );
  }
  return replaceText(encoded, token, by);
}

function fill(encoded: Encoded, row: Row): Insert {
  return typeof encoded === 'string' ? fillText(encoded, row) : fillList(encoded, row);
}

/** Python's equality of dict keys: numbers and booleans by value. */
function sameKey(a: unknown, b: unknown): boolean {
  return a === b || (isNumeric(a) && isNumeric(b) && Number(a) === Number(b));
}

function isNumeric(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

function invalid(message: string, hint?: string): LodestoneError {
  return new LodestoneError('prompt-invalid', message, hint === undefined ? {} : { hint });
}
