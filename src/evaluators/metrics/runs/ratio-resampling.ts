import type { Resampling } from '../../../core/index.ts';

/** A metric that is the ratio of two sums over samples, in percent. */
export function ratioResampling(
  metric: string,
  above: readonly number[],
  below: readonly number[],
): Resampling {
  return { metric, value: (weights) => (100 * weightedSum(above, weights)) / weightedSum(below, weights) };
}

function weightedSum(values: readonly number[], weights: ArrayLike<number>): number {
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
}
