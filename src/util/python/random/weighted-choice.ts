import { bisectRight, cumulativeSums } from './cumulative-sums.ts';

/** Options of numpy's `choice`. */
export interface ChoiceOptions {
  /** Whether a position may come more than once; true by default. */
  replace?: boolean;
  /** Probability of each position; equal by default. */
  p?: readonly number[];
}

/** `count` positions with replacement, by inversion of the cumulative probabilities. */
export function chooseWeighted(p: readonly number[], count: number, random: () => number): number[] {
  const sums = normalisedSums(p);
  return Array.from({ length: count }, () => bisectRight(sums, random()));
}

/**
 * `count` positions without replacement: draws as many as are missing, keeps the first of each, sets their
 * probabilities to zero and repeats, as numpy does.
 */
export function chooseWeightedOnce(p: readonly number[], count: number, random: () => number): number[] {
  if (p.filter((weight) => weight > 0).length < count) {
    throw new RangeError(`choice: fewer than ${count} positions have a probability above zero`);
  }
  const chosen = new Set<number>();
  while (chosen.size < count) {
    const left = p.map((weight, position) => (chosen.has(position) ? 0 : weight));
    for (const position of chooseWeighted(left, count - chosen.size, random)) chosen.add(position);
  }
  return [...chosen];
}

function normalisedSums(p: readonly number[]): number[] {
  const sums = cumulativeSums(p);
  const total = sums.at(-1) ?? 0;
  return sums.map((sum) => sum / total);
}
