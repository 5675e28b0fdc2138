import { Extraction, isPlainObject, type PostprocessorDefinition } from '../../core/index.ts';
import { compareText, isUpper } from '../../util/index.ts';
import { requiredText } from '../extraction/extracted.ts';

const CAPITAL = /\p{Uppercase}/u;

/** The first capital letter of any script, or ''. "Final Answer: D" gives F. */
export const firstCapital: PostprocessorDefinition = {
  type: 'opencompass.utils.text_postprocessors.first_capital_postprocess',
  aliases: ['first-capital'],
  apply(text) {
    if (typeof text !== 'string') return textItems(text).find(isUpper) ?? Extraction.none('');
    const match = CAPITAL.exec(text);
    return match === null ? Extraction.none('') : at(match[0], match.index);
  },
};

/** The last capital letter, or ''. */
export const lastCapital: PostprocessorDefinition = {
  type: 'opencompass.utils.text_postprocessors.last_capital_postprocess',
  aliases: ['last-capital'],
  apply(text) {
    if (typeof text !== 'string') return textItems(text).findLast(isUpper) ?? Extraction.none('');
    const letter = [...text].findLast((char) => CAPITAL.test(char));
    return letter === undefined ? Extraction.none('') : at(letter, text.lastIndexOf(letter));
  },
};

/** The first run of the letters A to D, or ''. */
export const firstCapitalMulti: PostprocessorDefinition = {
  type: 'opencompass.utils.text_postprocessors.first_capital_postprocess_multi',
  aliases: ['first-capital-multi'],
  apply(text) {
    const match = /[A-D]+/.exec(String(text));
    return match === null ? Extraction.none('') : at(match[0], match.index);
  },
};

/** All different capital letters in order of their code points. */
export const multipleSelect: PostprocessorDefinition = {
  type: 'opencompass.utils.text_postprocessors.multiple_select_postprocess',
  aliases: ['multiple-select'],
  apply: (text) => capitalsIn(String(text)).join(''),
};

/** SeedBench: all different capital letters in order of their code points, with commas. */
export const multipleSelectList: PostprocessorDefinition = {
  type: 'opencompass.datasets.SeedBench.my_multiple_select_postprocess',
  aliases: ['my_multiple_select_postprocess'],
  apply: (text) => capitalsIn(String(text)).join(', '),
};

function capitalsIn(text: string): string[] {
  return [...new Set([...text].filter((char) => CAPITAL.test(char)))].sort(compareText);
}

/** The texts that stand for characters in a list, or the keys of a dict: what Python's loop over it gives. */
function textItems(value: unknown): string[] {
  const items: unknown[] = Array.isArray(value)
    ? value
    : isPlainObject(value)
      ? Object.keys(value)
      : [requiredText(value)];
  return items.map(requiredText);
}

function at(value: string, start: number): Extraction {
  return new Extraction(value, [start, start + value.length]);
}
