import { Extraction, LodestoneError, type PostprocessorDefinition } from '../../core/index.ts';
import {
  afterFirst,
  afterLast,
  firstEnclosed,
  isDigits,
  pythonRegex,
  stripEnd,
  stripText,
} from '../../util/index.ts';
import { extracted, requiredText } from '../extraction/extracted.ts';

const DECIMAL = pythonRegex('\\d+(?:\\.\\d+)?');

/** InfiniteBench: the first number without its sign, or null. */
export const infiniteBenchNumber: PostprocessorDefinition = {
  type: 'opencompass.datasets.infinitebench.utils.InfiniteBench_first_number_postprocess',
  apply(value) {
    const match = DECIMAL.exec(requiredText(value));
    return match === null ? Extraction.none(null) : extracted(match[0], match.index);
  },
};

// A comma between digits; the digit behind it is spent, so that of "1,2,3" only the first comma goes.
const GROUPED_DIGITS = pythonRegex('(\\d),(\\d)', {}, 'g');
// Digits with at most a point and a slash before them; digits may stand before those.
const NUMBER_OR_RATIO = pythonRegex('-?(?:\\d*\\.?/?)?\\d+', {}, 'g');
const NUMBER = pythonRegex('-?(?:\\d*\\.)?\\d+', {}, 'g');

/** MathBench: the first number behind "The answer is" ("答案是" in Chinese), else the last of the text. */
export const mathbenchNumber: PostprocessorDefinition = {
  type: 'opencompass.datasets.mathbench.mathbench_postprocess',
  apply: (value, { name }) => ledNumber(requiredText(value), String(name)),
};

/** CompassBench: as MathBench. */
export const compassbenchNumber: PostprocessorDefinition = {
  type: 'opencompass.datasets.compassbench_obj.compassbench_objective_v1_3_postprocess',
  apply: (value, { name }) => ledNumber(requiredText(value), String(name)),
};

function ledNumber(text: string, name: string): string {
  const led = afterFirst(text, name.includes('_cn') ? '答案是' : 'The answer is');
  const answer = led === undefined ? text : stripText(led);
  const numbers = numbersIn(answer, NUMBER_OR_RATIO);
  return numbers.at(led === undefined ? -1 : 0) ?? answer;
}

/** SciBench: what stands behind "answer is": the first box, else the last number. */
export const scibenchNumber: PostprocessorDefinition = {
  type: 'opencompass.datasets.scibench.scibench_postprocess',
  aliases: ['scibench'],
  apply(value) {
    const text = requiredText(value);
    const led = afterFirst(text, 'answer is');
    const answer = led === undefined ? text : stripText(led);
    const boxed = firstEnclosed(answer, '\\boxed{', '}', { sameLine: true, atLeast: 1 });
    return boxed?.content ?? numbersIn(answer, NUMBER).at(-1) ?? answer;
  },
};

function numbersIn(text: string, pattern: RegExp): string[] {
  return [...text.replace(GROUPED_DIGITS, '$1$2').matchAll(pattern)].map(([number]) => number);
}

/** L-Eval GSM: the reference without thousands separators. */
export const gsm100Reference: PostprocessorDefinition = {
  type: 'opencompass.datasets.leval.leval_gsm100.gsm100_dataset_postprocess',
  aliases: ['gsm100_dataset'],
  apply: (value) => requiredText(value).replaceAll(',', ''),
};

/** L-Eval GSM: the digits of the first word with a digit behind "The answer is", or ''. */
export const gsm100Prediction: PostprocessorDefinition = {
  type: 'opencompass.datasets.leval.leval_gsm100.gsm100_postprocess',
  aliases: ['gsm100'],
  apply(value) {
    const words = (afterFirst(requiredText(value), 'The answer is') ?? '').split(' ');
    for (const word of words) {
      const digits = [...word].filter(isDigits).join('');
      if (digits !== '') return digits;
    }
    return '';
  },
};

/** How answers are announced in the languages of MGSM. */
const ANSWER_WORDS: Record<string, string> = {
  en: 'Answer',
  bn: 'উত্তর',
  de: 'Antwort',
  es: 'Respuesta',
  fr: 'Réponse',
  ja: '答え',
  ru: 'Ответ',
  sw: 'Jibu',
  te: 'సమాధానం',
  th: 'คำตอบ',
  zh: '答案',
};

const NUMBER_WITH_POINT = pythonRegex('\\d+\\.?\\d*', {}, 'g');

/** MGSM: the last number behind the language's word for "answer", or ''. Argument `lang`. */
export const mgsmNumber: PostprocessorDefinition = {
  type: 'opencompass.datasets.mgsm.mgsm_postprocess',
  apply(value, { lang }) {
    const text = requiredText(value);
    const word = ANSWER_WORDS[String(lang)];
    if (word === undefined) {
      throw new LodestoneError('config-invalid', `mgsm_postprocess has no language "${lang}"`, {
        hint: `Known languages: ${Object.keys(ANSWER_WORDS).join(', ')}.`,
      });
    }
    if (!text.includes(word)) return '';
    const numbers = [...afterLast(text, word).replaceAll(',', '').matchAll(NUMBER_WITH_POINT)];
    return stripEnd(numbers.at(-1)?.[0] ?? '', '.');
  },
};
