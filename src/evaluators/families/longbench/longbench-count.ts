import type { EvaluatorDefinition } from '../../../core/index.ts';
import { pythonStr } from '../../../util/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { meanRun } from '../../metrics/runs/mean-run.ts';
import { shareOfNumbers } from '../../metrics/text/digit-runs.ts';

/** LongBench, counting: the share of the numbers in a prediction that are the reference. */
export const longBenchCountEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.longbench.evaluators.LongBenchCountEvaluator',
  create: () =>
    meanRun({
      holdsAnswer: ({ prediction }) => /\d/.test(String(prediction)),
      valueOf({ prediction, reference }) {
        const text = requiredText(prediction);
        const references = Array.isArray(reference) ? reference : [...requiredText(reference)];
        return references.reduce<number>((sum, one) => sum + shareOfNumbers(text, pythonStr(one)), 0);
      },
    }),
};
