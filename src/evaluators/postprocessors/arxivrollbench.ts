import type { PostprocessorDefinition } from '../../core/index.ts';
import { pythonRegex, pythonStr, stripText } from '../../util/index.ts';

const SELECTION = pythonRegex('\\bselection\\s*([1-4])\\b', { ignoreCase: true });
const LONE_NUMBER = pythonRegex('\\b[1-4]\\b');
const LONE_LETTER = pythonRegex('\\b[ABCD]\\b', { ignoreCase: true });

/** ArxivRollBench, sequencing and cloze: "Selection N", or the text without a number from 1 to 4. */
export const arxivSelection: PostprocessorDefinition = {
  type: 'opencompass.datasets.arxivrollbench.arxivrollbench_selection_postprocess',
  apply(value) {
    const text = trimmedText(value);
    const number = SELECTION.exec(text)?.[1] ?? LONE_NUMBER.exec(text)?.[0];
    return number === undefined ? text : `Selection ${number}`;
  },
};

/** ArxivRollBench, prediction: the first letter from A to D that stands alone, or the text. */
export const arxivChoice: PostprocessorDefinition = {
  type: 'opencompass.datasets.arxivrollbench.arxivrollbench_choice_postprocess',
  apply(value) {
    const text = trimmedText(value);
    return LONE_LETTER.exec(text)?.[0].toUpperCase() ?? text;
  },
};

function trimmedText(value: unknown): string {
  return value === null || value === undefined ? '' : stripText(pythonStr(value));
}
