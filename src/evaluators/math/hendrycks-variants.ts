import { stripText } from '../../util/index.ts';
import { attempt, bracedFractions, slashFraction, stripV1 } from './string-equivalence.ts';

/** AGIEval's variant of Hendrycks' rules. */
export function stripAgieval(answer: string): string {
  return stripV1(answer, {
    braced: (text) => bracedFractions(text, true),
    slashed: (text) => attempt(() => slashFraction(text)) ?? text,
  });
}

/** InternLM's variant: also subscripts without braces and numbers without commas. */
export function stripIntern(answer: string): string {
  const text = stripText(
    stripV1(answer, { braced: (part) => bracedFractions(part, true), slashed: slashFraction }),
  );
  const [start = '', subscript, ...rest] = text.split('_');
  const plain = subscript === undefined ? text : [start, subscript.replace(/[{}]/g, ''), ...rest].join('_');
  return plain.includes('(') ? plain : plain.replaceAll(',', '');
}

/** True when two answers are the same text by AGIEval's rules, or as they stand where those fail. */
export function isAgievalEquivalent(a: unknown, b: unknown): boolean {
  return isEquivalent(a, b, stripAgieval) ?? true;
}

/** The same by InternLM's rules; two missing answers are not equal. */
export function isInternEquivalent(a: unknown, b: unknown): boolean {
  return isEquivalent(a, b, stripIntern) ?? false;
}

/** Undefined for two answers that are both missing. */
function isEquivalent(a: unknown, b: unknown, strip: (text: string) => string): boolean | undefined {
  if (isMissing(a) && isMissing(b)) return undefined;
  if (typeof a !== 'string' || typeof b !== 'string') return !isMissing(a) && !isMissing(b) && a === b;
  return attempt(() => strip(a) === strip(b)) ?? a === b;
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined;
}
