import type { JudgementDefinition } from '../core/index.ts';
import { pythonStr } from '../util/index.ts';
import { namedScore } from './readers/ratings.ts';
import { means } from './tallies/group-metrics.ts';
import { groupRun } from './tallies/group-scores.ts';

/** WritingBench: mean score, over all and by domain. */
export const writingBenchJudgement: JudgementDefinition = {
  type: 'opencompass.datasets.subjective.writingbench.writingbench_postprocess',
  aliases: ['writingbench'],
  create: () =>
    groupRun({
      scoreOf: namedScore,
      groupsOf: ({ domain1: domain }) => ['overall', pythonStr(domain)],
      metricsOf: means,
    }),
};
