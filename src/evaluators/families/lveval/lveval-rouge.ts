import type { EvaluatorDefinition } from '../../../core/index.ts';
import { cutWords, splitWords } from '../../../util/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { meanRun } from '../../metrics/runs/mean-run.ts';
import { textLanguage } from '../../metrics/text/language.ts';
import { normalizedAnswer, normalizedChineseAnswer } from '../../metrics/text/normalized-answer.ts';
import { answersIn } from '../../metrics/text/short-answer.ts';
import { rougeL } from '../longbench/longbench-rouge.ts';
import { commonWords } from './lveval-common-words.ts';

/** LV-Eval: ROUGE-L of rarer words against the first reference. Argument `language`: en (default) or zh. */
export const lvevalRougeEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.lveval.evaluators.LVEvalOPTRougeEvaluator',
  heavy: true,
  create(args) {
    const language = textLanguage(args.language);
    return meanRun({
      metric: 'LVEval_rouge',
      valueOf({ prediction, reference }) {
        const [first] = answersIn(reference);
        if (first === undefined) return 0;
        return rougeL(rarerWords(requiredText(prediction), language), rarerWords(first, language));
      },
    });
  },
};

function rarerWords(text: string, language: 'en' | 'zh'): string {
  const words =
    language === 'zh' ? cutWords(text).map(normalizedChineseAnswer) : splitWords(normalizedAnswer(text));
  return words.filter((word) => !commonWords(language).has(word)).join(' ');
}
