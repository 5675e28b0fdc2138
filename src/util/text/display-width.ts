import { eastAsianWidth } from 'get-east-asian-width';
import { printable } from './printable.ts';

const ZERO_WIDTH = /[\p{Mn}\p{Me}\u200b-\u200f\u2060-\u2064\ufeff]/u;

/** Columns that a text takes once it is printed: wide (CJK) characters two, combining marks none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of printable(text)) width += charWidth(char);
  return width;
}

/** The beginning of a text, as it may be printed, that takes no more than so many columns. */
export function cutToWidth(text: string, width: number): string {
  let left = width;
  let shown = '';
  for (const char of printable(text)) {
    left -= charWidth(char);
    if (left < 0) break;
    shown += char;
  }
  return shown;
}

function charWidth(char: string): number {
  return ZERO_WIDTH.test(char) ? 0 : eastAsianWidth(char.codePointAt(0) ?? 0);
}

/** The text with spaces behind it up to a width. */
export function padEndTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** The text with spaces before it up to a width. */
export function padStartTo(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}
