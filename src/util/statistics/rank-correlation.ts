import { type Estimate, FEWEST_PAIRS, type RatedPair, ROUNDING } from './agreement.ts';
import { type Interval, Z95 } from './interval.ts';

/**
 * Pearson's correlation of pairs of numbers; NaN where either side is constant, and of fewer than two.
 */
export function pearson(pairs: readonly RatedPair<number>[]): number {
  const n = pairs.length;
  const [meanX, meanY] = [0, 1].map((side) => pairs.reduce((sum, pair) => sum + (pair[side] ?? 0), 0) / n);
  let [xx, yy, xy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xx += (x - (meanX ?? 0)) ** 2;
    yy += (y - (meanY ?? 0)) ** 2;
    xy += (x - (meanX ?? 0)) * (y - (meanY ?? 0));
  }
  return xx === 0 || yy === 0 ? Number.NaN : xy / Math.sqrt(xx * yy);
}

/**
 * Spearman's rank correlation, with the mean rank for equal values. The interval is that of Fisher's transformation with the standard
 * error `sqrt((1 + r²/2) / (n - 3))`; none below {@link FEWEST_PAIRS} pairs, and where all ranks agree.
 * Source: D. G. Bonett and T. A. Wright, "Sample size requirements for estimating Pearson, Kendall and Spearman correlations",
 * Psychometrika 65 (2000).
 */
export function spearman(pairs: readonly RatedPair<number>[]): Estimate {
  const xs = meanRanks(pairs.map(([x]) => x));
  const ys = meanRanks(pairs.map(([, y]) => y));
  const value = pearson(xs.map((x, place) => [x, ys[place] ?? 0]));
  return withFisher(value, pairs.length, Math.sqrt((1 + value ** 2 / 2) / (pairs.length - 3)));
}

/**
 * Kendall's tau-b, which counts ties; NaN where either side is constant. The interval is that of Fisher's transformation with
 * the standard error `sqrt(0.437 / (n - 4))`; none below {@link FEWEST_PAIRS} pairs, and where all pairs agree.
 * Sources: M. G. Kendall, "The treatment of ties in ranking problems", Biometrika 33 (1945); E. C. Fieller, H. O. Hartley and E. S.
 * Pearson, "Tests for rank correlation coefficients", Biometrika 44 (1957).
 */
export function kendallTauB(pairs: readonly RatedPair<number>[]): Estimate {
  let [agree, tiedX, tiedY, all] = [0, 0, 0, 0];
  for (const [place, [x, y]] of pairs.entries()) {
    for (const [otherX, otherY] of pairs.slice(place + 1)) {
      all += 1;
      agree += Math.sign(x - otherX) * Math.sign(y - otherY);
      if (x === otherX) tiedX += 1;
      if (y === otherY) tiedY += 1;
    }
  }
  const value = agree / Math.sqrt((all - tiedX) * (all - tiedY));
  return withFisher(value, pairs.length, Math.sqrt(0.437 / (pairs.length - 4)));
}

function withFisher(value: number, n: number, error: number): Estimate {
  if (n < FEWEST_PAIRS || !Number.isFinite(value) || Math.abs(value) > 1 - ROUNDING) return { value };
  const z = Math.atanh(value);
  const interval: Interval = [Math.tanh(z - Z95 * error), Math.tanh(z + Z95 * error)];
  return { value, interval };
}

/** The rank of each value, from 1; equal ones share the mean of theirs. */
function meanRanks(values: readonly number[]): number[] {
  const order = values.map((_, place) => place).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = values.map(() => 0);
  for (let first = 0; first < order.length; ) {
    let last = first;
    while (last + 1 < order.length && values[order[last + 1] ?? 0] === values[order[first] ?? 0]) last += 1;
    for (let at = first; at <= last; at += 1) ranks[order[at] ?? 0] = (first + last) / 2 + 1;
    first = last + 1;
  }
  return ranks;
}
