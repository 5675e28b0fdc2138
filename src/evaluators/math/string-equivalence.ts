import { pythonInt, pythonRegex, pythonStr, replaceEnclosed, stripText } from '../../util/index.ts';
import { normalizeFinalAnswer } from './final-answer.ts';

/** Which set of rules makes two answers comparable: Hendrycks' (v1), or the wider one of OpenCompass (v2). */
export type EquivalenceVersion = 'v1' | 'v2';

/** An answer that the rules cannot take apart; the comparison then goes on without them. */
export class UnreadableAnswer extends Error {}

/** True when two answers are the same text after normalisation. */
export function isStringEquivalent(a: unknown, b: unknown, version: EquivalenceVersion): boolean {
  if (a === null || b === null || a === undefined || b === undefined) return (a ?? null) === (b ?? null);
  const strip = version === 'v1' ? stripV1 : stripV2;
  const isSame =
    attempt(() => {
      const left = strip(comparedText(a));
      const right = strip(comparedText(b));
      return left === right || normalizeFinalAnswer(left) === normalizeFinalAnswer(right);
    }) ||
    attempt(() => normalizeFinalAnswer(comparedText(a)) === normalizeFinalAnswer(comparedText(b))) ||
    a === b;
  return isSame;

  function comparedText(value: unknown): string {
    if (typeof value === 'string') return value;
    if (version === 'v2') return pythonStr(value);
    throw new UnreadableAnswer();
  }
}

/** What a comparison says; undefined if an answer cannot be read. */
export function attempt<T>(compare: () => T): T | undefined {
  try {
    return compare();
  } catch (error) {
    if (error instanceof UnreadableAnswer) return undefined;
    throw error;
  }
}

/** How variants of Hendrycks' rules treat fractions. */
export interface FractionRules {
  /** `\frac12` -> `\frac{1}{2}` */
  readonly braced: (text: string) => string;
  /** `1/2` -> `\frac{1}{2}` */
  readonly slashed: (text: string) => string;
}

/** Hendrycks et al. 2021 (MATH): the published normalisation of answers. */
export function stripV1(
  answer: string,
  { braced, slashed }: FractionRules = { braced: (text) => bracedFractions(text), slashed: slashFraction },
): string {
  let text = answer.replaceAll('\n', '').replaceAll('\\!', '').replaceAll('\\\\', '\\');
  text = text.replaceAll('tfrac', 'frac').replaceAll('dfrac', 'frac');
  text = text.replaceAll('\\left', '').replaceAll('\\right', '');
  text = text.replaceAll('^{\\circ}', '').replaceAll('^\\circ', '').replaceAll('\\$', '');
  text = withoutRightUnits(text).replaceAll('\\%', '');
  text = text.replaceAll(' .', ' 0.').replaceAll('{.', '{0.');
  if (text === '') return text;
  text = withoutVariable(text.startsWith('.') ? `0${text}` : text);
  text = braced(bracedRoots(text).replaceAll(' ', ''));
  if (text === '0.5') text = '\\frac{1}{2}';
  return slashed(text);
}

// Digits are only looked at from the first of a row on, which keeps long rows cheap.
const ZERO_DECIMALS = pythonRegex('(?<!\\d)(\\d+)\\.0+([^\\d])', {}, 'g');
const ZERO_DECIMALS_AT_END = pythonRegex('(?<!\\d)(\\d+)\\.0+$', {}, 'g');
const ROOT_OF_WORD = pythonRegex('\\\\sqrt(\\w+)', {}, 'g');

