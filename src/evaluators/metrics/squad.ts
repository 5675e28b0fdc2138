import type { EvaluatorDefinition } from '../../core/index.ts';
import { before, splitWords } from '../../util/index.ts';
import { requiredText } from '../extraction/extracted.ts';
import { tokenF1 } from './measures/token-f1.ts';
import { hundredTimesShare, meanRun } from './runs/mean-run.ts';
import { normalizedAnswer } from './text/normalized-answer.ts';

/** SQuAD: F1 of the words of the first line (Rajpurkar et al. 2016). */
export const squadEvaluator: EvaluatorDefinition = {
  type: 'opencompass.openicl.icl_evaluator.icl_hf_evaluator.SquadEvaluator',
  create: () =>
    meanRun({
      metric: 'f1',
      percent: hundredTimesShare,
      valueOf: ({ prediction, reference }) =>
        tokenF1(answerWords(before(requiredText(prediction), '\n')), answerWords(requiredText(reference))),
    }),
};

function answerWords(text: string): string[] {
  return splitWords(normalizedAnswer(text));
}
