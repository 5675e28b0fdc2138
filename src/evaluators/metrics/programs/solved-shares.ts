import { numpyMean } from '../../../util/index.ts';
import { passAtK } from '../measures/pass-at-k.ts';

/** How many of the answers to each problem are right. */
export class SolvedShares {
  readonly #problems = new Map<unknown, { total: number; right: number }>();

  /** Counts an answer to a problem, by the name of the problem. */
  count(problem: unknown, isRight: boolean): void {
    const counts = this.#problems.get(problem) ?? { total: 0, right: 0 };
    counts.total += 1;
    if (isRight) counts.right += 1;
    this.#problems.set(problem, counts);
  }

  /** The mean of pass@k over the problems; undefined if one has fewer than `k` answers. */
  passAt(k: number): number | undefined {
    const counts = [...this.#problems.values()];
    if (counts.length === 0 || counts.some(({ total }) => total < k)) return undefined;
    return numpyMean(counts.map(({ total, right }) => passAtK(total, right, k)));
  }
}
