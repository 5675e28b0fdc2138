import { type EvaluatorDefinition, type Json, LodestoneError } from '../core/index.ts';
import { isStringEquivalent } from './math/string-equivalence.ts';
import { hundredTimesShare, shareRun } from './share-run.ts';

/** MATH: share of answers that are the same text after normalisation. Argument `version`: v1 (default) or v2. */
export const mathEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.math.MATHEvaluator',
  create({ version = 'v1' }) {
    if (version !== 'v1' && version !== 'v2') {
      throw new LodestoneError('config-invalid', `MATHEvaluator has no version "${version}"`, {
        hint: 'Use v1 or v2.',
      });
    }
    return shareRun({
      isCorrect: ({ prediction, reference }) => isStringEquivalent(prediction, reference, version),
      percent: hundredTimesShare,
      details: 'list',
      detail: ({ prediction, reference }, correct) => ({
        pred: prediction as Json,
        answer: reference as Json,
        correct,
      }),
    });
  },
};
