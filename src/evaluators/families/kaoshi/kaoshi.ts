import type { EvaluatorDefinition } from '../../../core/index.ts';
import { firstEnclosed } from '../../../util/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { gaokaoAnswers } from '../gaokao-bench/gaokao-answer.ts';
import { gradedRun } from '../gaokao-bench/graded-answers.ts';
import { questionType } from '../gaokao-bench/question-type.ts';

const CHOICES = ['single_choice', 'multi_choice', 'multi_question_choice', 'five_out_of_seven'];
const TEXTS = ['cloze', 'judgment'];

/** Kaoshi: share of points. Argument `question_type`. */
export const kaoshiEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.kaoshi.KaoshiEvaluator',
  create({ question_type: argument }) {
    const kind = questionType(argument, [...CHOICES, ...TEXTS]);
    const isText = TEXTS.includes(kind);
    const run = gradedRun({
      hasHalfPoints: kind === 'multi_choice',
      hasDetails: false,
      answersOf: (prediction, reference) =>
        isText
          ? markedAnswer(requiredText(prediction))
          : gaokaoAnswers(kind, requiredText(prediction), reference.length),
    });
    if (!isText) return run;
    return { ...run, add: (sample) => run.add({ ...sample, reference: [sample.reference] }) };
  },
};

/** What stands between the answer's mark and a space, on one line. */
function markedAnswer(reply: string): string[] {
  const found = firstEnclosed(reply, '【答案】', ' ', { sameLine: true });
  return found === undefined ? [] : [found.content];
}
