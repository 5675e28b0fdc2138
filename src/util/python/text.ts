/** How Python prints values: `repr` and `str` of numbers, strings, lists and dicts. */
import { dictEntries, type Json, type JsonObject, jsonTag } from '../../core/index.ts';

/** Python's `repr` of a float: the shortest digits, with `.0` or an exponent as Python writes them. */
export function floatRepr(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (Object.is(value, -0)) return '-0.0';
  const [mantissa = '', exponentText = '0'] = value.toExponential().split('e');
  const exponent = Number(exponentText);
  if (exponent < -4 || exponent >= 16) {
    const size = String(Math.abs(exponent)).padStart(2, '0');
    return `${mantissa}e${exponent < 0 ? '-' : '+'}${size}`;
  }
  const text = exponent < 0 ? value.toFixed(decimalExponent(mantissa) - exponent) : String(value);
  return text.includes('.') ? text : `${text}.0`;
}

function decimalExponent(mantissa: string): number {
  const dot = mantissa.indexOf('.');
  return dot < 0 ? 0 : mantissa.length - dot - 1;
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Python's `repr` of a string. */
export function stringRepr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let result = quote;
  for (const char of text) result += reprChar(char, quote);
  return result + quote;
}

function reprChar(char: string, quote: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (char === quote) return `\\${char}`;
  if (code >= 0x20 && code < 0x7f) return ESCAPES[char] ?? char;
  if (char in ESCAPES) return ESCAPES[char] ?? char;
  if (code > 0xff ? /[\p{C}\p{Z}]/u.test(char) : code < 0xa1 || code === 0xad) return hexEscape(code);
  return char;
}

function hexEscape(code: number): string {
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code <= 0xffff) return `\\u${code.toString(16).padStart(4, '0')}`;
  return `\\U${code.toString(16).padStart(8, '0')}`;
}

/** Python's `repr` of a JSON value; numbers with a fraction are floats, others integers. */
export function pythonRepr(value: Json): string {
  if (value === null) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value === 'string') return stringRepr(value);
  if (typeof value === 'number') return numberText(value);
  if (Array.isArray(value)) return `[${value.map(pythonRepr).join(', ')}]`;
  return taggedRepr(value);
}

function taggedRepr(value: JsonObject): string {
  const tag = jsonTag(value);
  if (tag === '$float' || tag === '$int') return String(value[tag]);
  if (tag === '$tuple') {
    const items = (value.$tuple as Json[]).map(pythonRepr);
    return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;
  }
  if (tag === '$set') {
    const items = (value.$set as Json[]).map(pythonRepr);
    return items.length === 0 ? 'set()' : `{${items.join(', ')}}`;
  }
  const entries = dictEntries(value).map(([key, item]) => `${pythonRepr(key)}: ${pythonRepr(item)}`);
  return `{${entries.join(', ')}}`;
}

/** Python's `str` of a JSON value. */
export function pythonStr(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === undefined) return 'None';
  return pythonRepr(value as Json);
}

/** All digits of an integral number. */
export function integerText(value: number): string {
  return Math.abs(value) < 1e21 ? String(value) : BigInt(value).toString();
}

function numberText(value: number): string {
  return Number.isInteger(value) ? integerText(value) : floatRepr(value);
}

/** Compares strings as Python does, by code point (UTF-16 order differs for surrogate pairs alone). */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return rankOfUnit(left) - rankOfUnit(right);
  }
  return a.length - b.length;
}

/** Moves surrogates, which stand for code points beyond the rest, behind all other units. */
function rankOfUnit(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** Python's `str.replace`: all occurrences; an empty `search` stands before, between and after all characters. */
export function replaceText(text: string, search: string, by: string): string {
  if (search === '') return by + [...text].map((char) => char + by).join('');
  return text.includes(search) ? text.split(search).join(by) : text;
}

/** Python's truth value of a JSON value: empty, zero, None and False are false. */
export function isTruthy(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  // Not a number is no zero.
  return typeof value === 'number' ? value !== 0 : Boolean(value);
}
