import type { Counts, CountsOf } from '../app/index.ts';
import type { Summary } from '../summarizers/index.ts';
import { fixedText, tabulate } from '../util/index.ts';
import { intervalText } from './interval-text.ts';

const HEADER = [
  ...['dataset', 'metric', 'model', 'score', '95 % interval', 'scored'],
  ...['failed', 'truncated', 'unparsed'],
];

/** Every score of the summary with its interval and what it rests on. */
export function statsTable(summary: Summary, counts: CountsOf): string {
  const rows = summary.rows.flatMap(({ dataset, metric, values }) =>
    summary.models.flatMap((model, index) => {
      const value = values[index];
      if (value === undefined) return [];
      const interval = intervalText(summary.interval(model, dataset, metric), 2);
      const count = counts(model, dataset, metric);
      return [[dataset, metric, model, fixedText(value, 2), interval, ...countCells(count)]];
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
