import type { EvaluatorDefinition } from '../../../core/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { shareTimesHundred } from '../../metrics/runs/mean-run.ts';
import { shareRun } from '../../metrics/runs/share-run.ts';
import { generalPostprocess } from '../../postprocessors/general.ts';

/** L-Eval: the reference, as it is or normalised, is part of the normalised prediction. */
export const levalEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.leval.evaluators.LEvalEMEvaluator',
  create: () =>
    shareRun({
      metric: 'score',
      percent: shareTimesHundred,
      isCorrect({ prediction, reference }) {
        const answer = generalPostprocess(requiredText(prediction));
        const wanted = requiredText(reference);
        return answer.includes(generalPostprocess(wanted)) || answer.includes(wanted);
      },
    }),
};
