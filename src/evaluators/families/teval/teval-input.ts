import { before, pythonStr, stripEnd } from '../../../util/index.ts';
import { withSingleBraces } from '../../postprocessors/teval.ts';

const STOPS = ['<|', '<eoa>\n', '<TOKENS_UNUSED_1>\n', '<|im_end|>'];

/** T-Eval: a reply up to its end, as the evaluators read it once more. */
export function tevalInput(reply: unknown): string {
  if (typeof reply !== 'string') return pythonStr(reply);
  return stripEnd(withSingleBraces(STOPS.reduce(before, reply)), '\n');
}
