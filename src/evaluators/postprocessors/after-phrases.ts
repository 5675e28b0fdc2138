import type { PostprocessorDefinition } from '../../core/index.ts';
import { afterFirst, before, stripText } from '../../util/index.ts';
import { requiredText } from '../extraction/extracted.ts';

/** What follows the first "答案是", up to a further one; the whole text without it. */
function afterAnswerIs(value: unknown): string {
  const text = requiredText(value);
  return afterFirst(text, '答案是') ?? text;
}

/** CMRC: what follows "答案是". */
export const cmrcAnswer: PostprocessorDefinition = {
  type: 'opencompass.datasets.cmrc.cmrc_postprocess',
  aliases: ['cmrc'],
  apply: afterAnswerIs,
};

/** DRCD: what follows "答案是". */
export const drcdAnswer: PostprocessorDefinition = {
  type: 'opencompass.datasets.drcd.drcd_postprocess',
  aliases: ['drcd'],
  apply: afterAnswerIs,
};

/** Chinese SimpleQA: the reply before a further "问题：". */
export const chineseSimpleqaReply: PostprocessorDefinition = {
  type: 'opencompass.datasets.chinese_simpleqa.chinese_simpleqa_preprocess',
  aliases: ['chinese_simpleqa_preprocess'],
  apply: (value) => stripText(before(requiredText(value), '问题：')),
};
