import type { EvaluatorDefinition } from '../../../core/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { shareTimesHundred } from '../../metrics/runs/mean-run.ts';
import { shareRun } from '../../metrics/runs/share-run.ts';
import { acceptedAnswers, shortAnswer } from '../../metrics/text/short-answer.ts';

/** SQuAD 2.0: the short answer is one of the accepted answers. */
export const squad20Evaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.squad20.SQuAD20Evaluator',
  create: () =>
    shareRun({
      metric: 'score',
      percent: shareTimesHundred,
      isCorrect: ({ prediction, reference }) =>
        acceptedAnswers(reference).includes(shortAnswer(requiredText(prediction), ['answer is'])),
    }),
};
