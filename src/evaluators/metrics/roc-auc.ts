import {
  asJson,
  type EvaluatorDefinition,
  float,
  LodestoneError,
  noSamples,
  plain,
} from '../../core/index.ts';
import { rocAuc } from './measures/roc-auc.ts';

/** Area under the ROC curve of the second probability, and accuracy of the likeliest class; both times 100. */
export const aucRocEvaluator: EvaluatorDefinition = {
  type: 'opencompass.openicl.icl_evaluator.icl_aucroc_evaluator.AUCROCEvaluator',
  create() {
    const scores: number[] = [];
    const labels: number[] = [];
    let right = 0;
    return {
      add({ prediction, reference }) {
        const probabilities = numbersIn(prediction);
        const label = Number(plain(asJson(reference)));
        scores.push(probabilities[1] ?? Number.NaN);
        labels.push(label);
        const isRight = probabilities.indexOf(Math.max(...probabilities)) === label;
        if (isRight) right += 1;
        return { score: isRight ? 1 : 0 };
      },
      finish() {
        if (labels.length === 0) throw noSamples();
        const auc = rocAuc(labels, scores);
        return {
          metrics: {
            auc_score: float(auc() * 100),
            accuracy: float((right / labels.length) * 100),
          },
          resampling: [{ metric: 'auc_score', value: (weights) => auc(weights) * 100 }],
        };
      },
    };
  },
};

function numbersIn(prediction: unknown): number[] {
  const value = plain(asJson(prediction));
  if (Array.isArray(value) && value.length > 1 && value.every((one) => typeof one === 'number')) return value;
  throw new LodestoneError('scoring-failed', 'a prediction is not a list of class probabilities', {
    hint: 'Use an inferencer that provides them, such as CLPInferencer.',
  });
}
