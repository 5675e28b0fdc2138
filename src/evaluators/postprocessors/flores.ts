import type { PostprocessorDefinition } from '../../core/index.ts';
import { cutWords, pythonRegex, stripText } from '../../util/index.ts';
import { firstTextLine } from './first-lines.ts';

const SPACES = pythonRegex('\\s+', {}, 'g');

/** FLORES: the first line with text. */
export const floresLine: PostprocessorDefinition = {
  type: 'opencompass.datasets.flores.flores_postprocess',
  aliases: ['flores'],
  apply: firstTextLine,
};

/** FLORES in Chinese: the first line with text, cut into words. */
export const floresChinese: PostprocessorDefinition = {
  type: 'opencompass.datasets.flores.flores_postprocess_chinese',
  aliases: ['flores-chinese'],
  heavy: true,
  apply: (value) => cutWords(stripText(firstTextLine(value).replace(SPACES, ' '))).join(' '),
};
