import { pythonStr } from '../../util/index.ts';
import type { Readings } from './verdict-reader.ts';

/** A tie has no position. */
const TIE = 'C';

/**
 * How many later verdicts about a question name the same place as the first one, whatever was shown there, as OpenCompass counts
 * them: questions are told apart by their text.
 */
export function positionBias(found: Readings<string>['found']): number {
  const firsts = new Map<string, string>();
  let count = 0;
  for (const { verdict, record } of found) {
    const question = pythonStr(record.gold.question);
    const first = firsts.get(question);
    if (first === undefined) firsts.set(question, verdict);
    else if (verdict === first && verdict !== TIE) count += 1;
  }
  return count;
}
