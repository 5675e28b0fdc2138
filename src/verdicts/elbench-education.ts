import { float, type JudgementDefinition } from '../core/index.ts';
import { lastInRange } from './readers/ratings.ts';
import { groupRun } from './tallies/group-scores.ts';

/** ELBench, higher education: the mean of rates from 1 to 10, times 10. */
export const elBenchEducationJudgement: JudgementDefinition = {
  type: 'opencompass.datasets.subjective.elbench.elbench_highlevel_edu_postprocess',
  aliases: ['elbench_highlevel_edu'],
  create: () =>
    groupRun({
      scoreOf: (reply) => lastInRange(reply, 1, 10),
      groupsOf: () => ['score'],
      metricsOf(groups) {
        const rates = groups.get('score');
        if (rates === undefined) return { error: 'No valid judgements were parsed.' };
        return { score: float((10 * rates.reduce((sum, rate) => sum + rate, 0)) / rates.length) };
      },
    }),
};
