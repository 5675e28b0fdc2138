import type { PostprocessorDefinition } from '../../core/index.ts';
import { afterLast, before, stripText } from '../../util/index.ts';
import { requiredText } from '../extraction/extracted.ts';

/** Game of 24: the left side of the equation on the last line. */
export const game24Expression: PostprocessorDefinition = {
  type: 'opencompass.datasets.game24.game24_postprocess',
  apply(value) {
    const line = afterLast(stripText(requiredText(value)), '\n').toLowerCase();
    return before(line.replaceAll('answer: ', ''), '=');
  },
};
