import type { EvaluatorDefinition } from '../../../core/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { shareTimesHundred } from '../../metrics/runs/mean-run.ts';
import { listShareRun } from '../../metrics/runs/share-run.ts';
import { acceptedAnswers, trimmedShortAnswer } from '../../metrics/text/short-answer.ts';

/** Natural Questions: an accepted answer is part of the short answer (an empty one always is). */
export const nqEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.natural_question.NQEvaluator',
  create: () =>
    listShareRun({
      metric: 'score',
      percent: shareTimesHundred,
      prepare: ({ prediction, reference }) => ({
        prediction: trimmedShortAnswer(requiredText(prediction), ['answer is']),
        reference: acceptedAnswers(reference),
      }),
      isCorrect: holdsAny,
    }),
};

/** Whether one of the accepted answers is part of a prediction. */
export function holdsAny(prediction: unknown, accepted: unknown): boolean {
  const text = String(prediction);
  return Array.isArray(accepted) && accepted.some((answer) => text.includes(String(answer)));
}
