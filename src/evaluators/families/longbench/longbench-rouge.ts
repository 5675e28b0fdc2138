import type { EvaluatorDefinition } from '../../../core/index.ts';
import { cutWords } from '../../../util/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { englishSentences, summaryRouge } from '../../metrics/measures/word-rouge.ts';
import { meanRun } from '../../metrics/runs/mean-run.ts';
import { textLanguage } from '../../metrics/text/language.ts';
import { answersIn } from '../../metrics/text/short-answer.ts';

/**
 * LongBench, summaries: ROUGE-L against the best reference. Argument `language`: en (default) or zh. As in
 * OpenCompass, Chinese predictions are cut once more for each further reference.
 */
export const longBenchRougeEvaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.longbench.evaluators.LongBenchRougeEvaluator',
  heavy: true,
  create(args) {
    const language = textLanguage(args.language);
    const cut = (text: string): string => (language === 'zh' ? cutWords(text).join(' ') : text);
    return meanRun({
      valueOf({ prediction, reference }) {
        let text = requiredText(prediction);
        let best = 0;
        for (const one of answersIn(reference)) {
          text = cut(text);
          best = Math.max(best, rougeL(text, cut(one)));
        }
        return best;
      },
    });
  },
};

/** ROUGE-L, and 0 where the package that OpenCompass takes fails: for empty texts and for very long sentences. */
export function rougeL(prediction: string, reference: string): number {
  const sentences = englishSentences(prediction);
  const wanted = englishSentences(reference);
  if (sentences.length === 0 || wanted.length === 0) return 0;
  return summaryRouge(sentences, wanted) ?? 0;
}
