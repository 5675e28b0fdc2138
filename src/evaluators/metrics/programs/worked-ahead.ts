import type { EvaluatorRun, ScoredSample, Verdict } from '../../../core/index.ts';

/** A run whose samples take their time, each for itself: `work` does what takes long, `add` counts what came of it. */
export interface WorkedAheadRun<Done> extends Omit<EvaluatorRun, 'ahead' | 'add'> {
  work(sample: ScoredSample): Promise<Done>;
  add(sample: ScoredSample, done: Done): Verdict;
}

/** Has the work of some samples done at once, and what came of it added in order. */
export function workedAhead<Done>({ work, add, ...rest }: WorkedAheadRun<Done>): EvaluatorRun {
  return {
    ...rest,
    ahead: work,
    add: async (sample) => add(sample, (sample.ahead ?? (await work(sample))) as Done),
  };
}
