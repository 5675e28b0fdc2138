import type { EvaluatorDefinition } from '../core/index.ts';
import { textOf } from './extraction/extracted.ts';
import { shareTimesHundred } from './mean-run.ts';
import { generalPostprocess } from './postprocessors/general.ts';
import { shareRun } from './share-run.ts';

/** L-Eval: the reference, as it is or normalised, is part of the normalised prediction. */
export const levalEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.leval.evaluators.LEvalEMEvaluator',
  create: () =>
    shareRun({
      metric: 'score',
      percent: shareTimesHundred,
      isCorrect({ prediction, reference }) {
        const answer = generalPostprocess(textOf(prediction));
        const wanted = textOf(reference);
        return answer.includes(generalPostprocess(wanted)) || answer.includes(wanted);
      },
    }),
};
