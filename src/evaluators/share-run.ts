import {
  type DetailShape,
  type EvaluatorRun,
  float,
  type JsonObject,
  type ScoredSample,
} from '../core/index.ts';

export interface ShareRule {
  isCorrect(sample: ScoredSample): boolean;
  /** Default `accuracy`. */
  metric?: string;
  /** The percentage of `correct` in `total`; classes of OpenCompass multiply and divide in different orders. */
  percent(correct: number, total: number): number;
  details?: DetailShape;
  detail?(sample: ScoredSample, correct: boolean): JsonObject;
}

/** An evaluator whose metric is the share of correct samples. */
export function shareRun(rule: ShareRule): EvaluatorRun {
  let correct = 0;
  let total = 0;
  return {
    details: rule.details ?? 'none',
    add(sample) {
      const isCorrect = rule.isCorrect(sample);
      total += 1;
      if (isCorrect) correct += 1;
      const detail = rule.detail?.(sample, isCorrect);
      return { score: isCorrect ? 1 : 0, ...(detail === undefined ? {} : { detail }) };
    },
    finish: () => ({ metrics: { [rule.metric ?? 'accuracy']: float(rule.percent(correct, total)) } }),
  };
}

/** `correct / total * 100` */
export function shareTimesHundred(correct: number, total: number): number {
  return (correct / total) * 100;
}

/** `100 * correct / total` */
export function hundredTimesShare(correct: number, total: number): number {
  return (100 * correct) / total;
}
