import { LodestoneError, type PostprocessorDefinition } from '../../core/index.ts';
import { firstWholeOption } from '../extraction/choices/whole-option.ts';
import { extracted, requiredText } from '../extraction/extracted.ts';

/** SciKnowEval: the first of `options` that stands alone; fails if there is none. */
export const sciknowevalOption: PostprocessorDefinition = {
  type: 'opencompass.datasets.SciKnowEval.answer_cleansing',
  apply(value, { options }) {
    const found = firstWholeOption(requiredText(value), Array.isArray(options) ? options.map(String) : []);
    if (found !== undefined) return extracted(found.option, found.index);
    throw new LodestoneError('scoring-failed', 'SciKnowEval: a reply names none of the options');
  },
};
