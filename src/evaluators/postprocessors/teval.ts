import type { PostprocessorDefinition } from '../../core/index.ts';
import { before, pythonStr, stripCharacters, stripText } from '../../util/index.ts';

/** What ends a reply, and the start of a turn that the model made up. */
const STOPS = ['<eoa>', '<TOKENS_UNUSED_1>', '<|im_end|>', '\nuser', '\nUSER', '[INST]'];

/** T-Eval: the reply up to its end, without a code fence, doubled braces at both ends made single. */
export const tevalReply: PostprocessorDefinition = {
  type: 'opencompass.datasets.teval.teval_postprocess',
  aliases: ['teval'],
  apply(value) {
    if (typeof value !== 'string') return pythonStr(value);
    let text = stripText(STOPS.reduce(before, value));
    if (text.startsWith('```json')) text = text.slice('```json'.length);
    return withSingleBraces(stripText(stripCharacters(text, '`')));
  },
};

/** `{{…}}` -> `{…}`, as templates leave it. */
export function withSingleBraces(text: string): string {
  return text.startsWith('{{') && text.endsWith('}}') ? text.slice(1, -1) : text;
}
