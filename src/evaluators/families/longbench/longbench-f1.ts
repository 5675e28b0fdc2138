import type { EvaluatorDefinition } from '../../../core/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { tokenF1 } from '../../metrics/measures/token-f1.ts';
import { meanRun } from '../../metrics/runs/mean-run.ts';
import { textLanguage } from '../../metrics/text/language.ts';
import { languageWords } from '../../metrics/text/language-words.ts';
import { answersIn } from '../../metrics/text/short-answer.ts';

/** LongBench, questions: F1 of words against the best reference. Argument `language`: en (default) or zh. */
export const longBenchF1Evaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.longbench.evaluators.LongBenchF1Evaluator',
  create(args) {
    const language = textLanguage(args.language);
    return meanRun({
      valueOf({ prediction, reference }) {
        const words = languageWords(requiredText(prediction), language);
        const values = answersIn(reference).map((one) => tokenF1(words, languageWords(one, language)));
        return Math.max(0, ...values);
      },
    });
  },
};
