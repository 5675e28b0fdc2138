import { float, type JudgementRun, type JudgeVerdict, type Metrics } from '../../core/index.ts';
import { pythonStr } from '../../util/index.ts';
import { meanOf } from './group-scores.ts';

/**
 * The mean of what replies are worth, under the name of a metric, and that of each category of the data (`name_category`), times
 * `scale`. A reply without a verdict counts in none of them, and is told; where no reply has one there are no metrics.
 */
export function categoryRun(
  metric: string,
  scoreOf: (reply: string) => number | undefined,
  scale = 1,
  verdictOf: (score: number) => JudgeVerdict = (value) => ({ kind: 'rating', value }),
): JudgementRun {
  const all: number[] = [];
  const categories = new Map<string, number[]>();
  return {
    add({ prediction, row }) {
      const score = scoreOf(pythonStr(prediction));
      if (score === undefined) return { isReadable: false };
      all.push(score);
      const { category } = row;
      if (typeof category === 'string' && category !== '')
        categories.set(category, [...(categories.get(category) ?? []), score]);
      return { score, more: { [metric]: score }, verdict: verdictOf(score) };
    },
    finish(): Metrics {
      if (all.length === 0) return {};
      const named = [
        [metric, all] as const,
        ...[...categories].map(([name, of]) => [`${metric}_${name}`, of] as const),
      ];
      return Object.fromEntries(named.map(([name, scores]) => [name, float(meanOf(scores) * scale)]));
    },
  };
}
