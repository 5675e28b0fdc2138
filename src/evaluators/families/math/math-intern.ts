import type { EvaluatorDefinition } from '../../../core/index.ts';
import { isInternEquivalent } from '../../math/hendrycks-variants.ts';
import { hundredTimesShare } from '../../metrics/runs/mean-run.ts';
import { listShareRun } from '../../metrics/runs/share-run.ts';

/** MATH by InternLM's rules: share of answers that are the same text after normalisation. */
export const mathInternEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.math_intern.MATHInternEvaluator',
  create: () =>
    listShareRun({ metric: 'accuracy', percent: hundredTimesShare, isCorrect: isInternEquivalent }),
};
