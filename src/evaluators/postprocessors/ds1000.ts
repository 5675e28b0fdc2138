import type { PostprocessorDefinition } from '../../core/index.ts';
import { before, firstEnclosed } from '../../util/index.ts';
import { requiredText } from '../extraction/extracted.ts';

/** Marks around a solution; each pair is looked for in what the one before left. */
const WRAPPERS: [string, string][] = [
  ['<code>', '</code>'],
  ['```python', '```'],
  ['```', '```'],
  ['BEGIN SOLUTION', 'END SOLUTION'],
];

/** Calls that would clear or write the figure that is being compared. */
const FIGURE_CALLS = ['plt.show()', 'plt.clf()', 'plt.close()', 'savefig'];

/** DS-1000: the code without tags and fences. */
export const ds1000Code: PostprocessorDefinition = {
  type: 'opencompass.datasets.ds1000.ds1000_postprocess',
  aliases: ['ds1000'],
  apply: (value) => unwrapped(requiredText(value)),
};

/** DS-1000 completion: the code before the closing tag. */
export const ds1000Completion: PostprocessorDefinition = {
  type: 'opencompass.datasets.ds1000.ds1000_completion_postprocess',
  aliases: ['ds1000_completion'],
  apply: (value) => before(requiredText(value), '</code>'),
};

/** DS-1000 Matplotlib: the code without the lines that show, clear, close or save a figure. */
export const ds1000Matplotlib: PostprocessorDefinition = {
  type: 'opencompass.datasets.ds1000.ds1000_matplotlib_postprocess',
  aliases: ['ds1000_matplotlib'],
  apply: (value) =>
    unwrapped(requiredText(value))
      .split('\n')
      .filter((line) => !FIGURE_CALLS.some((call) => line.includes(call)))
      .join('\n'),
};

function unwrapped(text: string): string {
  return WRAPPERS.reduce((code, [open, close]) => firstEnclosed(code, open, close)?.content ?? code, text);
}
