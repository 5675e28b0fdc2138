import type { PostprocessorDefinition } from '../../core/index.ts';
import { pythonStr, stripEnd } from '../../util/index.ts';

/** CL-bench: the reply without spaces at its end, cut to `max_chars` characters where that is given. */
export const clbenchReply: PostprocessorDefinition = {
  type: 'opencompass.datasets.clbench.clbench_pred_postprocess',
  apply(value, { max_chars: limit }) {
    if (value === null || value === undefined) return '';
    const text = stripEnd(pythonStr(value));
    if (typeof limit !== 'number' || limit <= 0 || text.length <= limit) return text;
    return [...text].slice(0, limit).join('');
  },
};
