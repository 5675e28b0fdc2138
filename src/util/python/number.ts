/** Numbers as Python's `float()`, `int()` and `str.isdigit()` read them from text. */
import { PYTHON_SPACE } from './regex.ts';

const SPACE = new RegExp(`[${PYTHON_SPACE}]`);
const FLOAT = /^[+-]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+(?:_\d+)*)?$/;
const SPECIAL = /^([+-]?)(inf|infinity|nan)$/i;
const INTEGER = /^[+-]?\d+(?:_\d+)*$/;
/** Digits that are no decimals: superscripts, subscripts, circled and the like. */
const OTHER_DIGITS =
  '\\u00b2\\u00b3\\u00b9\\u1369-\\u1371\\u19da\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2460-\\u2468\\u2474-\\u247c\\u2488-\\u2490\\u24ea\\u24f5-\\u24fd\\u24ff\\u2776-\\u277e\\u2780-\\u2788\\u278a-\\u2792';
const DIGITS = new RegExp(`^[\\p{Nd}${OTHER_DIGITS}]+$`, 'u');

/** Python's `str.strip()` without arguments. */
export function stripText(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && SPACE.test(text.charAt(start))) start += 1;
  while (end > start && SPACE.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** `float(text)`, or undefined if Python raises ValueError. */
export function pythonFloat(text: string): number | undefined {
  const trimmed = asciiDigits(stripText(text));
  const special = SPECIAL.exec(trimmed);
  if (special !== null) {
    if (special[2]?.toLowerCase() === 'nan') return Number.NaN;
    return special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  }
  return FLOAT.test(trimmed) ? Number(trimmed.replaceAll('_', '')) : undefined;
}

/** `int(text)`, or undefined if Python raises ValueError. */
export function pythonInt(text: string): bigint | undefined {
  const trimmed = asciiDigits(stripText(text));
  if (!INTEGER.test(trimmed)) return undefined;
  return BigInt(trimmed.replaceAll('_', '').replace(/^\+/, ''));
}

/** `text.isdigit()`. */
export function isDigits(text: string): boolean {
  return DIGITS.test(text);
}

/** Decimal digits of all scripts as ASCII ones. */
function asciiDigits(text: string): string {
  return text.replace(/[^\p{ASCII}]/gu, (char) => (/\p{Nd}/u.test(char) ? String(digitValue(char)) : char));
}

/** Decimal digits come in runs of ten code points; the value is the distance to the run's start. */
function digitValue(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (code - zero) % 10;
}
