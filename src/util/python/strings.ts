/** String methods as Python has them. */

import { stripText } from './number.ts';
import { PYTHON_SPACE, pythonRegex } from './regex.ts';

/** `string.punctuation`: the ASCII characters that are neither letters nor digits nor spaces. */
export const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

const SPACES = new RegExp(`[${PYTHON_SPACE}]+`);
const LINE_END = pythonRegex('\\r\\n|[\\n\\r\\v\\f\\x1c-\\x1e\\x85\\u2028\\u2029]');

/** `text.split()`: the words between any spaces. */
export function splitWords(text: string): string[] {
  const trimmed = stripText(text);
  return trimmed === '' ? [] : trimmed.split(SPACES);
}

/** `text.splitlines()`. */
export function splitLines(text: string): string[] {
  const lines = text.split(LINE_END);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** `text.strip(characters)`. */
export function stripCharacters(text: string, characters: string): string {
  return stripStart(stripEnd(text, characters), characters);
}

/** `text.lstrip(characters)`; without characters any spaces. */
export function stripStart(text: string, characters?: string): string {
  if (characters === undefined) {
    const trimmed = stripText(text);
    return trimmed === '' ? '' : text.slice(text.indexOf(trimmed));
  }
  let start = 0;
  while (start < text.length && characters.includes(text.charAt(start))) start += 1;
  return text.slice(start);
}

/** `text.rstrip(characters)`; without characters any spaces. */
export function stripEnd(text: string, characters?: string): string {
  if (characters === undefined) {
    const trimmed = stripText(text);
    return text.slice(0, text.indexOf(trimmed) + trimmed.length);
  }
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

const SPACE = new RegExp(`[${PYTHON_SPACE}]`);

/** Where the spaces that end at `end` begin. */
export function spacesStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && SPACE.test(text.charAt(start - 1))) start -= 1;
  return start;
}

/** Where the spaces that begin at `start` end. */
export function spacesEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && SPACE.test(text.charAt(end))) end += 1;
  return end;
}

/** What stands behind the last occurrence of `mark`; the whole text where it does not occur. */
export function afterLast(text: string, mark: string): string {
  const index = text.lastIndexOf(mark);
  return index < 0 ? text : text.slice(index + mark.length);
}

/** What stands before the first occurrence of `mark`; the whole text where it does not occur. */
export function before(text: string, mark: string): string {
  const index = text.indexOf(mark);
  return index < 0 ? text : text.slice(0, index);
}

/** What stands between the first and the second occurrence of `mark`; undefined if it does not occur. */
export function afterFirst(text: string, mark: string): string | undefined {
  return text.split(mark, 2)[1];
}

/** `text.count(part)`: how often a part that is not empty occurs, without overlaps. */
export function countPart(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** `text.capitalize()`. */
export function capitalize(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length).toLowerCase();
}

/** `text.isupper()` and `text.islower()`: there is a cased character, and all of them are of that case. */
export function isUpper(text: string): boolean {
  return /\p{Uppercase}/u.test(text) && !/[\p{Lowercase}\p{Lt}]/u.test(text);
}

/** See {@link isUpper}. */
export function isLower(text: string): boolean {
  return /\p{Lowercase}/u.test(text) && !/[\p{Uppercase}\p{Lt}]/u.test(text);
}

const CHEROKEE_CAPITAL = /[\u13a0-\u13f5]/;
const CHEROKEE_SMALL = /[\u13f8-\u13fd\uab70-\uabbf]/;

/** `text.casefold()`: full case folding of Unicode, which takes "ß" and "SS" for the same. */
export function caseFold(text: string): string {
  return [...text].map(foldCharacter).join('');
}

/** Folding goes by way of the capital; Cherokee alone folds to capitals, and the dotless i stays. */
function foldCharacter(char: string): string {
  if (char === 'ı' || CHEROKEE_CAPITAL.test(char)) return char;
  if (char === 'ẞ') return 'ss';
  if (CHEROKEE_SMALL.test(char)) return char.toUpperCase();
  return [...char.toUpperCase()].map((capital) => capital.toLowerCase()).join('');
}
