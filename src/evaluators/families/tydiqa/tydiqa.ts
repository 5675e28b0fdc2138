import { type EvaluatorDefinition, float, LodestoneError, noSamples } from '../../../core/index.ts';
import { before, splitWords } from '../../../util/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { tokenF1 } from '../../metrics/measures/token-f1.ts';
import { answersIn } from '../../metrics/text/short-answer.ts';
import { generalPostprocess } from '../../postprocessors/general.ts';

/** TyDi QA: exact match and F1 of words, against the best of the accepted answers. */
export const tydiqaEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.tydiqa.TydiQAEvaluator',
  create() {
    const sums = { exact: 0, f1: 0, total: 0 };
    return {
      add({ prediction, reference }) {
        const answer = generalPostprocess(before(requiredText(prediction), '\n').toLowerCase());
        const accepted = answersIn(reference).map(generalPostprocess);
        if (accepted.length === 0) throw noAnswer();
        const f1 = Math.max(...accepted.map((one) => tokenF1(splitWords(answer), splitWords(one))));
        sums.exact += accepted.includes(answer) ? 1 : 0;
        sums.f1 += f1;
        sums.total += 1;
        return { score: accepted.includes(answer) ? 1 : 0 };
      },
      finish() {
        if (sums.total === 0) throw noSamples();
        return {
          metrics: {
            exact_match: float((100 * sums.exact) / sums.total),
            f1: float((100 * sums.f1) / sums.total),
          },
        };
      },
    };
  },
};

function noAnswer(): LodestoneError {
  return new LodestoneError('scoring-failed', 'a question has no accepted answer', {
    hint: 'Remove the row, or add an answer.',
  });
}
