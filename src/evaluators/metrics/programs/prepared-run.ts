import type { EvaluatorRun, ScoredSample, Verdict } from '../../../core/index.ts';

/** A run whose samples are slow to score and independent of each other: `work` is the slow part, `add` counts its result. */
export interface PreparedRun<Done> extends Omit<EvaluatorRun, 'prepare' | 'add'> {
  work(sample: ScoredSample): Promise<Done>;
  add(sample: ScoredSample, done: Done): Verdict;
}

/** Runs `work` for several samples at once, and adds the results in order. */
export function preparedRun<Done>({ work, add, ...rest }: PreparedRun<Done>): EvaluatorRun {
  return {
    ...rest,
    prepare: work,
    add: async (sample) => add(sample, (sample.prepared ?? (await work(sample))) as Done),
  };
}
