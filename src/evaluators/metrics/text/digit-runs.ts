import { pythonRegex } from '../../../util/index.ts';

const DIGITS = pythonRegex('\\d+', {}, 'g');

/** All runs of digits in a text. */
export function digitRuns(text: string): string[] {
  return text.match(DIGITS) ?? [];
}

/** The share of the numbers in a text that read as wanted; 0 without numbers. */
export function shareOfNumbers(text: string, wanted: string): number {
  const numbers = digitRuns(text);
  const right = numbers.filter((number) => number === wanted).length;
  return numbers.length === 0 ? 0 : right / numbers.length;
}
