import { type EvaluatorDefinition, LodestoneError } from '../../../core/index.ts';
import { requiredText } from '../../extraction/extracted.ts';
import { commonCount, tokenF1 } from '../../metrics/measures/token-f1.ts';
import { meanRun } from '../../metrics/runs/mean-run.ts';
import { textLanguage } from '../../metrics/text/language.ts';
import { languageWords } from '../../metrics/text/language-words.ts';
import { answersIn } from '../../metrics/text/short-answer.ts';
import { commonWords } from './lveval-common-words.ts';

/** The least share of the keywords that a prediction must hold. */
const LEAST_RECALL = { en: 0.2, zh: 0.4 };

/**
 * LV-Eval: F1 of words against the first reference, 0 where too few of the keywords (the last reference) occur.
 * Argument `language`: en (default) or zh.
 */
export const lvevalKeywordF1Evaluator: EvaluatorDefinition = {
  type: 'opencompass.datasets.lveval.evaluators.LVEvalOPTF1Evaluator',
  create(args) {
    const language = textLanguage(args.language);
    return meanRun({
      metric: 'LVEval_f1',
      valueOf({ prediction, reference }) {
        const references = answersIn(reference);
        const [first] = references;
        if (first === undefined) throw noReference();
        const words = languageWords(requiredText(prediction), language);
        // Without keywords Chinese takes the reference for them, and English leaves the test out.
        const keyword = references.at(-1) || (language === 'zh' ? first : '');
        if (keyword !== '' && recall(words, keyword, language) < LEAST_RECALL[language]) return 0;
        return tokenF1(words, languageWords(first, language));
      },
    });
  },
};

function recall(words: readonly string[], keyword: string, language: 'en' | 'zh'): number {
  const keywords = languageWords(keyword, language);
  if (keywords.length === 0) {
    throw new LodestoneError('scoring-failed', `the keywords "${keyword}" of a reference contain no word`);
  }
  const isOwn = (word: string): boolean => !commonWords(language).has(word);
  return commonCount(words, keywords, isOwn) / keywords.length;
}

function noReference(): LodestoneError {
  return new LodestoneError('scoring-failed', 'a sample has no reference');
}
