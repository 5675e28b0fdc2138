import type { EvaluatorDefinition } from '../../../core/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { shareTimesHundred } from '../../metrics/runs/mean-run.ts';
import { listShareRun } from '../../metrics/runs/share-run.ts';
import { acceptedAnswers, trimmedShortAnswer } from '../../metrics/text/short-answer.ts';
import { holdsAny } from '../natural-questions/natural-questions.ts';

const LEADS = ['answer is', 'a:', 'answer:'];

/** TriviaQA: an accepted answer is part of the short answer (an empty one always is). */
export const triviaqaEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.triviaqa.TriviaQAEvaluator',
  create: () =>
    listShareRun({
      metric: 'score',
      percent: shareTimesHundred,
      prepare: ({ prediction, reference }) => ({
        prediction: trimmedShortAnswer(requiredText(prediction), LEADS),
        reference: acceptedAnswers(reference),
      }),
      isCorrect: holdsAny,
    }),
};
