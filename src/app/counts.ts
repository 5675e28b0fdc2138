import type { Coverage, FinishedRunTask, Plan } from '../run/index.ts';
import { nameInSummary, type Summary } from '../summarizers/index.ts';

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
