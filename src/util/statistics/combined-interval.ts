import { type Interval, Z95 } from './interval.ts';
import type { MetricInterval } from './mean-interval.ts';
import { wilsonInterval, wilsonSpread } from './wilson.ts';

/** A part of a weighted sum: an estimate with its interval. */
export interface IntervalPart extends MetricInterval {
  readonly weight: number;
  readonly value: number;
}

/**
 * The 95 % interval of a weighted sum of independent estimates. Each part's interval is computed again for the
 * smaller quantile `z* = z · √Σ(wλ)² / Σ|wλ|`, with λ the spread of the part, and their bounds are summed up. One
 * part keeps its interval; many small parts come to what their pool would give, without the pull to the middle that
 * Wilson's interval has where n is small.
 * Source: X. Yan and X. G. Su, "Stratified Wilson and Newcombe confidence intervals for multiple binomial
 * proportions", Stat. Biopharm. Res. 2 (2010). Their λ² is p(1−p)/n, which is 0 where all samples are alike; here it
 * is what stands under the root of Wilson's interval. Parts without a share are scaled from their own interval.
 */
export function combinedInterval(parts: readonly IntervalPart[]): Interval {
  const spreads = parts.map((part) => Math.abs(part.weight) * weightedSpread(part));
  const sum = spreads.reduce((total, spread) => total + spread, 0);
  const root = Math.sqrt(spreads.reduce((total, spread) => total + spread * spread, 0));
  const z = sum === 0 ? Z95 : (Z95 * root) / sum;
  let [below, above] = [0, 0];
  for (const part of parts) {
    const [low, high] = weightedBounds(part, z);
    below += part.weight * (part.weight < 0 ? high : low);
    above += part.weight * (part.weight < 0 ? low : high);
  }
  return [below, above];
}

function weightedSpread({ interval, share }: IntervalPart): number {
  if (share !== undefined) return share.unit * wilsonSpread(share.value, share.effectiveSamples, Z95);
  return (interval[1] - interval[0]) / (2 * Z95);
}

function weightedBounds({ value, interval, share }: IntervalPart, z: number): Interval {
  if (share !== undefined) {
    const [low, high] = wilsonInterval(share.value, share.effectiveSamples, z);
    return [share.unit * low, share.unit * high];
  }
  const scale = z / Z95;
  return [value - scale * (value - interval[0]), value + scale * (interval[1] - value)];
}
