import { isDigits } from '../../../util/index.ts';
import { type Method, methods } from '../values/arguments.ts';
import { codePoints, isBlank } from '../values/text.ts';

const CASED = /[\p{Lu}\p{Ll}\p{Lt}]/u;

/** The methods of `str` that concern upper and lower case and kinds of characters. */
export const CASE_METHODS: ReadonlyMap<string, Method<string>> = methods<string>({
  upper: [[], (text) => text.toUpperCase()],
  lower: [[], (text) => text.toLowerCase()],
  casefold: [[], (text) => text.toLowerCase().replaceAll('ß', 'ss')],
  capitalize: [[], (text) => capitalized(text)],
  title: [[], (text) => titled(text)],
  swapcase: [[], (text) => swapped(text)],
  isupper: [[], (text) => CASED.test(text) && !/[\p{Ll}\p{Lt}]/u.test(text)],
  islower: [[], (text) => CASED.test(text) && !/[\p{Lu}\p{Lt}]/u.test(text)],
  isalpha: [[], (text) => /^\p{L}+$/u.test(text)],
  isalnum: [[], (text) => text !== '' && codePoints(text).every((char) => /[\p{L}\p{N}]/u.test(char))],
  isdigit: [[], (text) => isDigits(text)],
  isdecimal: [[], (text) => /^\p{Nd}+$/u.test(text)],
  isnumeric: [[], (text) => /^\p{N}+$/u.test(text)],
  isspace: [[], (text) => text !== '' && codePoints(text).every(isBlank)],
  isascii: [[], (text) => /^\p{ASCII}*$/u.test(text)],
  isidentifier: [[], (text) => isIdentifier(text)],
  istitle: [[], (text) => CASED.test(text) && titled(text) === text],
});

/** `text.isidentifier()` */
function isIdentifier(text: string): boolean {
  return /^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(text);
}

function capitalized(text: string): string {
  const [first = '', ...rest] = codePoints(text);
  return first.toUpperCase() + rest.join('').toLowerCase();
}

function titled(text: string): string {
  let afterLetter = false;
  return codePoints(text)
    .map((char) => {
      const result = afterLetter ? char.toLowerCase() : char.toUpperCase();
      afterLetter = CASED.test(char);
      return result;
    })
    .join('');
}

function swapped(text: string): string {
  return codePoints(text)
    .map((char) => (/\p{Lu}/u.test(char) ? char.toLowerCase() : char.toUpperCase()))
    .join('');
}
