import { float, type JudgementDefinition } from '../core/index.ts';
import { pythonRound, pythonStr } from '../util/index.ts';
import { bracketedInteger } from './readers/ratings.ts';
import { groupRun, meanOf } from './tallies/group-scores.ts';

/** MT-Bench-101: of each dialogue the lowest rate, the mean of those by task, and the mean of tasks. */
export const mtBench101Judgement: JudgementDefinition = {
  type: 'opencompass.datasets.subjective.mtbench101.mtbench101_postprocess',
  aliases: ['mtbench101'],
  create: () =>
    groupRun({
      scoreOf: bracketedInteger,
      groupsOf: ({ task, multi_id }) => [JSON.stringify([pythonStr(task), multi_id ?? null])],
      metricsOf(dialogues) {
        const tasks = new Map<string, number[]>();
        for (const [key, scores] of dialogues) {
          const [task]: [string] = JSON.parse(key);
          tasks.set(task, [...(tasks.get(task) ?? []), Math.min(...scores)]);
        }
        if (tasks.size === 0) return { warning: 'no judgement has a score in brackets' };
        const means = [...tasks].map(([task, lowest]) => [task, meanOf(lowest)] as const);
        const avg = pythonRound(meanOf(means.map(([, mean]) => mean)), 3);
        return { avg: float(avg), ...Object.fromEntries(means.map(([task, mean]) => [task, float(mean)])) };
      },
    }),
};
