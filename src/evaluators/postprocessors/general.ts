import type { PostprocessorDefinition } from '../../core/index.ts';
import { cutWords, pythonRegex, stripText } from '../../util/index.ts';
import { requiredText } from '../extraction/extracted.ts';

const NO_WORD = pythonRegex('[^\\w\\s]', {}, 'g');
const ARTICLE = pythonRegex('\\b(?:a|an|the)\\b', { ignoreCase: true }, 'g');
const SPACES = pythonRegex('\\s+', {}, 'g');

/** The first sentence without punctuation, articles and repeated spaces. */
export function generalPostprocess(text: string): string {
  const [sentence = ''] = text.split(/[\n.,]/, 1);
  return stripText(sentence.replace(NO_WORD, '').replace(ARTICLE, '').replace(SPACES, ' '));
}

/** See {@link generalPostprocess}. */
export const general: PostprocessorDefinition = {
  type: 'opencompass.utils.text_postprocessors.general_postprocess',
  aliases: ['general'],
  apply: (text) => generalPostprocess(requiredText(text)),
};

/** The text cut into Chinese words, whatever else OpenCompass's name for it promises. */
export const generalChinese: PostprocessorDefinition = {
  type: 'opencompass.utils.text_postprocessors.general_cn_postprocess',
  aliases: ['general_cn'],
  apply: (text) => cutWords(requiredText(text)).join(' '),
};
