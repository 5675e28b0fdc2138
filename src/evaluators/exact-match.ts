import { type EvaluatorDefinition, LodestoneError, type ScoredSample } from '../core/index.ts';
import { textOf } from './extraction/extracted.ts';
import { shareTimesHundred } from './mean-run.ts';
import { generalPostprocess } from './postprocessors/general.ts';
import { shareRun } from './share-run.ts';

/**
 * Exact match: the normalised prediction is one of the accepted answers, as they are or normalised. The reference is a
 * list of them, or one text.
 */
export const emEvaluator: EvaluatorDefinition = {
  type: 'opencompass.openicl.icl_evaluator.icl_em_evaluator.EMEvaluator',
  create: () =>
    shareRun({
      metric: 'score',
      percent: shareTimesHundred,
      details: 'list',
      isCorrect: (sample) => accepted(sample).includes(answerOf(sample)),
      detail: (sample, correct) => ({ pred: answerOf(sample), answer: accepted(sample), correct }),
    }),
};

function answerOf({ prediction }: ScoredSample): string {
  return generalPostprocess(textOf(prediction));
}

function accepted({ reference }: ScoredSample): string[] {
  if (reference === null || reference === undefined) {
    throw new LodestoneError('scoring-failed', 'exact match needs accepted answers as references', {
      hint: 'Name a column that holds them as output_column.',
    });
  }
  const answers = [reference].flat().map(textOf);
  return [...new Set([...answers.map(generalPostprocess), ...answers])];
}
