import type { JudgementDefinition } from '../core/index.ts';
import { bracketedNumber } from './readers/ratings.ts';
import { roundedMeans, totalAndCapability } from './tallies/group-metrics.ts';
import { groupRun } from './tallies/group-scores.ts';

/** CommonBench: mean rate, over all and by capability. */
export const commonBenchJudgement: JudgementDefinition = {
  type: 'opencompass.datasets.subjective.commonbench.commonbench_postprocess',
  aliases: ['commenbench'],
  create: () => groupRun({ scoreOf: bracketedNumber, groupsOf: totalAndCapability, metricsOf: roundedMeans }),
};
