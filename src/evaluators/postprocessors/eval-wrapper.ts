import { LodestoneError, type PostprocessorDefinition } from '../../core/index.ts';
import { evaluatePython, PyDict, PyItems, PyOpaque, type PyValue, pyStr } from '../../util/index.ts';
import { requiredText } from '../extraction/extracted.ts';

/** A postprocessor that hands its result on to another one. */
export interface WrappingPostprocessor extends PostprocessorDefinition {
  /** The argument that names the other one, which gets the arguments that are left. */
  readonly wraps: string;
}

/**
 * The value of a reply that is a Python expression, others as they are; ChatGLM quotes its replies so. Argument
 * `postprocess` names the postprocessor that goes on from there.
 */
export const evalWrapper: WrappingPostprocessor = {
  type: 'opencompass.utils.text_postprocessors.general_eval_wrapper_postprocess',
  wraps: 'postprocess',
  apply(value, { postprocess: wrapped }) {
    const text = requiredText(value);
    const result = evaluatePython(text);
    if (result instanceof PyOpaque && wrapped !== undefined) {
      throw new LodestoneError('scoring-failed', `a reply is Python for ${pyStr(result)}, which is not text`);
    }
    return result === undefined ? text : plainValue(result);
  },
};

function plainValue(value: PyValue): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof PyItems) return value.items.map(plainValue);
  if (value instanceof PyDict) {
    return Object.fromEntries(value.entries.map(([key, item]) => [pyStr(key), plainValue(item)]));
  }
  return value instanceof PyOpaque ? pyStr(value) : value;
}
