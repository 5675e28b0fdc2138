import { asJson, type EvaluatorRun, float, noSamples } from '../../../core/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { isEqual } from '../../metrics/measures/python-equality.ts';
import { ratioResampling } from '../../metrics/runs/ratio-resampling.ts';

export interface GradedRule {
  /** Answers in which some of the right options are named, and no wrong one, get half of the points. */
  readonly hasHalfPoints: boolean;
  readonly hasDetails: boolean;
  answersOf(prediction: unknown, reference: readonly unknown[]): string[];
}

/** The share of points of questions whose references are lists of answers. */
export function gradedRun({ hasHalfPoints, hasDetails, answersOf }: GradedRule): EvaluatorRun {
  const points: number[] = [];
  const most: number[] = [];
  return {
    details: hasDetails ? 'dict' : 'none',
    holdsAnswer: ({ prediction, reference }) =>
      answersOf(prediction, wantedIn(reference)).some((answer) => answer !== ''),
    add({ prediction, reference }) {
      const wanted = wantedIn(reference);
      const found = answersOf(prediction, wanted);
      // A reply with more or fewer answers than questions is wrong as a whole.
      const answers = found.length === wanted.length ? found : wanted.map(() => 'Z');
      const marks = answers.map((answer, index) => mark(answer, wanted[index], hasHalfPoints));
      points.push(sumOf(marks));
      most.push(marks.length);
      const correct = marks.every((one) => one === 1);
      const detail = { pred: answers, refr: asJson(reference), is_correct: correct };
      return { score: sumOf(marks) / marks.length, ...(hasDetails ? { detail } : {}) };
    },
    finish() {
      const total = sumOf(most);
      if (total === 0) throw noSamples();
      const metrics = { score: float((sumOf(points) / total) * 100) };
      // Where each sample is one question, the score is the mean of samples.
      const isRatio = most.some((count) => count !== 1);
      return isRatio ? { metrics, resampling: [ratioResampling('score', points, most)] } : { metrics };
    },
  };
}

function wantedIn(reference: unknown): unknown[] {
  return Array.isArray(reference) ? reference : [...requiredText(reference)];
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function mark(answer: string, wanted: unknown, hasHalfPoints: boolean): number {
  if (isEqual(answer, wanted)) return 1;
  return hasHalfPoints && [...answer].every((option) => requiredText(wanted).includes(option)) ? 0.5 : 0;
}
