import { pythonRegex } from '../../util/index.ts';

/** Verdicts in double brackets, as this project's own prompts ask for them. The last one counts: judges repeat their task. */

const NUMBER = pythonRegex('\\[\\[\\s*(\\d+(?:\\.\\d+)?)\\s*(?:/\\s*10|分)?\\s*\\]\\]', {}, 'g');
const WORD = pythonRegex('\\[\\[\\s*([A-Za-z]+)\\s*\\]\\]', {}, 'g');

/** The last number from `least` to `most` in double brackets. */
export function lastBracketedNumber(reply: string, least: number, most: number): number | undefined {
  const numbers = [...reply.matchAll(NUMBER)].map(([, digits]) => Number(digits));
  return numbers.findLast((number) => number >= least && number <= most);
}

/** The last word in double brackets that is one of those known, whatever its case. */
export function lastBracketedWord(reply: string, known: readonly string[]): string | undefined {
  const words = [...reply.matchAll(WORD)].map(([, word = '']) => word.toUpperCase());
  return words.findLast((word) => known.includes(word));
}
