import {
  asJson,
  type DetailShape,
  type EvaluatorRun,
  type JsonObject,
  type ScoredSample,
} from '../../../core/index.ts';
import { isEqual } from '../measures/python-equality.ts';
import { type MeanRule, meanRun } from './mean-run.ts';

export interface ShareRule extends Pick<MeanRule, 'allowsNone' | 'holdsAnswer'> {
  isCorrect(sample: ScoredSample): boolean;
  /** Default `accuracy`. */
  metric?: string;
  /** The percentage of `correct` in `total`; classes of OpenCompass multiply and divide in different orders. */
  percent(correct: number, total: number): number;
  details?: DetailShape;
  detail?(sample: ScoredSample, correct: boolean): JsonObject;
}

/** An evaluator whose metric is the share of correct samples. */
export function shareRun({ isCorrect, detail, metric = 'accuracy', ...rule }: ShareRule): EvaluatorRun {
  return meanRun({
    ...rule,
    metric,
    valueOf(sample) {
      const correct = isCorrect(sample);
      return { value: correct ? 1 : 0, ...(detail === undefined ? {} : { detail: detail(sample, correct) }) };
    },
  });
}

/** A prediction and a reference in the form in which they are compared. */
export interface ComparedAnswers {
  readonly prediction: unknown;
  readonly reference: unknown;
}

export interface ListShareRule extends Pick<MeanRule, 'holdsAnswer'> {
  metric: string;
  percent(correct: number, total: number): number;
  /** Default: both as they are. */
  prepare?(sample: ScoredSample): ComparedAnswers;
  /** Default: equality. */
  isCorrect?(prediction: unknown, reference: unknown): boolean;
}

/** A share whose details are those that most evaluators give, `pred`, `answer` and `correct`, as a list. */
export function listShareRun({
  metric,
  percent,
  prepare,
  isCorrect = isEqual,
  ...rule
}: ListShareRule): EvaluatorRun {
  return meanRun({
    ...rule,
    metric,
    percent,
    details: 'list',
    valueOf(sample) {
      const { prediction, reference } = prepare?.(sample) ?? sample;
      const correct = isCorrect(prediction, reference);
      const detail = { pred: asJson(prediction), answer: asJson(reference), correct };
      return { value: correct ? 1 : 0, detail };
    },
  });
}
