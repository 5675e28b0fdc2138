import { float, type Json, type JudgementDefinition } from '../core/index.ts';
import { pythonStr } from '../util/index.ts';
import { requirementsMet } from './readers/checklists.ts';
import { questionFacts } from './tallies/group-scores.ts';

const LEVELS = [1, 2, 3, 4, 5];

/**
 * FollowBench: by level, the share of answers that meet all requirements (HSR) and the mean share of requirements (SSR).
 * OpenCompass takes a fifth of all answers for the answers of each level, less those that cannot be read.
 */
export const followBenchJudgement: JudgementDefinition = {
  type: 'opencompass.datasets.subjective.followbench.followbench_postprocess',
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
        return all === -1 ? { isReadable: false } : { verdict: { kind: 'rating', value: share } };
      },
      finish() {
        const counts = unread.map((missing) => Math.floor(total / LEVELS.length) - missing);
        const rates = (name: 'HSR' | 'SSR') =>
          counts.map((count, place) => (count === 0 ? 0 : (sums[name][place] ?? 0) / count));
        const [hard, soft] = [rates('HSR'), rates('SSR')];
        const byLevel = (name: string, values: number[]) =>
          values.map((value, place): [string, Json] => {
            // A level of which nothing could be read is the integer 0.
            return [`${name}_L${place + 1}`, counts[place] === 0 ? 0 : float(value)];
          });
        return {
          HSR_AVG: float(overLevels(hard)),
          SSR_AVG: float(overLevels(soft)),
          ...Object.fromEntries([...byLevel('HSR', hard), ...byLevel('SSR', soft)]),
        };
      },
    };
  },
};

/** The mean over the levels, each divided first, which decides the last digit. */
function overLevels(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value / LEVELS.length, 0);
}
