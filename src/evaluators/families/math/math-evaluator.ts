import { type EvaluatorDefinition, type Json, LodestoneError } from '../../../core/index.ts';
import { type EquivalenceVersion, isStringEquivalent } from '../../math/string-equivalence.ts';
import { hundredTimesShare } from '../../metrics/runs/mean-run.ts';
import { listShareRun } from '../../metrics/runs/share-run.ts';

/** MATH: share of answers that are the same text after normalisation. Argument `version`: v1 (default) or v2. */
export const mathEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.math.MATHEvaluator',
  create({ version = 'v1' }) {
    const rules = equivalenceVersion(version);
    return listShareRun({
      metric: 'accuracy',
      percent: hundredTimesShare,
      isCorrect: (prediction, reference) => isStringEquivalent(prediction, reference, rules),
    });
  },
};

/** The argument `version` of the evaluators of MATH. */
export function equivalenceVersion(version: Json): EquivalenceVersion {
  if (version === 'v1' || version === 'v2') return version;
  throw new LodestoneError('config-invalid', `MATHEvaluator has no version "${version}"`, {
    hint: 'Use v1 or v2.',
  });
}
