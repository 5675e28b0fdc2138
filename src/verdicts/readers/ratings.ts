import { LodestoneError } from '../../core/index.ts';
import { isDigits, pythonFloat, pythonInt, pythonRegex } from '../../util/index.ts';

/** The number that a judge gives one reply. Undefined if its reply holds none. */

const BRACKETS = '\\[\\[([\\d.]+)\\]\\]';
const BRACKETED = pythonRegex(BRACKETS);
const RATING = pythonRegex(`Rating:\\s*${BRACKETS}`);
const POINTS = pythonRegex('\\[\\[(\\d+)分\\]\\]');
const WHOLE_IN_BRACKETS = pythonRegex('\\[\\[\\s*(\\d+)\\s*\\]\\]', {}, 'g');
const BINARY = pythonRegex('(?:score|评分|得分|分数)["\']?\\s*[:：]\\s*([01])', { ignoreCase: true });
const FORMAT = pythonRegex('["\']format_correctness["\']:\\s*([0-1]+)');
const IN_BRACKETS = pythonRegex('\\[([0-9]+)\\]');
const ANY_DIGITS_IN_BRACKETS = pythonRegex('\\[(\\d+)\\]');
const QUOTED_SCORE = pythonRegex('"score": "(.*?)"');
const SCORE = pythonRegex('["\']score["\']:\\s*([0-9]+)');
const FLAMES = pythonRegex('分数=(\\d+)');

/** Single rates: `[[7.5]]`. */
export function bracketedNumber(reply: string): number | undefined {
  return numberIn(reply, BRACKETED);
}

/** MT-Bench: `Rating: [[7]]`. */
export function ratedNumber(reply: string): number | undefined {
  return numberIn(reply, RATING);
}

/** A number with more than one point is an error, as it is in OpenCompass. */
function numberIn(reply: string, pattern: RegExp): number | undefined {
  const text = pattern.exec(reply)?.[1];
  if (text === undefined) return undefined;
  const number = pythonFloat(text);
  if (number === undefined)
    throw new LodestoneError('scoring-failed', `a judge's rating "${text}" is not a number`);
  return number;
}

/** CompassArena's subjective set: `[[7分]]`, as text. */
export function bracketedPoints(reply: string): string | undefined {
  return POINTS.exec(reply)?.[1];
}

/** ELBench: the last `[[n]]` from `least` to `most`. */
export function lastInRange(reply: string, least: number, most: number): number | undefined {
  const numbers = [...reply.matchAll(WHOLE_IN_BRACKETS)].map(([, digits = '']) => Number(pythonInt(digits)));
  return numbers.findLast((number) => number >= least && number <= most);
}

/** ELBench, safety: `[[0]]` or `[[1]]`, else a score that is named. */
export function binaryScore(reply: string): number | undefined {
  return lastInRange(reply, 0, 1) ?? integerIn(reply, BINARY);
}

/** FoFo: `"format_correctness": 1`. */
export function formatScore(reply: string): number | undefined {
  return integerIn(reply, FORMAT);
}

/** MT-Bench 101: `[7]`. */
export function bracketedInteger(reply: string): number | undefined {
  return integerIn(reply, IN_BRACKETS);
}

/** Auto-J: `[7]`, in digits of any script. */
export function bracketedDigits(reply: string): number | undefined {
  return integerIn(reply, ANY_DIGITS_IN_BRACKETS);
}

/** WildBench: `"score": "7"`; what stands there and is no number counts as nothing. */
export function quotedScore(reply: string): number | undefined {
  return pythonFloat(QUOTED_SCORE.exec(reply)?.[1] ?? '');
}

/** WritingBench: `"score": 7`. */
export function namedScore(reply: string): number | undefined {
  return integerIn(reply, SCORE);
}

/** Flames: `分数=3`; 0 if there is none. */
export function flamesScore(reply: string): number {
  return flamesRating(reply) ?? 0;
}

/** Flames: `分数=3`. */
export function flamesRating(reply: string): number | undefined {
  return integerIn(reply, FLAMES);
}

/** JudgeLM: the number from 0 to 10 that the reply begins with; of others than 10, one digit. */
export function leadingScore(reply: string): number | undefined {
  if (reply.startsWith('10')) return 10;
  const [digit = ''] = reply;
  if (!isDigits(digit)) return undefined;
  const number = pythonInt(digit);
  if (number === undefined)
    throw new LodestoneError('scoring-failed', `a judge's rating "${digit}" is not a number`);
  return Number(number);
}

function integerIn(reply: string, pattern: RegExp): number | undefined {
  const digits = pattern.exec(reply)?.[1];
  return digits === undefined ? undefined : Number(pythonInt(digits));
}
