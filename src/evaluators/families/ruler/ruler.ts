import {
  type EvaluatorDefinition,
  type EvaluatorRun,
  type Json,
  LodestoneError,
  type ScoredSample,
} from '../../../core/index.ts';
import { pythonRound } from '../../../util/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { meanRun } from '../../metrics/runs/mean-run.ts';

const PACKAGE = 'opencompass.datasets.ruler';

/** RULER, common words: the share of the gold answers that occur, in any case. */
export const rulerCweEvaluator: EvaluatorDefinition = {
  type: `${PACKAGE}.ruler_cwe.RulerCweEvaluator`,
  create: () => occurrenceRun(average),
};

/** RULER, frequent words: the share of the gold answers that occur, in any case. */
export const rulerFweEvaluator: EvaluatorDefinition = {
  type: `${PACKAGE}.ruler_fwe.RulerFweEvaluator`,
  create: () => occurrenceRun(average),
};

/** RULER, needle in a haystack: the share of the gold answers that occur, in any case. */
export const rulerNiahEvaluator: EvaluatorDefinition = {
  type: `${PACKAGE}.ruler_niah.RulerNiahEvaluator`,
  create: () => occurrenceRun(average),
};

/** RULER, variable tracking: the share of the gold answers that occur, in any case. */
export const rulerVtEvaluator: EvaluatorDefinition = {
  type: `${PACKAGE}.ruler_vt.RulerVtEvaluator`,
  create: () => occurrenceRun(average),
};

/** RULER, questions: whether one of the gold answers occurs, in any case. */
export const rulerQaEvaluator: EvaluatorDefinition = {
  type: `${PACKAGE}.ruler_qa.RulerQaEvaluator`,
  create: () => occurrenceRun((hits) => Math.max(...hits)),
};

function occurrenceRun(combine: (hits: number[]) => number): EvaluatorRun {
  return meanRun({
    percent: (sum, total) => pythonRound((sum / total) * 100, 2),
    valueOf({ prediction, record }: ScoredSample) {
      const text = requiredText(prediction).toLowerCase();
      const hits = goldAnswers(record.gold).map((answer) => (text.includes(answer.toLowerCase()) ? 1 : 0));
      return combine(hits);
    },
  });
}

function average(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function goldAnswers(gold: Json | undefined): string[] {
  const answers = Array.isArray(gold) ? gold.map(requiredText) : [...requiredText(gold)];
  if (answers.length === 0) throw new LodestoneError('scoring-failed', 'a sample has no gold answer');
  return answers;
}
