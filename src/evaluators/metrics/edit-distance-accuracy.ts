import { type EvaluatorDefinition, isPlainObject, type Json, LodestoneError } from '../../core/index.ts';
import { editDistance } from '../../util/index.ts';
import { requiredText } from '../extraction/extracted.ts';
import { isEqual } from './measures/python-equality.ts';
import { shareTimesHundred } from './runs/mean-run.ts';
import { shareRun } from './runs/share-run.ts';

/** The candidate answer that takes the fewest edits is the right one (`candidates`, `label` of the reference). */
export const edAccEvaluator: EvaluatorDefinition = {
  type: 'opencompass.openicl.icl_evaluator.icl_hf_evaluator.EDAccEvaluator',
  heavy: true,
  create: () =>
    shareRun({
      percent: shareTimesHundred,
      allowsNone: true,
      isCorrect({ prediction, reference }) {
        const { candidates, label } = parts(reference);
        const distances = candidates.map((candidate) => nearest(requiredText(prediction), candidate));
        return isEqual(distances.indexOf(Math.min(...distances)), label);
      },
    }),
};

function nearest(text: string, candidate: Json): number {
  const spellings = Array.isArray(candidate) ? candidate : [candidate];
  return Math.min(...spellings.map((spelling) => editDistance(text, requiredText(spelling))));
}

function parts(reference: unknown): { candidates: Json[]; label: Json | undefined } {
  if (isPlainObject(reference) && Array.isArray(reference.candidates)) {
    return { candidates: reference.candidates, label: reference.label };
  }
  throw new LodestoneError('scoring-failed', 'edit distance needs references with candidates and a label');
}
