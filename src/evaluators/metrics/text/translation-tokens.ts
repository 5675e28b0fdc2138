import { splitWords } from '../../../util/index.ts';

const ENTITIES: readonly [string, string][] = [
  ['&quot;', '"'],
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
];
/** Signs that are words of their own: ASCII punctuation but for quotes, commas, full stops and hyphens. */
const SIGNS = /[{-~[-` -&(-+:-@/]/g;
const BEHIND_NO_DIGIT = /([^0-9])([.,])/g;
const BEFORE_NO_DIGIT = /([.,])([^0-9])/g;
const HYPHEN_BEHIND_DIGIT = /([0-9])(-)/g;

/** Characters that are words of their own, by the language of the text; none for languages with spaces. */
const SINGLES = new Map([
  [
    'Chinese',
    /[\u2000-\u2a6d\u2e80-\u2fdf\u2ff0-\u303f\u3100-\u312f\u31a0-\u31ef\u3200-\u4db5\u4e00-\u9fbb\uf900-\ufa2d\ufa30-\ufa6a\ufa70-\ufad9\ufe10-\ufe1f\ufe30-\ufe4f\uff00-\uffef]/g,
  ],
  ...['Japanese', 'Korean', 'Thai'].map((language): [string, RegExp] => [
    language,
    /[\u0e00-\u0e7f\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff]/g,
  ]),
]);

/** The words of a text of FLORES in PMMEval, which names languages in English. */
export function translationTokens(text: string, language: string): string {
  const singles = SINGLES.get(language);
  const spaced = singles === undefined ? text : text.replace(singles, ' $& ');
  return wmtTokens(splitWords(spaced).join(' '));
}

/** The words of a text as the "13a" tokenizer of BLEU (mteval-v13a of WMT) cuts them, separated by spaces. */
export function wmtTokens(text: string): string {
  let line = text.replaceAll('<skipped>', '').replaceAll('-\n', '').replaceAll('\n', ' ');
  for (const [entity, sign] of ENTITIES) line = line.replaceAll(entity, sign);
  const spaced = ` ${line} `
    .replace(SIGNS, ' $& ')
    .replace(BEHIND_NO_DIGIT, '$1 $2 ')
    .replace(BEFORE_NO_DIGIT, ' $1 $2')
    .replace(HYPHEN_BEHIND_DIGIT, '$1 $2 ');
  return splitWords(spaced).join(' ');
}
