import type { EvaluatorDefinition } from '../../../core/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { isAgievalEquivalent } from '../../math/hendrycks-variants.ts';
import { shareTimesHundred } from '../../metrics/runs/mean-run.ts';
import { listShareRun } from '../../metrics/runs/share-run.ts';
import { agievalMathAnswer } from './agieval-answer.ts';

/** AGIEval, cloze: the answer of a mathematical reply is the same text as the reference after normalisation. */
export const agievalEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.agieval.agieval.AGIEvalEvaluator',
  create: () =>
    listShareRun({
      metric: 'score',
      percent: shareTimesHundred,
      prepare: ({ prediction, reference }) => ({
        prediction: agievalMathAnswer('', requiredText(prediction)),
        reference,
      }),
      isCorrect: isAgievalEquivalent,
      holdsAnswer: ({ prediction }) => Boolean(agievalMathAnswer('', requiredText(prediction))),
    }),
};

/** AGIEval, questions with several right options: share of predictions that equal the reference. */
export const agievalOptionsEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.agieval.agieval.AGIEvalEvaluator_mcq',
  create: () => listShareRun({ metric: 'score', percent: shareTimesHundred }),
};
