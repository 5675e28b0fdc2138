/** Ratings of Bradley-Terry summaries whose resamples OpenCompass draws without a seed: bounds by 20,000 seeds. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** By run, then by model and column. */
const RANGES: Record<string, Record<string, readonly [number, number]>> = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../fixtures/bradley-terry/ranges.json'), 'utf8'),
);
const COLUMNS = ['std_dev', 'rating_q975', 'rating_q025', 'ranking_ub'];

export interface Unseeded {
  /** The table with a sign in the place of what depends on the seed. */
  readonly text: string;
  /** The first number that is out of its bounds; undefined where there is none. */
  readonly problem?: string;
}

/** A table of a run; as it is where the run's numbers have no bounds. */
export function unseeded(run: string, text: string): Unseeded {
  const ranges = RANGES[run];
  if (ranges === undefined) return { text };
  const [header = [], ...rows] = text.split('\n').map((line) => line.split(','));
  const name = header.indexOf('model_name');
  const problems: string[] = [];
  for (const row of rows.filter((cells) => cells.length === header.length))
    for (const column of COLUMNS) {
      const place = header.indexOf(column);
      const value = Number(row[place]);
      const [low, high] = ranges[`${row[name]} ${column}`] ?? [value, value];
      if (value < low || value > high)
        problems.push(`${row[name]} ${column}: ${value} is not in ${low} to ${high}`);
      row[place] = '~';
    }
  const [problem] = problems;
  return {
    text: [header, ...rows].map((cells) => cells.join(',')).join('\n'),
    ...(problem === undefined ? {} : { problem }),
  };
}
