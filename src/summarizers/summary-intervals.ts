import type { ModelConfig } from '../core/index.ts';
import { combinedInterval, type Interval, type MetricInterval } from '../util/index.ts';
import type { Combination, ResultSet } from './groups.ts';
import { nameInSummary } from './name-in-summary.ts';
import { metricValue } from './results.ts';

/** The interval of a metric in the summary. */
export type IntervalOf = (model: string, dataset: string, metric: string) => Interval | undefined;

/** The interval of a metric of a dataset, with what it rests on. */
export type MetricIntervalOf = (model: string, dataset: string, metric: string) => MetricInterval | undefined;

interface IntervalInput {
  readonly models: readonly { readonly config: ModelConfig; readonly abbr: string }[];
  /** By the model's abbr. */
  readonly interval?: MetricIntervalOf;
}

/**
 * Intervals of datasets as they are known, and of groups as those of weighted sums of independent datasets. A group of
 * which any part has no interval has none.
 */
export function summaryIntervals({ models, interval }: IntervalInput, results: ResultSet): IntervalOf {
  if (interval === undefined) return () => undefined;
  const ofDataset: MetricIntervalOf = (model, dataset, metric) => {
    const own = models.filter((one) => nameInSummary(one) === model);
    // Of models of one name, that of the last that has a score.
    return own.map(({ abbr }) => interval(abbr, dataset, metric)).findLast((found) => found !== undefined);
  };
  return (model, dataset, metric) => {
    const combination = results.combinations.get(model)?.get(`${dataset}@${metric}`);
    return combination === undefined
      ? ofDataset(model, dataset, metric)?.interval
      : ofGroup(combination, model, results, ofDataset);
  };
}

function ofGroup(
  combination: Combination,
  model: string,
  { metrics }: ResultSet,
  ofDataset: MetricIntervalOf,
): Interval | undefined {
  const parts = [...combination].map(([key, weight]) => {
    const at = key.lastIndexOf('@');
    const [dataset, metric] = [key.slice(0, at), key.slice(at + 1)];
    const found = ofDataset(model, dataset, metric);
    const value = metricValue(metrics.get(model)?.get(dataset)?.get(metric));
    return found && { ...found, weight, value };
  });
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? combinedInterval(known) : undefined;
}
