import { pythonRound, pythonStr } from '../../util/index.ts';
import { quotedChoice } from '../../verdicts/index.ts';
import { addTo } from './groups.ts';
import type { Readings, VerdictReader } from './verdict-reader.ts';

/** What each choice of a judge is worth for the answer that is shown first. */
const WORTH = new Map([
  ['A++', 1],
  ['A+', 0.5],
  ['A=B', 0],
  ['B+', -0.5],
  ['B++', -1],
]);

type Found = Readings<string>['found'];

/** A judge's choices about a pair, those that are none of the five included: `"choice": "A+"`. */
export function readChoices(
  reader: VerdictReader,
  base: string,
  model: string,
  dataset: string,
): Readings<string> {
  return reader.read({
    ...{ models: [base, model], datasets: [dataset] },
    read: ({ prediction }) => quotedChoice(pythonStr(prediction)),
    isVerdict: (choice) => WORTH.has(choice),
  });
}

/**
 * The mean preference for the model over the base model by group, times 100, from -100 to 100 with two digits. Groups are in the
 * order in which they come up; one that is named twice of a question counts twice.
 */
export function preferences(
  found: Found,
  base: string,
  groupsOf: (gold: Found[number]['record']['gold']) => readonly string[],
): Map<string, number> {
  const [counts, sums] = [new Map<string, number>(), new Map<string, number>()];
  for (const { verdict, record } of found) {
    const worth = WORTH.get(verdict);
    if (worth === undefined) continue;
    const isBaseFirst = pythonStr(record.gold.answer1) === base;
    for (const group of groupsOf(record.gold)) {
      addTo(counts, group, 1);
      addTo(sums, group, isBaseFirst ? -worth : worth);
    }
  }
  const mean = (group: string, count: number) => pythonRound(((sums.get(group) ?? 0) / count) * 100, 2);
  return new Map([...counts].map(([group, count]) => [group, mean(group, count)]));
}
