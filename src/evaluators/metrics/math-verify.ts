import { type EvaluatorDefinition, type EvaluatorRun, float, noSamples } from '../../core/index.ts';
import { pythonStr } from '../../util/index.ts';
import { requiredText } from '../extraction/extracted.ts';
import { type Answer, answerOfReference, answerOfReply } from '../math/symbolic/answer-values.ts';
import { mathText } from '../math/symbolic/math-text.ts';
import { isSameAnswer } from '../math/symbolic/same-answer.ts';
import { hundredTimesShare } from './runs/mean-run.ts';

/**
 * Mathematics: the share of replies whose answer, in a box or called so, stands for the same as the reference's.
 * References in which there is nothing to find count as missed.
 */
export const mathVerifyEvaluator: EvaluatorDefinition = {
  type: 'opencompass.evaluator.math_evaluator.MATHVerifyEvaluator',
  heavy: true,
  create(): EvaluatorRun {
    let [right, total] = [0, 0];
    return {
      details: 'list',
      holdsAnswer: ({ prediction }) => answerOfReply(requiredText(prediction)) !== undefined,
      add({ prediction, reference }) {
        total += 1;
        const wanted = answerOfReference(requiredText(reference));
        if (wanted === undefined) return undefined;
        const given = answerOfReply(requiredText(prediction));
        const correct = given !== undefined && isSameAnswer(given, wanted);
        if (correct) right += 1;
        const detail = { pred: shown(given), answer: shown(wanted), correct };
        return { score: correct ? 1 : 0, detail };
      },
      finish() {
        if (total === 0) throw noSamples();
        return { metrics: { accuracy: float(hundredTimesShare(right, total)) } };
      },
    };
  },
};

/** What was understood, and the text that it was read from. */
function shown(answer: Answer | undefined): string {
  if (answer === undefined) return '[]';
  const value = answer.value === undefined ? [] : [mathText(answer.value)];
  const text = answer.text === '' ? [] : [pythonStr([answer.text]).slice(1, -1)];
  return `[${[...value, ...text].join(', ')}]`;
}
