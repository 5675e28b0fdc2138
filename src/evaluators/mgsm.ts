import type { EvaluatorDefinition, Json } from '../core/index.ts';
import { shareTimesHundred } from './mean-run.ts';
import { isEqual } from './python-equality.ts';
import { shareRun } from './share-run.ts';

/** MGSM: share of predictions that equal the reference. */
export const mgsmEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.mgsm.MGSM_Evaluator',
  create: () =>
    shareRun({
      isCorrect: ({ prediction, reference }) => isEqual(prediction, reference),
      percent: shareTimesHundred,
      details: 'dict',
      detail: ({ prediction, reference }, correct) => ({
        references: reference as Json,
        predictions: prediction as Json,
        correct,
      }),
    }),
};
