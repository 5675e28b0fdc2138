import type { PostprocessorDefinition } from '../../core/index.ts';
import { extractedSlice, requiredText } from '../extraction/extracted.ts';

/**
 * OlympiadBench: the rest of the last line that announces the final answer, else the text. Arguments:
 * `is_chinese`, and `is_deepseek` for the words of DeepSeekMath.
 */
export const olympiadAnswer: PostprocessorDefinition = {
  type: 'opencompass.datasets.OlympiadBench.olympiadbench_postprocess_v2',
  aliases: ['olympiadbench_postprocess_v2'],
  apply(value, { is_chinese: isChinese, is_deepseek: isDeepseek }) {
    const text = requiredText(value);
    const lead = answerLead(isChinese === true, isDeepseek === true);
    const last = text.lastIndexOf(lead);
    if (last < 0) return text;
    const lineStart = text.lastIndexOf('\n', last) + 1;
    const lineEnd = text.indexOf('\n', last);
    const start = text.indexOf(lead, lineStart) + lead.length;
    return extractedSlice(text, start, lineEnd < 0 ? undefined : lineEnd);
  },
};

function answerLead(isChinese: boolean, isDeepseek: boolean): string {
  if (isDeepseek) return isChinese ? '## 解题答案' : 'The answer is: ';
  return isChinese ? '所以最终答案是' : 'So the final answer is ';
}
