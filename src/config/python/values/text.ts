import { allocate, countTextSteps, step } from './budget.ts';

/** Strings as Python counts them: by code point, where JavaScript counts UTF-16 units. */

const SURROGATE = /[\ud800-\udfff]/;

/** Number of code points. */
export function textLength(text: string): number {
  countTextSteps(text);
  return SURROGATE.test(text) ? codePoints(text).length : text.length;
}

/** The characters of a text. */
export function codePoints(text: string): string[] {
  step(text.length >> 3);
  allocate(8 * text.length);
  return SURROGATE.test(text) ? [...text] : text.split('');
}

/** Something that is indexed by code point: the text itself where that is the same. */
export function indexable(text: string): { readonly length: number; at(index: number): string | undefined } {
  countTextSteps(text);
  return SURROGATE.test(text) ? [...text] : text;
}

/** The offset in UTF-16 units of a code point's index. */
export function codeUnitOffset(text: string, index: number): number {
  countTextSteps(text);
  return SURROGATE.test(text) ? codePoints(text).slice(0, index).join('').length : index;
}

/** The index of the code point at an offset in UTF-16 units. */
export function indexOf(text: string, offset: number): number {
  return textLength(text.slice(0, offset));
}

/** True for what Python's `str.isspace` calls space. */
export function isBlank(char: string): boolean {
  const code = char.charCodeAt(0);
  if ((code >= 0x1c && code <= 0x1f) || code === 0x85) return true;
  return code !== 0xfeff && /^\s$/.test(char);
}
