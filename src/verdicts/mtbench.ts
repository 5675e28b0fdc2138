import type { JudgementDefinition } from '../core/index.ts';
import { ratedNumber } from './readers/ratings.ts';
import { roundedMeans, totalAndCapability } from './tallies/group-metrics.ts';
import { groupRun } from './tallies/group-scores.ts';

const MTBENCH = [
  'total',
  'writing',
  'roleplay',
  'reasoning',
  'math',
  'coding',
  'extraction',
  'stem',
  'humanities',
];

/** MT-Bench: the same; where nothing was rated, all capabilities are empty. */
export const mtBenchJudgement: JudgementDefinition = {
  type: 'opencompass.datasets.subjective.mtbench.mtbench_postprocess',
  aliases: ['mtbench'],
  create: () =>
    groupRun({
      scoreOf: ratedNumber,
      groupsOf: totalAndCapability,
      metricsOf: (groups) =>
        groups.size === 0 ? Object.fromEntries(MTBENCH.map((name) => [name, ''])) : roundedMeans(groups),
    }),
};
