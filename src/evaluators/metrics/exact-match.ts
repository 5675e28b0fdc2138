import { type EvaluatorDefinition, isOwnData, LodestoneError, type ScoredSample } from '../../core/index.ts';
import { requiredText } from '../extraction/extracted.ts';
import { generalPostprocess } from '../postprocessors/general.ts';
import { shareTimesHundred } from './runs/mean-run.ts';
import { shareRun } from './runs/share-run.ts';

/**
 * Exact match: the normalised prediction is one of the accepted answers, as they are or normalised. The reference is a
 * list of them; in a file of the user, one text stands for itself.
 */
export const emEvaluator: EvaluatorDefinition = {
  type: 'opencompass.openicl.icl_evaluator.icl_em_evaluator.EMEvaluator',
  create: (_, { dataset }) => {
    const takesOne = dataset !== undefined && isOwnData(dataset);
    const accepted = (sample: ScoredSample) => acceptedIn(sample.reference, takesOne);
    return shareRun({
      metric: 'score',
      percent: shareTimesHundred,
      details: 'list',
      isCorrect: (sample) => accepted(sample).includes(comparedAnswer(sample)),
      detail: (sample, correct) => ({ pred: comparedAnswer(sample), answer: accepted(sample), correct }),
    });
  },
};

function comparedAnswer({ prediction }: ScoredSample): string {
  return generalPostprocess(requiredText(prediction));
}

function acceptedIn(reference: unknown, takesOne: boolean): string[] {
  const isOne = takesOne && reference !== null && reference !== undefined;
  if (!Array.isArray(reference) && !isOne) {
    throw new LodestoneError('scoring-failed', 'exact match needs lists of accepted answers as references', {
      hint: 'Name a column that holds lists as output_column.',
    });
  }
  const answers = [reference].flat().map(requiredText);
  return [...new Set([...answers.map(generalPostprocess), ...answers])];
}
