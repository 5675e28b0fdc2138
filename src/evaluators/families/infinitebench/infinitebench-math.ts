import type { EvaluatorDefinition } from '../../../core/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { isEqual } from '../../metrics/measures/python-equality.ts';
import { meanRun } from '../../metrics/runs/mean-run.ts';

/** InfiniteBench, calculation: how many numbers of a prediction are those of the reference before the first error. */
export const infiniteBenchMathEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.infinitebench.infinitebench_mathcalc.InfiniteBenchmathcalcEvaluator',
  create: () =>
    meanRun({
      holdsAnswer: ({ prediction }) => /\d/.test(String(prediction)),
      valueOf({ prediction, reference }) {
        const numbers = (requiredText(prediction).match(/[0-9]+/g) ?? []).map(Number);
        const wanted = Array.isArray(reference) ? reference : [];
        const wrong = wanted.findIndex((one, index) => !isEqual(numbers[index], one));
        return wrong < 0 ? wanted.length : wrong;
      },
    }),
};
