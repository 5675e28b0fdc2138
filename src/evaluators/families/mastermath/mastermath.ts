import type { EvaluatorDefinition } from '../../../core/index.ts';
import { hundredTimesShare } from '../../metrics/runs/mean-run.ts';
import { listShareRun } from '../../metrics/runs/share-run.ts';

/** MasterMath 2024: share of predictions that equal the reference. */
export const mastermathEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.mastermath2024v1.MastermathDatasetv1Evaluator',
  create: () => listShareRun({ metric: 'accuracy', percent: hundredTimesShare }),
};
