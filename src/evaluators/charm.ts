import type { EvaluatorDefinition } from '../core/index.ts';
import { shareTimesHundred } from './mean-run.ts';
import { listShareRun } from './share-run.ts';

/** CHARM reasoning: share of predictions that equal the reference. */
export const charmReasonEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.charm.CharmReasonEvaluator',
  create: () => listShareRun({ metric: 'score', percent: shareTimesHundred }),
};
