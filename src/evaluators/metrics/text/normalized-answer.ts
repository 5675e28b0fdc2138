import { PUNCTUATION, pythonRegex, splitWords } from '../../../util/index.ts';

const PUNCTUATION_MARKS = new Set(PUNCTUATION);
const ARTICLE = pythonRegex('\\b(?:a|an|the)\\b', {}, 'g');

/** SQuAD's normalisation (Rajpurkar et al. 2016): small letters, no punctuation, no articles, single spaces. */
export function normalizedAnswer(text: string): string {
  const plain = withoutCharacters(text.toLowerCase(), PUNCTUATION_MARKS);
  return splitWords(plain.replace(ARTICLE, ' ')).join(' ');
}

/** Full-width and Chinese punctuation, as LongBench lists it. */
const CHINESE_PUNCTUATION =
  '！？｡。＂＃＄％＆＇（）＊＋，－／：；＜＝＞＠［＼］＾＿｀ ｛｜｝～｟｠｢｣､、〃》「」『』【】〔〕〖〗〘〙〚〛〜〝〞〟〰〾〿–—‘’‛“”„‟…‧﹏.';
const ALL_MARKS = new Set(PUNCTUATION + CHINESE_PUNCTUATION);

/** The same for Chinese: small letters, no punctuation of either kind, no spaces. */
export function normalizedChineseAnswer(text: string): string {
  return splitWords(withoutCharacters(text.toLowerCase(), ALL_MARKS)).join('');
}

function withoutCharacters(text: string, characters: ReadonlySet<string>): string {
  return [...text].filter((char) => !characters.has(char)).join('');
}
