import type { JudgementDefinition } from '../core/index.ts';
import { numpyMean, numpyRound, pythonRound, pythonStr } from '../util/index.ts';
import { ratedReply, ratingsAnywhere } from './readers/dimension-ratings.ts';
import { floats } from './tallies/group-metrics.ts';
import { groupRun, meanOf } from './tallies/group-scores.ts';

const ALIGNBENCH: readonly (readonly [string, readonly string[]])[] = [
  ['中文推理', ['数学计算', '逻辑推理']],
  ['中文语言', ['基本任务', '中文理解', '综合问答', '文本写作', '角色扮演', '专业能力']],
];

/** AlignBench: mean score by capability, the means of those by category, and the mean of categories. */
export const alignBenchJudgement: JudgementDefinition = {
  type: 'opencompass.datasets.subjective.alignbench.alignbench_postprocess',
  aliases: ['alignbench'],
  create: () =>
    groupRun({
      scoreOf: (reply) => ratedReply(ratingsAnywhere(reply))?.score,
      groupsOf: ({ capability }) => [pythonStr(capability)],
      metricsOf(groups) {
        const metrics = new Map([...groups].map(([name, scores]) => [name, pythonRound(meanOf(scores), 2)]));
        // A capability without a score counts as 0, as in OpenCompass.
        const categories = ALIGNBENCH.map(([category, capabilities]) => {
          for (const name of capabilities) if (!metrics.has(name)) metrics.set(name, 0);
          const mean = numpyRound(numpyMean(capabilities.map((name) => metrics.get(name) ?? 0)), 2);
          metrics.set(`${category}总分`, mean);
          return mean;
        });
        metrics.set('总分', numpyRound(meanOf(categories), 2));
        return floats(metrics);
      },
    }),
};
