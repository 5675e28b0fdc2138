import type { EvaluatorDefinition } from '../../../core/index.ts';
import { before, PUNCTUATION, stripText } from '../../../util/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { hundredTimesShare } from '../../metrics/runs/mean-run.ts';
import { shareRun } from '../../metrics/runs/share-run.ts';
import { generalPostprocess } from '../../postprocessors/general.ts';

const MARKS = new Set(PUNCTUATION);

/** LAMBADA: the first word, up to punctuation, is the reference. */
export const lambadaEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.lambada.LambadaEvaluator',
  create: () =>
    shareRun({
      percent: hundredTimesShare,
      isCorrect: ({ prediction, reference }) =>
        generalPostprocess(firstWord(requiredText(prediction))) ===
        generalPostprocess(requiredText(reference)),
    }),
};

function firstWord(text: string): string {
  const word = before(stripText(text), ' ');
  const end = [...word].findIndex((char) => MARKS.has(char));
  return end < 0 ? word : [...word].slice(0, end).join('');
}
