import type { EvaluatorDefinition } from '../../../core/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { tokenF1 } from '../../metrics/measures/token-f1.ts';
import { meanRun } from '../../metrics/runs/mean-run.ts';
import { textLanguage } from '../../metrics/text/language.ts';
import { languageWords } from '../../metrics/text/language-words.ts';
import { answersIn } from '../../metrics/text/short-answer.ts';

/** LV-Eval: F1 of words against the first reference. Argument `language`: en (default) or zh. */
export const lvevalF1Evaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.lveval.evaluators.LVEvalF1Evaluator',
  create(args) {
    const language = textLanguage(args.language);
    return meanRun({
      metric: 'f1',
      valueOf({ prediction, reference }) {
        const [first] = answersIn(reference);
        const words = languageWords(requiredText(prediction), language);
        return first === undefined ? 0 : tokenF1(words, languageWords(first, language));
      },
    });
  },
};
