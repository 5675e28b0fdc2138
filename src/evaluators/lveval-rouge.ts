import type { EvaluatorDefinition } from '../core/index.ts';
import { cutWords, splitWords } from '../util/index.ts';
import { textOf } from './extraction/extracted.ts';
import { rougeL } from './longbench-rouge.ts';
import { meanRun } from './mean-run.ts';
import { languageOf } from './text/language.ts';
import { commonWords } from './text/lveval-common-words.ts';
import { normalizedAnswer, normalizedChineseAnswer } from './text/normalized-answer.ts';
import { answersIn } from './text/short-answer.ts';

/** LV-Eval: ROUGE-L of rarer words against the first reference. Argument `language`: en (default) or zh. */
export const lvevalRougeEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.lveval.evaluators.LVEvalOPTRougeEvaluator',
  heavy: true,
  create(args) {
    const language = languageOf(args.language);
    return meanRun({
      metric: 'LVEval_rouge',
      valueOf({ prediction, reference }) {
        const [first] = answersIn(reference);
        if (first === undefined) return 0;
        return rougeL(rarerWords(textOf(prediction), language), rarerWords(first, language));
      },
    });
  },
};

function rarerWords(text: string, language: 'en' | 'zh'): string {
  const words =
    language === 'zh' ? cutWords(text).map(normalizedChineseAnswer) : splitWords(normalizedAnswer(text));
  return words.filter((word) => !commonWords(language).has(word)).join(' ');
}
