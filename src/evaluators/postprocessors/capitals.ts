import { Extraction, type PostprocessorDefinition } from '../../core/index.ts';
import { compareText } from '../../util/index.ts';

const CAPITAL = /\p{Uppercase}/u;

/** The first capital letter of any script, or ''. "Final Answer: D" gives F. */
export const firstCapital: PostprocessorDefinition = {
  type: 'opencompass.utils.text_postprocessors.first_capital_postprocess',
  aliases: ['first-capital'],
  apply(text) {
    const match = CAPITAL.exec(String(text));
    return match === null ? Extraction.none('') : at(match[0], match.index);
  },
};

/** The last capital letter, or ''. */
export const lastCapital: PostprocessorDefinition = {
  type: 'opencompass.utils.text_postprocessors.last_capital_postprocess',
  aliases: ['last-capital'],
  apply(text) {
    const source = String(text);
    const letter = [...source].findLast((char) => CAPITAL.test(char));
    return letter === undefined ? Extraction.none('') : at(letter, source.lastIndexOf(letter));
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
  apply(text) {
    const letters = new Set([...String(text)].filter((char) => CAPITAL.test(char)));
    return [...letters].sort(compareText).join('');
  },
};

function at(value: string, start: number): Extraction {
  return new Extraction(value, [start, start + value.length]);
}
