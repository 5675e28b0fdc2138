import type { SummaryRow } from '../core/index.ts';
import { type Counts, summedCounts } from './counts.ts';
import type { ResultSet } from './groups.ts';
import { nameInSummary } from './name-in-summary.ts';
import type { SummaryInput, TableRow } from './summary.ts';
import { summaryIntervals } from './summary-intervals.ts';

/** Rows with the intervals and counts of their scores. */
export function tableRows(
  rows: readonly SummaryRow[],
  models: readonly string[],
  input: SummaryInput,
  results: ResultSet,
): TableRow[] {
  const interval = summaryIntervals(input, results);
  return rows.map(({ dataset, version, metric, mode, values }) => ({
    ...{ dataset, version, metric, mode, values },
    intervals: models.map((model) => interval(model, dataset, metric) ?? null),
    counts: models.map((model) => {
      const parts = combinedDatasets(results, model, dataset, metric).map((part) =>
        datasetCounts(input, model, part),
      );
      const known = parts.filter((part) => part !== undefined);
      return known.length === parts.length ? summedCounts(known) : null;
    }),
  }));
}

/** The datasets that a metric of a dataset or a group is made of. */
function combinedDatasets(
  { combinations }: ResultSet,
  model: string,
  dataset: string,
  metric: string,
): string[] {
  const combination = combinations.get(model)?.get(`${dataset}@${metric}`);
  if (combination === undefined) return [dataset];
  return [...combination.keys()].map((key) => key.slice(0, key.lastIndexOf('@')));
}

/** Of models of one name, those of the last that has any count, as its scores do. */
function datasetCounts({ models, counts }: SummaryInput, model: string, dataset: string): Counts | undefined {
  return models
    .filter((one) => nameInSummary(one) === model)
    .map(({ abbr }) => counts?.(abbr, dataset))
    .findLast((found) => found !== undefined);
}
