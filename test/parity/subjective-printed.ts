/** What OpenCompass printed of judgements: how many of them it could read, and lines of scores. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { JudgedSummary } from '../../src/summarizers/index.ts';
import { differenceOf } from './report.ts';

const EXTRACTED =
  /^For your \S*_judged-by--([^/]+)\/(\S+?)(?:_\d+)?\.json judge\. Among (\d+) judgements, successfully extracted (\d+) judgements/gm;
const SCORED = /^.* \| score: .*$/gm;

/** Judge, dataset, replies and verdicts of each line in which OpenCompass complains of its judge. */
function printedCounts(text: string): string[] {
  return [...text.matchAll(EXTRACTED)].map(([, judge, dataset, replies, verdicts]) =>
    [judge, dataset, replies, verdicts].join(' '),
  );
}

/** Undefined where all that it printed is true here, too. */
export function printedDifference(folder: string, { scores }: JudgedSummary): string | undefined {
  const text = readFileSync(path.join(folder, 'stdout.txt'), 'utf8');
  const counts = scores.flatMap(({ judge, coverage }) =>
    coverage.map(({ dataset, judged, unreadable, missing }) =>
      [judge, dataset.replace(/_\d+$/, ''), judged + unreadable + missing, judged].join(' '),
    ),
  );
  const unsaid = printedCounts(text)
    .map((line) => line.replace(/^(\S+ \S+?)_\d+ /, '$1 '))
    .filter((line) => !counts.includes(line));
  if (unsaid.length > 0) return `counts that are not here: ${unsaid.slice(0, 3).join('; ')}`;
  return differenceOf(
    text.match(SCORED) ?? [],
    scores.flatMap(({ lines = [] }) => lines),
  );
}
