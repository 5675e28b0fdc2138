import type { EvaluatorDefinition } from '../../../core/index.ts';
import { pythonRegex, stripCharacters } from '../../../util/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { isLedOrShort } from '../../extraction/holds-answer.ts';
import { shareTimesHundred } from '../../metrics/runs/mean-run.ts';
import { listShareRun } from '../../metrics/runs/share-run.ts';
import { bbehFreeformAnswer, bbehOptionAnswer } from '../../postprocessors/bbeh.ts';

/** BBEH without options: the answer of a reply is the reference, whatever its brackets and the spaces at commas. */
export const bbehEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.bbeh.BBEHEvaluator',
  create: () =>
    listShareRun({
      metric: 'score',
      percent: shareTimesHundred,
      holdsAnswer: (sample) => isLedOrShort(sample, /The (?:final )?answer is:? /),
      prepare: ({ prediction, reference }) => ({
        prediction: bbehFreeformAnswer(requiredText(prediction)),
        reference: requiredText(reference).toLowerCase(),
      }),
      isCorrect: (prediction, reference) => isSameAnswer(requiredText(prediction), requiredText(reference)),
    }),
};

/** BBEH with options: the answer of a reply is the option. */
export const bbehOptionEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.bbeh.BBEHEvaluator_mcq',
  create: () =>
    listShareRun({
      metric: 'score',
      percent: shareTimesHundred,
      holdsAnswer: (sample) => isLedOrShort(sample, /The (?:final )?answer is:? /),
      prepare: ({ prediction, reference }) => ({
        prediction: bbehOptionAnswer(requiredText(prediction)),
        reference: stripCharacters(requiredText(reference).toLowerCase(), '()'),
      }),
    }),
};

// Spaces are only looked at from their first on, which keeps long runs of them cheap.
const SPACED_COMMA = pythonRegex('(?:(?<!\\s)\\s+)?,\\s*', {}, 'g');

function isSameAnswer(prediction: string, reference: string): boolean {
  if (prediction === reference || prediction === stripCharacters(reference, '\'"()[]')) return true;
  return (
    reference.includes(',') && prediction.replace(SPACED_COMMA, ',') === reference.replace(SPACED_COMMA, ',')
  );
}
