import { cutWords, splitWords } from '../../../util/index.ts';
import { normalizedAnswer, normalizedChineseAnswer } from './normalized-answer.ts';

/** The words of a text after SQuAD's normalisation; Chinese words are those of the dictionary. */
export function languageWords(text: string, language: 'en' | 'zh'): string[] {
  if (language === 'en') return splitWords(normalizedAnswer(text));
  return cutWords(text)
    .map(normalizedChineseAnswer)
    .filter((word) => word !== '');
}
