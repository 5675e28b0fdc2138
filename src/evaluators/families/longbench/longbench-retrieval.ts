import { type EvaluatorDefinition, LodestoneError } from '../../../core/index.ts';
import { pythonRegex } from '../../../util/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { meanRun } from '../../metrics/runs/mean-run.ts';
import { shareOfNumbers } from '../../metrics/text/digit-runs.ts';
import { textLanguage } from '../../metrics/text/language.ts';
import { answersIn } from '../../metrics/text/short-answer.ts';

const PARAGRAPH = { en: pythonRegex('Paragraph (\\d+)'), zh: pythonRegex('段落(\\d+)') };

/**
 * LongBench, retrieval: the share of the numbers in a prediction that are the number of the paragraph.
 * Argument `language`: en (default) or zh.
 */
export const longBenchRetrievalEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.longbench.evaluators.LongBenchRetrievalEvaluator',
  create(args) {
    const paragraph = PARAGRAPH[textLanguage(args.language)];
    return meanRun({
      holdsAnswer: ({ prediction }) => /\d/.test(String(prediction)),
      valueOf: ({ prediction, reference }) =>
        answersIn(reference)
          .map((one) => numberIn(one, paragraph))
          .reduce((sum, number) => sum + shareOfNumbers(requiredText(prediction), number), 0),
    });
  },
};

function numberIn(reference: string, paragraph: RegExp): string {
  const number = paragraph.exec(reference)?.[1];
  if (number === undefined) {
    throw new LodestoneError('scoring-failed', `the reference "${reference}" names no paragraph`);
  }
  return number;
}
