import { Extraction, type PostprocessorDefinition } from '../../core/index.ts';
import { pythonRegex } from '../../util/index.ts';
import { extractedGroup, requiredText } from '../extraction/extracted.ts';

const ANSWER = pythonRegex('ANSWER\\s*:\\s*([A-D])', { ignoreCase: true }, 'd');

/** GPQA: the letter behind "Answer:", or null. */
export const gpqaOption: PostprocessorDefinition = {
  type: 'opencompass.datasets.gpqa.GPQA_Simple_Eval_postprocess',
  apply(value) {
    const match = ANSWER.exec(requiredText(value));
    return match === null ? Extraction.none(null) : extractedGroup(match);
  },
};
