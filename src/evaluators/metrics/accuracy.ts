import {
  asJson,
  type EvaluatorDefinition,
  float,
  LodestoneError,
  type ScoredSample,
} from '../../core/index.ts';
import { pythonStr } from '../../util/index.ts';
import { isEqual } from './measures/python-equality.ts';
import { shareTimesHundred } from './runs/mean-run.ts';
import { shareRun } from './runs/share-run.ts';

/** Share of predictions that equal the reference as text, times 100. */
export const accEvaluator: EvaluatorDefinition = {
  type: 'opencompass.openicl.icl_evaluator.icl_hf_evaluator.AccEvaluator',
  create: () => shareRun({ isCorrect: isSameText, percent: shareTimesHundred, allowsNone: true }),
};

/** Share of predictions that equal the reference, times 100, with details of each sample. */
export const accwithDetailsEvaluator: EvaluatorDefinition = {
  type: 'opencompass.openicl.icl_evaluator.icl_hf_evaluator.AccwithDetailsEvaluator',
  create: () =>
    shareRun({
      isCorrect: ({ prediction, reference }) => isEqual(prediction, reference),
      percent: shareTimesHundred,
      details: 'dict',
      detail: ({ prediction, reference, record }, correct) => ({
        prompt: record.origin_prompt ?? null,
        pred: asJson(prediction),
        refr: asJson(reference),
        is_correct: correct,
      }),
    }),
};

const STATES = ['clean', 'input contamination', 'input-and-label contamination'] as const;
const STATE_NAMES = ['clean', 'input contaminated', 'input-and-label contaminated'];
const metricOf = (state: number) => `accuracy - ${STATE_NAMES[state]}`;

/** Accuracy apart for clean and contaminated samples, by the row's `is_clean`; NaN if there is none. */
export const accContaminationEvaluator: EvaluatorDefinition = {
  type: 'opencompass.openicl.icl_evaluator.icl_hf_evaluator.AccContaminationEvaluator',
  create() {
    const counts = STATES.map(() => ({ correct: 0, total: 0 }));
    return {
      add(sample) {
        const state = STATES.indexOf(sample.row.is_clean as (typeof STATES)[number]);
        const count = counts[state];
        if (count === undefined) return undefined;
        const score = isSameText(sample) ? 1 : 0;
        count.total += 1;
        count.correct += score;
        return { score, scores: { [metricOf(state)]: score } };
      },
      finish: () => ({
        metrics: Object.fromEntries(
          counts.map(({ correct, total }, index) => {
            return [metricOf(index), float(shareTimesHundred(correct, total))];
          }),
        ),
      }),
    };
  },
};

function isSameText({ prediction, reference }: ScoredSample): boolean {
  if (Array.isArray(prediction)) {
    throw new LodestoneError(
      'scoring-failed',
      'accuracy compares single answers, but a prediction is a list',
      {
        hint: 'Request one reply per sample, or use an evaluator for several replies.',
      },
    );
  }
  return pythonStr(prediction) === pythonStr(reference);
}
