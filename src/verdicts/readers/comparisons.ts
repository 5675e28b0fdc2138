import type { Json } from '../../core/index.ts';
import { PyDict, PyItems, pyEqual, pythonLiteral, pythonRegex, pythonValue } from '../../util/index.ts';

/** Which of two replies a judge prefers. Each gives what the judge's reply says first; undefined if it says nothing. */

const COMPARISON = pythonRegex('\\[\\[([AB<>=]+)\\]\\]');
const CHOICE = pythonRegex('(?:选择：|Choice: )([ABC])');
const CHOICE_OF_FOUR = pythonRegex('(?:选择：|Choice: )([ABCD])');
const BRACKETED_CHOICE = pythonRegex('(?:选择：|Choice: )\\[\\[([ABC])\\]\\]');
const LETTERS = pythonRegex('\\[([A-C]+)\\]');
const QUOTED_CHOICE = pythonRegex('"choice": "(.*?)"');
const FIRST_LIST = pythonRegex('\\[.*?\\]');

/** Arena-Hard, CompassArena's subjective set: `[[A>>B]]`. */
export function comparison(reply: string): string | undefined {
  return COMPARISON.exec(reply)?.[1];
}

const LEADS = new Map([
  ...['A>>B', 'B<<A'].map((signs) => [signs, 2] as const),
  ...['A>B', 'B<A'].map((signs) => [signs, 1] as const),
  ...['A=B', 'B=A'].map((signs) => [signs, 0] as const),
  ...['A<B', 'B>A'].map((signs) => [signs, -1] as const),
  ...['A<<B', 'B>>A'].map((signs) => [signs, -2] as const),
]);

/** By how many signs A is above B in such a comparison, from -2 to 2; undefined for signs that compare nothing. */
export function leadOfA(signs: string): number | undefined {
  return LEADS.get(signs);
}

/** What it is worth to A that it is so far ahead of B: 1, 0.5 for a tie, 0. */
export function winValue(lead: number | undefined): number | undefined {
  return lead === undefined ? undefined : (Math.sign(lead) + 1) / 2;
}

/** CompassArena: `Choice: A`, or 选择：A. */
export function choiceLetter(reply: string): string | undefined {
  return CHOICE.exec(reply)?.[1];
}

/** Corev2: `Choice: A`, or 选择：A, of four. */
export function choiceOfFour(reply: string): string | undefined {
  return CHOICE_OF_FOUR.exec(reply)?.[1];
}

/** Corev2: the letter, A to D, that the reply begins with. */
export function leadingChoice(reply: string): string | undefined {
  return ['A', 'B', 'C', 'D'].find((letter) => reply.startsWith(letter));
}

/** CompassBench of OpenCompass 0.3: `Choice: [[A]]`. */
export function bracketedChoice(reply: string): string | undefined {
  return BRACKETED_CHOICE.exec(reply)?.[1];
}

/** MT-Bench in pairs: `[[A]]`, C for a tie. */
export function bracketedLetters(reply: string): string | undefined {
  return LETTERS.exec(reply)?.[1];
}

/** WildBench in pairs: `"choice": "A+"`. */
export function quotedChoice(reply: string): string | undefined {
  return QUOTED_CHOICE.exec(reply)?.[1];
}

const GRADES = new Map([
  ['A++', 1],
  ['A+', 0.5],
  ['A=B', 0],
  ['B+', -0.5],
  ['B++', -1],
]);

/** WildBench: how far A is above B by such a choice, from -1 to 1; undefined for one that is no grade. */
export function gradedChoice(choice: string): number | undefined {
  return GRADES.get(choice);
}

/** AlpacaEval 2: the rank of the model, 1 for a reply that begins with `m` and 2 for `M`. */
export function letterRank(reply: string): number | undefined {
  if (reply.startsWith('m')) return 1;
  return reply.startsWith('M') ? 2 : undefined;
}

/** AlpacaEval 1: the rank, 1 or 2, of `model_1` in a list of dicts, or in the first list of a text. */
export function listedRank(reply: Json): number | undefined {
  const ranking =
    typeof reply === 'string' ? pythonLiteral(FIRST_LIST.exec(reply)?.[0] ?? '') : pythonValue(reply);
  if (!(ranking instanceof PyItems)) return undefined;
  const entries = ranking.items.map((item) => (item instanceof PyDict ? new Map(item.entries) : undefined));
  if (entries.some((entry) => entry?.has('model') !== true)) return undefined;
  const rank = entries.find((entry) => entry?.get('model') === 'model_1')?.get('rank');
  if (rank === undefined) return undefined;
  return [1n, 2n]
    .map((known) => (pyEqual(rank, known) ? Number(known) : undefined))
    .find((one) => one !== undefined);
}

/** What a letter is worth to A: 1 for A, 0 for B, 0.5 for C, a tie. */
export function worthOfLetter(letter: string): number | undefined {
  return { A: 1, B: 0, C: 0.5 }[letter];
}

/** What the rank of the answer shown first is worth to it. */
export function worthOfRank(rank: number): number {
  return rank === 1 ? 1 : 0;
}
