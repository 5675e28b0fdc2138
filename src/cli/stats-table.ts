import type { Counts, Summary } from '../summarizers/index.ts';
import { fixedText, tabulate } from '../util/index.ts';
import { intervalText } from './interval-text.ts';

const HEADER = [
  ...['dataset', 'metric', 'model', 'score', '95 % interval', 'scored'],
  ...['failed', 'truncated', 'unparsed'],
];

/** Every score of the summary with its interval and what it rests on. */
export function statsTable({ models, rows: table }: Summary): string {
  const rows = table.flatMap(({ dataset, metric, values, intervals, counts }) =>
    models.flatMap((model, index) => {
      const value = values[index];
      if (value === undefined) return [];
      const interval = intervalText(intervals[index] ?? undefined, 2);
      return [
        [dataset, metric, model, fixedText(value, 2), interval, ...countCells(counts[index] ?? undefined)],
      ];
    }),
  );
  return `\n${tabulate([HEADER, ...rows], {})}`;
}

function countCells(counts: Counts | undefined): string[] {
  if (counts === undefined) return ['', '', '', ''];
  const { failed, truncated, unparsed } = counts;
  return [scoredText(counts), ...[failed, truncated, unparsed].map(String)];
}

/** How many samples were scored, of how many where that is not all. */
export function scoredText({
  scored,
  expected,
  published,
}: Pick<Counts, 'scored' | 'expected' | 'published'>): string {
  if (published !== undefined && scored < published) return `subset ${scored}/${published}`;
  return scored < expected ? `${scored}/${expected}` : String(scored);
}
