import { type EvaluatorDefinition, float } from '../../../core/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { commonCount, f1Of } from '../../metrics/measures/token-f1.ts';

/** SeedBench, questions with several right options: F1 of options over the whole set. No samples give 0. */
export const seedBenchF1Evaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.SeedBench.F1ScoreEvaluator',
  create() {
    const sums = { common: 0, predicted: 0, wanted: 0 };
    return {
      details: 'list',
      add({ prediction, reference }) {
        const pred = answerLetters(requiredText(prediction));
        const answer = answerLetters(requiredText(reference));
        const [options, right] = [new Set(pred.split(',')), new Set(answer.split(','))];
        const common = commonCount(options, right);
        sums.common += common;
        sums.predicted += options.size;
        sums.wanted += right.size;
        const f1 = f1Of(common, options.size, right.size);
        return { score: f1, detail: { pred, answer, correct: f1 * 100 } };
      },
      finish() {
        const { common, predicted, wanted } = sums;
        return { metrics: { F1Score: float(f1Of(common, predicted, wanted) * 100) } };
      },
    };
  },
};

/** The letters a to d and commas, in small letters. */
function answerLetters(text: string): string {
  return text.toLowerCase().replace(/[^A-Da-d,]/g, '');
}
