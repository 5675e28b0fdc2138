import type { EvaluatorDefinition } from '../../../core/index.ts';
import { hundredTimesShare } from '../../metrics/runs/mean-run.ts';
import { listShareRun } from '../../metrics/runs/share-run.ts';

/** GPQA: share of predictions that equal the reference. */
export const gpqaEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.gpqa.GPQAEvaluator',
  create: () => listShareRun({ metric: 'accuracy', percent: hundredTimesShare }),
};
