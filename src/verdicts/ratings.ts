import { float, type Json, type JsonObject, type JudgementDefinition, type Metrics } from '../core/index.ts';
import { numpyMean, numpyRound, pythonRound, pythonStr } from '../util/index.ts';
import { requirementsMet } from './readers/checklists.ts';
import { ratedReply, ratingsAnywhere } from './readers/dimension-ratings.ts';
import {
  bracketedInteger,
  bracketedNumber,
  formatScore,
  namedScore,
  ratedNumber,
} from './readers/ratings.ts';
import { groupRun, meanOf, questionFacts } from './tallies/group-scores.ts';

const PACKAGE = 'opencompass.datasets.subjective';

/** CommonBench: mean rate, over all and by capability. */
export const commonBenchJudgement: JudgementDefinition = {
  type: `${PACKAGE}.commonbench.commonbench_postprocess`,
  aliases: ['commenbench'],
  create: () => groupRun({ scoreOf: bracketedNumber, groupsOf: totalAndCapability, metricsOf: roundedMeans }),
};

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
  type: `${PACKAGE}.mtbench.mtbench_postprocess`,
  aliases: ['mtbench'],
  create: () =>
    groupRun({
      scoreOf: ratedNumber,
      groupsOf: totalAndCapability,
      metricsOf: (groups) =>
        groups.size === 0 ? Object.fromEntries(MTBENCH.map((name) => [name, ''])) : roundedMeans(groups),
    }),
};

/** MT-Bench-101: of each dialogue the lowest rate, the mean of those by task, and the mean of tasks. */
export const mtBench101Judgement: JudgementDefinition = {
  type: `${PACKAGE}.mtbench101.mtbench101_postprocess`,
  aliases: ['mtbench101'],
  create: () =>
    groupRun({
      scoreOf: bracketedInteger,
      groupsOf: ({ task, multi_id }) => [JSON.stringify([pythonStr(task), multi_id ?? null])],
      metricsOf(dialogues) {
        const tasks = new Map<string, number[]>();
        for (const [key, scores] of dialogues) {
          const [task] = JSON.parse(key) as [string];
          tasks.set(task, [...(tasks.get(task) ?? []), Math.min(...scores)]);
        }
        if (tasks.size === 0) return { warning: 'no judgement has a score in brackets' };
        const means = [...tasks].map(([task, lowest]) => [task, meanOf(lowest)] as const);
        const avg = pythonRound(meanOf(means.map(([, mean]) => mean)), 3);
        return { avg: float(avg), ...Object.fromEntries(means.map(([task, mean]) => [task, float(mean)])) };
      },
    }),
};

/** FoFo: the share of right formats, over all, by domain and by general format. */
export const fofoJudgement: JudgementDefinition = {
  type: `${PACKAGE}.fofo.fofo_postprocess`,
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

/** WritingBench: mean score, over all and by domain. */
export const writingBenchJudgement: JudgementDefinition = {
  type: `${PACKAGE}.writingbench.writingbench_postprocess`,
  aliases: ['writingbench'],
  create: () =>
    groupRun({
      scoreOf: namedScore,
      groupsOf: ({ domain1: domain }) => ['overall', pythonStr(domain)],
      metricsOf: means,
    }),
};

const ALIGNBENCH: readonly (readonly [string, readonly string[]])[] = [
  ['中文推理', ['数学计算', '逻辑推理']],
  ['中文语言', ['基本任务', '中文理解', '综合问答', '文本写作', '角色扮演', '专业能力']],
];

/** AlignBench: mean score by capability, the means of those by category, and the mean of categories. */
export const alignBenchJudgement: JudgementDefinition = {
  type: `${PACKAGE}.alignbench.alignbench_postprocess`,
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

const LEVELS = [1, 2, 3, 4, 5];

/**
 * FollowBench: by level, the share of answers that meet all requirements (HSR) and the mean share of requirements (SSR).
 * OpenCompass takes a fifth of all answers for the answers of each level, less those that cannot be read.
 */
export const followBenchJudgement: JudgementDefinition = {
  type: `${PACKAGE}.followbench.followbench_postprocess`,
  aliases: ['followbench'],
  create() {
    const sums = { HSR: LEVELS.map(() => 0), SSR: LEVELS.map(() => 0) };
    const unread = LEVELS.map(() => 0);
    let total = 0;
    return {
      add({ prediction, gold }) {
        const level = Number(questionFacts(gold).level);
        const [all, share] = requirementsMet(pythonStr(prediction), level);
        const place = level - 1;
        total += 1;
        if (all === -1) unread[place] = (unread[place] ?? 0) + 1;
        else {
          sums.HSR[place] = (sums.HSR[place] ?? 0) + all;
          sums.SSR[place] = (sums.SSR[place] ?? 0) + share;
        }
        return {};
      },
      finish() {
        const counts = unread.map((missing) => Math.floor(total / LEVELS.length) - missing);
        const rates = (name: 'HSR' | 'SSR') =>
          counts.map((count, place) => (count === 0 ? 0 : (sums[name][place] ?? 0) / count));
        const [hard, soft] = [rates('HSR'), rates('SSR')];
        const byLevel = (name: string, values: number[]) =>
          values.map((value, place): [string, Json] => [`${name}_L${place + 1}`, float(value)]);
        return {
          HSR_AVG: float(meanOf(hard)),
          SSR_AVG: float(meanOf(soft)),
          ...Object.fromEntries([...byLevel('HSR', hard), ...byLevel('SSR', soft)]),
        };
      },
    };
  },
};

function totalAndCapability({ capability }: JsonObject): string[] {
  return ['total', pythonStr(capability)];
}

function means(groups: ReadonlyMap<string, readonly number[]>): Metrics {
  return floats(new Map([...groups].map(([name, scores]) => [name, meanOf(scores)])));
}

function roundedMeans(groups: ReadonlyMap<string, readonly number[]>): Metrics {
  return floats(new Map([...groups].map(([name, scores]) => [name, pythonRound(meanOf(scores), 2)])));
}

function floats(values: ReadonlyMap<string, number>): Metrics {
  return Object.fromEntries([...values].map(([name, value]) => [name, float(value)]));
}
