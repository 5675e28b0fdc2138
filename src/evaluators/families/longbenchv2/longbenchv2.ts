import { type EvaluatorDefinition, float, type Metrics, noSamples } from '../../../core/index.ts';
import { isEqual } from '../../metrics/measures/python-equality.ts';
import { shareTimesHundred } from '../../metrics/runs/mean-run.ts';

/** The columns by which questions are told apart, and their values. */
const KINDS = { difficulty: ['easy', 'hard'], length: ['short', 'medium', 'long'] } as const;
const METRICS = ['accuracy', ...Object.values(KINDS).flatMap((kinds) => kinds.map(kindMetric))];

/**
 * LongBench v2 (Bai et al. 2025): the share of replies that equal the reference, in percent; over all questions, and
 * over those of each difficulty and length that there are.
 */
export const longBenchV2Evaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.longbenchv2.LongBenchv2Evaluator',
  create() {
    const tallies = new Map(METRICS.map((metric) => [metric, { right: 0, total: 0 }]));
    return {
      add({ prediction, reference, row }) {
        const score = isEqual(prediction, reference) ? 1 : 0;
        const kinds = Object.keys(KINDS).map((column) => kindMetric(String(row[column])));
        const scores: { [metric: string]: number } = {};
        for (const metric of ['accuracy', ...kinds]) {
          const tally = tallies.get(metric);
          if (tally === undefined) continue;
          tally.right += score;
          tally.total += 1;
          scores[metric] = score;
        }
        return { score, scores };
      },
      finish() {
        if (tallies.get('accuracy')?.total === 0) throw noSamples();
        const found = [...tallies].filter(([, { total }]) => total > 0);
        const metrics: Metrics = Object.fromEntries(
          found.map(([metric, { right, total }]) => [metric, float(shareTimesHundred(right, total))]),
        );
        return { metrics };
      },
    };
  },
};

function kindMetric(kind: string): string {
  return `accuracy_${kind}`;
}
