import { type Clusters, clusterIndices } from './clusters.ts';
import type { Interval } from './interval.ts';
import { xoshiro128 } from './xoshiro.ts';

/** How many times the samples are drawn again. */
const RESAMPLES = 1000;
/** All intervals start from the same seed, so that the same replies give the same numbers. */
const SEED = 19790101;

/**
 * 95 % interval of a statistic by the percentile bootstrap: the units (samples, or clusters of samples that belong
 * together) are drawn 1000 times with replacement, as many as there are; the interval reaches from the 2.5 % to the
 * 97.5 % point of the statistic. Undefined for fewer than two units, and where all draws are alike, of which nothing
 * follows. Below some 20 units it is too narrow.
 * `value` is given how often each unit was drawn; results that are no numbers are left out.
 * Source: B. Efron, "Bootstrap methods: another look at the jackknife", Ann. Statist. 7 (1979); for clusters
 * A. C. Davison and D. V. Hinkley, "Bootstrap Methods and their Application" (1997), section 3.8.
 */
export function bootstrapInterval(
  units: number,
  value: (weights: Uint32Array) => number,
): Interval | undefined {
  if (units < 2) return undefined;
  const random = xoshiro128(SEED);
  const weights = new Uint32Array(units);
  const found: number[] = [];
  for (let drawn = 0; drawn < RESAMPLES; drawn += 1) {
    weights.fill(0);
    for (let i = 0; i < units; i += 1) {
      const unit = Math.floor((random() / 0x100000000) * units);
      weights[unit] = (weights[unit] ?? 0) + 1;
    }
    const result = value(weights);
    if (Number.isFinite(result)) found.push(result);
  }
  const sorted = Float64Array.from(found).sort();
  if (sorted.length === 0) return undefined;
  const interval: Interval = [quantile(sorted, 0.025), quantile(sorted, 0.975)];
  return interval[0] < interval[1] ? interval : undefined;
}

/** The bootstrap for the mean over samples in clusters. */
export function bootstrapMean({ sums, counts }: Clusters): Interval | undefined {
  return bootstrapInterval(sums.length, (weights) => {
    let sum = 0;
    let count = 0;
    for (let i = 0; i < weights.length; i += 1) {
      const weight = weights[i] ?? 0;
      sum += weight * (sums[i] ?? 0);
      count += weight * (counts[i] ?? 0);
    }
    return sum / count;
  });
}

/**
 * The bootstrap for a statistic of samples in clusters, given how often each sample counts; `ids` names each sample's
 * cluster.
 */
export function bootstrapClusters(
  ids: readonly number[],
  value: (weights: Uint32Array) => number,
): Interval | undefined {
  const { places, size } = clusterIndices(ids);
  const ofSamples = new Uint32Array(ids.length);
  return bootstrapInterval(size, (weights) => {
    for (let i = 0; i < places.length; i += 1) ofSamples[i] = weights[places[i] ?? 0] ?? 0;
    return value(ofSamples);
  });
}

/** The q-quantile between the two nearest of sorted values. */
function quantile(sorted: Float64Array, q: number): number {
  const place = (sorted.length - 1) * q;
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
  return low + (high - low) * (place - below);
}
