import { type Interval, Z95 } from './interval.ts';

/**
 * Wilson's score interval of a share p of n independent samples:
 * `(p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)`, for 95 % unless another quantile z is given.
 * It stays within 0 and 1 and says something where p is 0 or 1. n need not be whole: an effective number will do.
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
 */
export function wilsonInterval(share: number, n: number, z = Z95): Interval {
  const center = share + (z * z) / (2 * n);
  const margin = z * wilsonSpread(share, n, z);
  const scale = 1 + (z * z) / n;
  // At the ends the bound is exact, and what rounding leaves of it is not.
  const low = share <= 0 ? 0 : Math.max(0, (center - margin) / scale);
  return [low, share >= 1 ? 1 : Math.min(1, (center + margin) / scale)];
}

/** The root in Wilson's interval: `√(p(1−p)/n + z²/4n²)`. */
export function wilsonSpread(share: number, n: number, z: number): number {
  return Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
}
