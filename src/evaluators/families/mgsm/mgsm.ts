import { asJson, type EvaluatorDefinition } from '../../../core/index.ts';
import { isEqual } from '../../metrics/measures/python-equality.ts';
import { shareTimesHundred } from '../../metrics/runs/mean-run.ts';
import { shareRun } from '../../metrics/runs/share-run.ts';

/** MGSM: share of predictions that equal the reference. */
export const mgsmEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.mgsm.MGSM_Evaluator',
  create: () =>
    shareRun({
      isCorrect: ({ prediction, reference }) => isEqual(prediction, reference),
      percent: shareTimesHundred,
      details: 'dict',
      detail: ({ prediction, reference }, correct) => ({
        references: asJson(reference),
        predictions: asJson(prediction),
        correct,
      }),
    }),
};
