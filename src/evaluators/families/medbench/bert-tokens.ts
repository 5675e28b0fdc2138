import { splitWords } from '../../../util/index.ts';

/** CJK ideographs, as BERT counts them: letters of other Asian scripts stay in words. */
const IDEOGRAPH =
  /[\u{3400}-\u{4DBF}\u{4E00}-\u{9FFF}\u{F900}-\u{FAFF}\u{20000}-\u{2A6DF}\u{2A700}-\u{2B73F}\u{2B740}-\u{2B81F}\u{2B820}-\u{2CEAF}\u{2F800}-\u{2FA1F}]/gu;
/** Signs of ASCII that are no letter, digit or space, and what Unicode calls punctuation. */
const PUNCTUATION = /[!-/:-@[-`{-~]|\p{P}/gu;
const NOT_SHOWN = /(?![\t\n\r])\p{C}|\u{FFFD}/gu;

/**
 * The words of a text as BERT's basic tokenizer cuts them (Devlin et al. 2019): lower case, without accents;
 * ideographs and punctuation marks each a word.
 */
export function bertWords(text: string): string[] {
  const spaced = text.replace(NOT_SHOWN, '').replace(IDEOGRAPH, ' $& ').normalize('NFC');
  const words = splitWords(spaced).map((word) =>
    word
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{Mn}/gu, ''),
  );
  return splitWords(words.map((word) => word.replace(PUNCTUATION, ' $& ')).join(' '));
}
