import { bootstrapMean } from './bootstrap.ts';
import { effectiveSize, meanOfClusters, toClusters } from './clusters.ts';
import type { Interval } from './interval.ts';
import { wilsonInterval } from './wilson.ts';

/** How an interval was computed. */
export type IntervalMethod = 'wilson' | 'bootstrap';

/** An interval of 95 %, and what it rests on. */
export interface MetricInterval {
  readonly interval: Interval;
  readonly method: IntervalMethod;
  readonly samples: number;
  /** Groups of samples that belong together, where that is not each sample alone. */
  readonly clusters?: number;
  /** What Wilson's interval was computed of. */
  readonly share?: ShareEstimate;
}

export interface ShareEstimate {
  /** Between 0 and 1. */
  readonly value: number;
  /** How many independent samples would say as much. */
  readonly effectiveSamples: number;
  /** What a share of 1 is in the metric's unit. */
  readonly unit: number;
}

/**
 * The interval of the mean of values, in a unit: Wilson's where all are 0 or 1, else by the bootstrap. `ids` names the
 * cluster of each value; clusters of several are counted by their effective size, or drawn as wholes. Undefined if
 * there is too little: no value, or fewer than two clusters of several values or of values between.
 */
export function meanInterval(
  values: readonly number[],
  ids: readonly number[],
  unit = 1,
): MetricInterval | undefined {
  const samples = values.length;
  if (samples === 0) return undefined;
  const clusters = toClusters(values, ids);
  const size = clusters.sums.length;
  const isClustered = size < samples;
  if (isClustered && size < 2) return undefined;
  const common = { samples, ...(isClustered ? { clusters: size } : {}) };
  if (!values.every((value) => value === 0 || value === 1)) {
    const interval = bootstrapMean(clusters);
    return interval && { interval: scaled(interval, unit), method: 'bootstrap', ...common };
  }
  const value = meanOfClusters(clusters);
  const effectiveSamples = isClustered ? effectiveSize(clusters) : samples;
  const interval = scaled(wilsonInterval(value, effectiveSamples), unit);
  return { interval, method: 'wilson', ...common, share: { value, effectiveSamples, unit } };
}

function scaled([low, high]: Interval, unit: number): Interval {
  return [unit * low, unit * high];
}
