import { asJson, plain } from '../../../core/index.ts';
import {
  PyDict,
  PyItems,
  type PyValue,
  parsePythonJson,
  pyStr,
  pythonInt,
  pythonLiteral,
  pythonValue,
  stripCharacters,
} from '../../../util/index.ts';

const FENCE = '```json';

/**
 * T-Eval: the data in a text, as a Python literal, else as JSON, else as JSON once `'` is `"`; undefined when it is
 * none. `open` and `close`: what stands before the one's first and behind the other's last place is cut off. Data that is
 * no text is taken as it is.
 */
export function loadedData(value: PyValue, open = '', close = ''): PyValue | undefined {
  if (typeof value !== 'string') return value;
  const text = cut(unfenced(value), open, close);
  return pythonLiteral(text) ?? jsonIn(text) ?? jsonIn(text.replaceAll("'", '"'));
}

function unfenced(text: string): string {
  const start = text.indexOf(FENCE);
  return start < 0 ? text : stripCharacters(text.slice(start + FENCE.length), '`');
}

/** A bracket that is missing leaves one character, or nothing, as Python's slices do. */
function cut(text: string, open: string, close: string): string {
  const tail = open === '' ? text : text.slice(text.indexOf(open));
  return close === '' ? tail : tail.slice(0, tail.lastIndexOf(close) + close.length);
}

function jsonIn(text: string): PyValue | undefined {
  try {
    return pythonValue(parsePythonJson(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What a dict has under a key; undefined if it has none, or is no dict. */
export function dictEntry(value: PyValue | undefined, key: string): PyValue | undefined {
  if (!(value instanceof PyDict)) return undefined;
  return value.entries.find(([name]) => name === key)?.[1];
}

export function textEntry(value: PyValue | undefined, key: string): string {
  const entry = dictEntry(value, key);
  return entry === undefined ? '' : pyStr(entry);
}

export function listItems(value: PyValue | undefined): readonly PyValue[] {
  return value instanceof PyItems && value.kind === 'list' ? value.items : [];
}

/** Python's `int` of a value; undefined if it raises. */
export function wholeNumber(value: PyValue | undefined): bigint | undefined {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value === 'number') return Number.isFinite(value) ? BigInt(Math.trunc(value)) : undefined;
  return typeof value === 'string' ? pythonInt(value) : undefined;
}

/** The item of T-Eval that a sample's reference holds. */
export function loadedItem(reference: unknown): PyValue {
  return pythonValue(parsePythonJson(String(plain(asJson(reference)))));
}