/** The wider normalisation: also units, percent signs, intervals, infinity, imaginary units. */
export function stripV2(answer: string): string {
  let text = stripText(answer).replaceAll('\n', '').replace(/\.+$/, '');
  text = text.replaceAll('\\!', '').replaceAll('\\ ', '').replaceAll('\\\\', '\\').replaceAll('\\\\', '\\');
  text = text.replaceAll('tfrac', 'frac').replaceAll('dfrac', 'frac');
  text = text.replaceAll('\\left', '').replaceAll('\\right', '');
  const withoutUnits = stripText(withoutUnitsAtEnd(text));
  if (withoutUnits !== '') text = withoutUnits;
  text = text.replaceAll('^{\\circ}', '').replaceAll('^\\circ', '').replaceAll('\\$', '').replaceAll('$', '');
  text = text.replaceAll('\\text', '').replaceAll('x\\in', '').replaceAll('\\%', '').replaceAll('%', '');
  text = text.replaceAll(' .', ' 0.').replaceAll('{.', '{0.').replaceAll('\\cdot', '');
  text = text.replaceAll('infinity', '\\infty');
  if (!text.includes('\\infty')) text = text.replaceAll('inf', '\\infty');
  text = text.replaceAll('+\\inity', '\\infty').replaceAll('and', '').replaceAll('\\mathbf', '');
  text = replaceEnclosed(text, '\\mbox{', '}', () => '', { sameLine: true });
  if (text.includes('j') && !text.includes('i')) text = text.replaceAll('j', 'i');
  text = text.replace(ZERO_DECIMALS, '$1$2').replace(ZERO_DECIMALS_AT_END, '$1');
  if (text === '') return text;
  text = withoutVariable(text.startsWith('.') ? `0${text}` : text);
  return slashFraction(bracedFractions(bracedRootsOfWords(text).replaceAll(' ', '')));
}

/** Cuts a text in `\text{…}` off that ends the answer. */
function withoutUnitsAtEnd(text: string): string {
  const start = text.indexOf('\\text{');
  return start >= 0 && text.endsWith('}') ? text.slice(0, start) : text;
}

/** Cuts `\text{ …` off, which only ever holds units. */
export function withoutRightUnits(text: string): string {
  const parts = text.split('\\text{ ');
  if (parts.length > 2) throw new UnreadableAnswer();
  return parts[0] ?? '';
}

/** Drops a short left side such as `k = `. */
function withoutVariable(text: string): string {
  const [left = '', right, ...more] = text.split('=');
  return right !== undefined && more.length === 0 && [...left].length <= 2 ? right : text;
}

/** `\sqrt3` -> `\sqrt{3}`. */
export function bracedRoots(text: string): string {
  const [start = '', ...parts] = text.split('\\sqrt');
  return parts.reduce((result, part) => {
    const [first] = part;
    if (first === undefined) throw new UnreadableAnswer();
    return `${result}\\sqrt${first === '{' ? part : `{${first}}${part.slice(first.length)}`}`;
  }, start);
}

/** `\sqrt3` -> `\sqrt{3}`, with all word characters that follow. */
export function bracedRootsOfWords(text: string): string {
  return text.replace(ROOT_OF_WORD, '\\sqrt{$1}');
}

/** `\frac12` -> `\frac{1}{2}`, `\frac1{72}` -> `\frac{1}{72}`; the text as it is when one cannot be read. */
export function bracedFractions(text: string, emptyIsError = false): string {
  const [start = '', ...parts] = text.split('\\frac');
  let result = start;
  for (const part of parts) {
    const [numerator, denominator, ...rest] = part;
    if (numerator === '{') {
      result += `\\frac${part}`;
      continue;
    }
    if (numerator === undefined && emptyIsError) throw new UnreadableAnswer();
    if (numerator === undefined || denominator === undefined) return text;
    const tail = rest.join('');
    result += `\\frac{${numerator}}${denominator === '{' ? '{' : `{${denominator}}`}${tail}`;
  }
  return result;
}

/** `3/4` -> `\frac{3}{4}`, for whole numbers written without signs of their own. */
export function slashFraction(text: string): string {
  const [a, b, ...more] = text.split('/');
  if (a === undefined || b === undefined || more.length > 0) return text;
  const numerator = pythonInt(a);
  const denominator = pythonInt(b);
  if (numerator === undefined || denominator === undefined) throw new UnreadableAnswer();
  return text === `${numerator}/${denominator}` ? `\\frac{${numerator}}{${denominator}}` : text;
}
