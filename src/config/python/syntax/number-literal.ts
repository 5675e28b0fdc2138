import type { Source } from './source.ts';
import { syntaxErrorAt } from './syntax-error.ts';

const HEXADECIMAL = /0[xX](?:_?[0-9a-fA-F])+/y;
const OCTAL = /0[oO](?:_?[0-7])+/y;
const BINARY = /0[bB](?:_?[01])+/y;
const DIGITS = '\\d(?:_?\\d)*';
const DECIMAL = new RegExp(
  `(?:${DIGITS}(?:\\.(?:${DIGITS})?)?|\\.${DIGITS})(?:[eE][+-]?${DIGITS})?[jJ]?`,
  'y',
);
const KEYWORD_AFTER_NUMBER = /(?:and|else|for|if|in|is|not|or)(?![\p{XID_Continue}])/uy;

/** The number that starts at an offset. Fails on what CPython calls an invalid literal. */
export function matchNumber(source: Source, text: string, offset: number): string {
  const kind = kindAt(text, offset);
  kind.pattern.lastIndex = offset;
  const number = kind.pattern.exec(text)?.[0];
  if (number === undefined) throw syntaxErrorAt(source, `invalid ${kind.name} literal`, offset + 1);
  const end = offset + number.length;
  const name = /[jJ]$/.test(number) ? 'imaginary' : kind.name;
  checkEnd(source, text, end, name);
  if (/^0[\d_]*[1-9][\d_]*$/.test(number)) {
    const message =
      'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers';
    throw syntaxErrorAt(source, message, offset, end);
  }
  return number;
}

/** The value of a number literal: integers as number or bigint, floats as `{ float }`. */
export function numberValue(literal: string): number | bigint | { float: number } {
  const digits = literal.replaceAll('_', '').toLowerCase();
  if (/^0[xob]/.test(digits)) return exactInteger(BigInt(digits));
  if (/[.e]/.test(digits)) return { float: Number(digits) };
  return exactInteger(BigInt(digits));
}

/** True for `1j` and the like. */
export function isImaginary(literal: string): boolean {
  return /[jJ]$/.test(literal) && !/^0[xX]/.test(literal);
}

function exactInteger(value: bigint): number | bigint {
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value;
}

function kindAt(text: string, offset: number): { name: string; pattern: RegExp } {
  const prefix = text.slice(offset, offset + 2).toLowerCase();
  if (prefix === '0x') return { name: 'hexadecimal', pattern: HEXADECIMAL };
  if (prefix === '0o') return { name: 'octal', pattern: OCTAL };
  if (prefix === '0b') return { name: 'binary', pattern: BINARY };
  return { name: 'decimal', pattern: DECIMAL };
}

function checkEnd(source: Source, text: string, end: number, name: string): void {
  const next = text.charAt(end);
  if (!/[\p{XID_Continue}]/u.test(next) || next === '') return;
  KEYWORD_AFTER_NUMBER.lastIndex = end;
  if (KEYWORD_AFTER_NUMBER.test(text)) return;
  if (/\d/.test(next) && name !== 'decimal' && name !== 'imaginary') {
    throw syntaxErrorAt(source, `invalid digit '${next}' in ${name} literal`, end);
  }
  throw syntaxErrorAt(source, `invalid ${name} literal`, next === '_' ? end : end - 1);
}
