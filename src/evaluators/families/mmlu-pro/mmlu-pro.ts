import type { EvaluatorDefinition } from '../../../core/index.ts';
import { before, stripText } from '../../../util/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { hundredTimesShare } from '../../metrics/runs/mean-run.ts';
import { listShareRun } from '../../metrics/runs/share-run.ts';

const LETTERS = 'ABCDEFGHIJKLMNOP';

/** MMLU-Pro, base models: the first line is the letter or the text of the right option ("A. text"). */
export const mmluProEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.mmlu_pro.MMLUProBaseEvaluator',
  create: () =>
    listShareRun({
      metric: 'accuracy',
      percent: hundredTimesShare,
      prepare: ({ prediction, reference }) => ({
        prediction: stripText(before(requiredText(prediction), '\n')),
        reference,
      }),
      isCorrect: isOption,
    }),
};

function isOption(prediction: unknown, reference: unknown): boolean {
  const [letter, text, ...more] = String(reference).split('. ');
  if (letter === undefined || text === undefined || more.length > 0) return false;
  return (prediction === letter && LETTERS.includes(letter)) || prediction === stripText(text);
}
