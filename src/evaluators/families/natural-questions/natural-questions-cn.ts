import type { EvaluatorDefinition } from '../../../core/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { shareTimesHundred } from '../../metrics/runs/mean-run.ts';
import { shareRun } from '../../metrics/runs/share-run.ts';
import { acceptedAnswers, shortAnswer } from '../../metrics/text/short-answer.ts';

/** Natural Questions in Chinese: the short answer is one of the accepted answers. */
export const nqCnEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.natural_question_cn.NQEvaluatorCN',
  create: () =>
    shareRun({
      metric: 'score',
      percent: shareTimesHundred,
      isCorrect: ({ prediction, reference }) =>
        acceptedAnswers(reference).includes(shortAnswer(requiredText(prediction), ['答案是：'])),
    }),
};
