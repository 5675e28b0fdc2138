import { type EvaluatorDefinition, float, LodestoneError } from '../../core/index.ts';
import { pythonStr } from '../../util/index.ts';
import { LabelCounts } from './measures/label-counts.ts';

/** Matthews correlation coefficient of the labels, times 100; 0 where it is undefined. */
export const mccEvaluator: EvaluatorDefinition = {
  type: 'opencompass.openicl.icl_evaluator.icl_hf_evaluator.MccEvaluator',
  create() {
    const counts = new LabelCounts();
    return {
      add({ prediction, reference }) {
        if (Array.isArray(prediction)) {
          throw new LodestoneError(
            'scoring-failed',
            'correlation compares single labels, but a prediction is a list',
          );
        }
        counts.add(pythonStr(prediction), pythonStr(reference));
        return undefined;
      },
      finish: () => ({
        metrics: { matthews_correlation: float(counts.matthews() * 100) },
        resampling: [{ metric: 'matthews_correlation', value: (weights) => counts.matthews(weights) * 100 }],
      }),
    };
  },
};
