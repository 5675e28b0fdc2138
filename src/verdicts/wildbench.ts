import { float, type JudgementDefinition } from '../core/index.ts';
import { pythonRound } from '../util/index.ts';
import { gradedChoice, quotedChoice, winValue } from './readers/comparisons.ts';
import { taskGroups } from './readers/task-groups.ts';
import { floats } from './tallies/group-metrics.ts';
import { isBaseFirst, noVerdict, pairRun } from './tallies/pairs.ts';
import { Sums } from './tallies/sums.ts';

const BASES = ['HaiKu', 'gpt4-turbo', 'llama-2-70b-chat-hf'];

/**
 * WildBench in pairs: from -100 (the base is much better) to 100 by group of tasks, and the mean of groups. A question
 * counts once for each of its tags.
 */
export const wildBenchJudgement: JudgementDefinition = {
  type: 'opencompass.datasets.subjective.wildbench.wildbench_postprocess',
  aliases: ['wildbench'],
  create() {
    const leads = new Sums();
    return pairRun({
      verdictOf: quotedChoice,
      worthToFirst: (choice) => winValue(gradedChoice(choice)),
      take({ verdict, facts }, first) {
        const lead = gradedChoice(verdict);
        if (lead === undefined) return false;
        const own = isBaseFirst(facts, first, BASES) ? -lead : lead;
        for (const group of taskGroups(facts.primary_tag, facts.secondary_tag)) leads.add(group, own);
        return true;
      },
      metricsOf() {
        const means = leads.map((sum, count) => pythonRound((sum / count) * 100, 2));
        if (means.size === 0) throw noVerdict();
        const sum = [...means.values()].reduce((total, mean) => total + mean, 0);
        return { ...floats(means), average: float(sum / means.size) };
      },
      withoutVerdicts: () => ({
        warning: 'no valid wildbench judgements extracted (check judge output format)',
      }),
    });
  },
};
