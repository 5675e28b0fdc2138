import { type EvaluatorDefinition, isAtLeast } from '../../../core/index.ts';
import { caseFold } from '../../../util/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { isLedOrShort } from '../../extraction/holds-answer.ts';
import { isEqual } from '../../metrics/measures/python-equality.ts';
import { shareTimesHundred } from '../../metrics/runs/mean-run.ts';
import { listShareRun } from '../../metrics/runs/share-run.ts';
import { bbhFreeform } from '../../postprocessors/bbh.ts';

/** BBH without options: the answer of a reply is the reference; since 0.5 in the same spelling and any case. */
export const bbhEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.bbh.BBHEvaluator',
  create(_args, context) {
    const isNew = isAtLeast(context.compat, '0.5.4');
    const answerOf = (text: unknown): unknown => bbhFreeform.apply(text, {}, context);
    return listShareRun({
      metric: 'score',
      percent: shareTimesHundred,
      prepare: ({ prediction, reference }) => ({
        prediction: answerOf(prediction),
        reference: isNew ? answerOf(reference) : reference,
      }),
      isCorrect: isNew ? isSameFolded : isEqual,
      holdsAnswer: (sample) => isLedOrShort(sample, /answer is/i),
    });
  },
};

/** BBH with options: share of predictions that equal the reference. */
export const bbhOptionEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.bbh.BBHEvaluator_mcq',
  create: () => listShareRun({ metric: 'score', percent: shareTimesHundred }),
};

function isSameFolded(prediction: unknown, reference: unknown): boolean {
  return caseFold(requiredText(prediction)) === caseFold(requiredText(reference));
}
