import type { EvaluatorDefinition } from '../../../core/index.ts';
import { toNumber } from '../../math/number-equality.ts';
import { hundredTimesShare } from '../../metrics/runs/mean-run.ts';
import { listShareRun } from '../../metrics/runs/share-run.ts';

/** Math401: share of predictions that are the number of the reference within 0.001. */
export const math401Evaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.math401.Math401Evaluator',
  create: () =>
    listShareRun({
      metric: 'accuracy',
      percent: hundredTimesShare,
      isCorrect: isNearby,
      holdsAnswer: ({ prediction }) => toNumber(prediction) !== undefined,
    }),
};

function isNearby(prediction: unknown, reference: unknown): boolean {
  const value = toNumber(prediction);
  const wanted = toNumber(reference);
  return value !== undefined && wanted !== undefined && Math.abs(value - wanted) < 1e-3;
}
