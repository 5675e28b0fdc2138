import type { Json, JsonObject } from '../../../core/index.ts';
import { isObject } from './reply-parts.ts';

/** What a message or a part of one says, by kind. */
export interface SaidParts {
  /** What is meant for the reader; the texts of a list are joined as they are. */
  text: string;
  /** What the model thought, where parts of the content hold it. */
  reasoning: string;
  /** The model's own words for why it does not answer. */
  refusal: string;
  /** The kinds of parts that hold no text: `image_url`, `tool_use`, `a number`, … */
  readonly others: string[];
}

/** Keys under which a part holds its words, the likeliest first. */
const WORD_KEYS = ['text', 'thinking', 'reasoning', 'refusal', 'summary', 'content', 'parts', 'value'];
/** More than any server nests. */
const DEEPEST = 8;

/**
 * Reads the content of a message: a text, or a list of parts as OpenAI (`text`, `refusal`), Mistral and Anthropic
 * (`thinking`), OpenRouter (`reasoning.text`, `reasoning.summary`) and Google (`parts`) write them.
 */
export function contentParts(content: Json | undefined): SaidParts {
  const said: SaidParts = { text: '', reasoning: '', refusal: '', others: [] };
  collect(content ?? null, 'text', said, 0);
  return said;
}

/** All words of a field that holds reasoning, whatever its parts are called; undefined if there are none. */
export function readReasoning(value: Json | undefined): string | undefined {
  const { text, reasoning, refusal } = contentParts(value);
  const whole = reasoning + text + refusal;
  return whole === '' ? undefined : whole;
}

/** Content with a further piece behind it: texts are joined, parts of a list stand one behind the other. */
export function withPiece(known: Json | undefined, piece: Json): Json {
  if (known === undefined || known === null) return piece;
  if (typeof known === 'string' && typeof piece === 'string') return known + piece;
  return [known, piece].flat();
}

function collect(value: Json, kind: 'text' | 'reasoning' | 'refusal', said: SaidParts, depth: number): void {
  if (value === null) return;
  if (typeof value === 'string') said[kind] += value;
  else if (typeof value !== 'object') said.others.push(`a ${typeof value}`);
  else if (depth === DEEPEST) said.others.push('parts within parts');
  else if (Array.isArray(value)) for (const part of value) collect(part, kind, said, depth + 1);
  else collectPart(value, kind, said, depth + 1);
}

function collectPart(
  part: JsonObject,
  kind: 'text' | 'reasoning' | 'refusal',
  said: SaidParts,
  depth: number,
): void {
  const type = typeof part.type === 'string' ? part.type : '';
  const key = WORD_KEYS.find((name) => isWords(part[name]));
  // What a tool is given or gives back is not what the model says.
  if (key === undefined || /tool|function/.test(type)) {
    if (!isSilent(part, type)) said.others.push(type === '' ? 'an object' : type);
    return;
  }
  collect(part[key] ?? null, partKind(type, key, part, kind), said, depth);
}

function partKind(type: string, key: string, part: JsonObject, kind: 'text' | 'reasoning' | 'refusal') {
  if (kind !== 'text') return kind;
  if (/thinking|thought|reasoning/.test(type) || key === 'thinking' || key === 'reasoning')
    return 'reasoning';
  // Google marks the parts of a thought.
  if (part.thought === true) return 'reasoning';
  return type === 'refusal' || key === 'refusal' ? 'refusal' : 'text';
}

function isWords(value: Json | undefined): boolean {
  return typeof value === 'string' || isObject(value) || Array.isArray(value);
}

/** Parts that say nothing by themselves: thoughts that are kept back, ends of sections. */
function isSilent(part: JsonObject, type: string): boolean {
  return Object.keys(part).length === 0 || /redacted|encrypted|signature|thinking|reasoning/.test(type);
}
