import type { Coverage, FinishedRunTask, Plan } from '../run/index.ts';
import { nameInSummary, type Summary } from '../summarizers/index.ts';
import { fixedText, tabulate } from '../util/index.ts';
import { intervalText } from './interval-text.ts';

/** The counts of a row of the table for one model: of a dataset, or of all datasets of a group together. */
export interface Counts {
  readonly scored: number;
  readonly expected: number;
  /** Samples that were published, where that is known of all the datasets. */
  readonly published?: number;
  readonly failed: number;
  readonly truncated: number;
  readonly unparsed: number;
  /** Absent where there are none. */
  readonly timedOut?: number;
}

/** Looks up the counts of a metric; undefined where a dataset has none. */
export type CountsOf = (model: string, dataset: string, metric: string) => Counts | undefined;

/** The counts behind the rows of a summary. Models are called as in the summary. */
export function countsOf(
  summary: Summary,
  models: Plan['models'],
  finished: readonly FinishedRunTask[],
): CountsOf {
  const names = new Map(models.map((model) => [model.abbr, nameInSummary(model)]));
  const known = new Map(
    finished.flatMap(({ model, dataset, outcome }) =>
      outcome.status === 'scored'
        ? [[`${names.get(model) ?? model}/${dataset}`, outcome.coverage] as const]
        : [],
    ),
  );
  return (model, dataset, metric) => {
    const parts = summary.datasetsOf(model, dataset, metric).map((one) => known.get(`${model}/${one}`));
    const there = parts.filter((part) => part !== undefined);
    return there.length === parts.length ? summed(there) : undefined;
  };
}

function summed(parts: readonly Coverage[]): Counts {
  const total = (of: (part: Coverage) => number) => parts.reduce((sum, part) => sum + of(part), 0);
  const timedOut = total((part) => part.timedOut ?? 0);
  const isPublished = parts.every(({ published }) => published !== undefined);
  return {
    scored: total(({ scored }) => scored),
    expected: total(({ expected }) => expected),
    ...(isPublished ? { published: total(({ published = 0 }) => published) } : {}),
    failed: total(({ failed }) => failed),
    truncated: total(({ truncated }) => truncated),
    unparsed: total(({ unparsed }) => unparsed),
    ...(timedOut === 0 ? {} : { timedOut }),
  };
}

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
