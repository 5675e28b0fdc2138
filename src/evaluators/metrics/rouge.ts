import { type EvaluatorDefinition, float, noSamples } from '../../core/index.ts';
import { NumpyRandomState } from '../../util/index.ts';
import { requiredText } from '../extraction/extracted.ts';
import { type RougeScores, rougeScores } from './measures/rouge.ts';

const METRICS = ['rouge1', 'rouge2', 'rougeL', 'rougeLsum'] as const;
const RESAMPLES = 1000;

/**
 * ROUGE-1, -2, -L and -Lsum for English, times 100. Each is the median of the means of 1000 bootstrap samples, as
 * Google's aggregator gives it, drawn by numpy's generator seeded with 0.
 */
export const rougeEvaluator: EvaluatorDefinition = {
  type: 'opencompass.openicl.icl_evaluator.icl_hf_evaluator.RougeEvaluator',
  heavy: true,
  create() {
    const all: RougeScores[] = [];
    return {
      add({ prediction, reference }) {
        const scores = rougeScores(requiredText(prediction), requiredText(reference));
        all.push(scores);
        return { score: scores.rouge1, scores: { ...scores } };
      },
      finish() {
        if (all.length === 0) throw noSamples();
        const random = new NumpyRandomState(0);
        const metrics = METRICS.map((metric) => {
          const values = Float64Array.from(all, (scores) => scores[metric]);
          return [metric, float(bootstrapMedian(values, random) * 100)];
        });
        return { metrics: Object.fromEntries(metrics) };
      },
    };
  },
};

function bootstrapMedian(values: Float64Array, random: NumpyRandomState): number {
  const means = Float64Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let i = 0; i < values.length; i += 1) sum += values[random.randint(values.length)] ?? 0;
    return sum / values.length;
  }).sort();
  const [below = 0, above = 0] = [means[RESAMPLES / 2 - 1], means[RESAMPLES / 2]];
  return below + (above - below) * 0.5;
}
