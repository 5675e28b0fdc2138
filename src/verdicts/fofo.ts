import type { JudgementDefinition } from '../core/index.ts';
import { pythonStr } from '../util/index.ts';
import { formatScore } from './readers/ratings.ts';
import { means } from './tallies/group-metrics.ts';
import { groupRun } from './tallies/group-scores.ts';

/** FoFo: the share of right formats, over all, by domain and by general format. */
export const fofoJudgement: JudgementDefinition = {
  type: 'opencompass.datasets.subjective.fofo.fofo_postprocess',
  aliases: ['fofo'],
  create: () =>
    groupRun({
      scoreOf: formatScore,
      groupsOf: ({ domain, format, format_type: kind }) => [
        'overall',
        pythonStr(domain),
        ...(kind === 'general' ? [pythonStr(format)] : []),
      ],
      metricsOf: means,
    }),
};
