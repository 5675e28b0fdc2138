import {
  type DetailShape,
  type EvaluatorRun,
  float,
  type JsonObject,
  noSamples,
  type ScoredSample,
} from '../../../core/index.ts';

/** The value of one sample, with its details. */
export interface SampleValue {
  /** Between 0 and 1. */
  readonly value: number;
  readonly detail?: JsonObject;
}

export interface MeanRule extends Pick<EvaluatorRun, 'holdsAnswer'> {
  valueOf(sample: ScoredSample): number | SampleValue;
  /** Default `score`. */
  metric?: string;
  /** The metric from the sum of values and their number; default {@link shareTimesHundred}. */
  percent?(sum: number, total: number): number;
  details?: DetailShape;
  /** The metric of no samples is what `percent` makes of them, instead of an error. */
  allowsNone?: boolean;
}

/** An evaluator whose metric is the mean of a value over samples, in percent. */
export function meanRun(rule: MeanRule): EvaluatorRun {
  const percent = rule.percent ?? shareTimesHundred;
  let sum = 0;
  let total = 0;
  return {
    details: rule.details ?? 'none',
    ...answerRule(rule),
    add(sample) {
      const found = rule.valueOf(sample);
      const { value, detail } = typeof found === 'number' ? { value: found, detail: undefined } : found;
      sum += value;
      total += 1;
      return { score: value, ...(detail === undefined ? {} : { detail }) };
    },
    finish() {
      if (total === 0 && rule.allowsNone !== true) throw noSamples();
      return { metrics: { [rule.metric ?? 'score']: float(percent(sum, total)) } };
    },
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

/** The rule by which a run tells whether there is an answer, where it has one of its own. */
export function answerRule({
  holdsAnswer,
}: Pick<EvaluatorRun, 'holdsAnswer'>): Pick<EvaluatorRun, 'holdsAnswer'> {
  return holdsAnswer === undefined ? {} : { holdsAnswer };
}
