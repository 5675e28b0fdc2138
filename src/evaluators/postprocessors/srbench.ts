import type { PostprocessorDefinition } from '../../core/index.ts';
import { before, pythonRegex, stripText } from '../../util/index.ts';
import { requiredText } from '../extraction/extracted.ts';

const OPERATORS: [string, string][] = [
  ['×', '*'],
  ['·', '*'],
  ['÷', '/'],
  ['−', '-'],
  ['^', '**'],
  ['`', ''],
  ['$', ''],
];
const NO_FORMULA = pythonRegex('[^\\w\\s+\\-*/=.()]+', {}, 'g');

/** SRBench: the first line as a formula in Python's notation, without any other signs. */
export const srbenchFormula: PostprocessorDefinition = {
  type: 'opencompass.datasets.srbench.mydataset_postprocess',
  apply(value) {
    let formula = requiredText(value);
    for (const [sign, operator] of OPERATORS) formula = formula.replaceAll(sign, operator);
    return stripText(before(stripText(formula), '\n').replace(NO_FORMULA, ''));
  },
};
