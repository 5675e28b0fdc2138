import { type EvaluatorRun, float, type Json } from '../../core/index.ts';
import { textOf } from '../extraction/extracted.ts';
import { noSamples } from '../no-samples.ts';
import { isEqual } from '../python-equality.ts';

export interface GradedRule {
  /** Answers in which some of the right options are named, and no wrong one, get half of the points. */
  readonly hasHalfPoints: boolean;
  readonly hasDetails: boolean;
  answersOf(prediction: unknown, reference: readonly unknown[]): string[];
}

/** The share of points of questions whose references are lists of answers. */
export function gradedRun({ hasHalfPoints, hasDetails, answersOf }: GradedRule): EvaluatorRun {
  let points = 0;
  let total = 0;
  return {
    details: hasDetails ? 'dict' : 'none',
    add({ prediction, reference }) {
      const wanted: unknown[] = Array.isArray(reference) ? reference : [...textOf(reference)];
      const found = answersOf(prediction, wanted);
      // A reply with more or fewer answers than questions is wrong as a whole.
      const answers = found.length === wanted.length ? found : wanted.map(() => 'Z');
      const marks = answers.map((answer, index) => mark(answer, wanted[index], hasHalfPoints));
      points += marks.reduce((sum, one) => sum + one, 0);
      total += marks.length;
      const correct = marks.every((one) => one === 1);
      const detail = { pred: answers, refr: (reference ?? null) as Json, is_correct: correct };
      return { score: correct ? 1 : 0, ...(hasDetails ? { detail } : {}) };
    },
    finish() {
      if (total === 0) throw noSamples();
      return { metrics: { score: float((points / total) * 100) } };
    },
  };
}

function mark(answer: string, wanted: unknown, hasHalfPoints: boolean): number {
  if (isEqual(answer, wanted)) return 1;
  return hasHalfPoints && [...answer].every((option) => textOf(wanted).includes(option)) ? 0.5 : 0;
}
