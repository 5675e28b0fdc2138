import { englishSentences, englishWords, isUpper, pythonRegex, stripText } from '../../../../util/index.ts';
import type { Instruction } from './instruction.ts';

/** Instructions about words, letters and sentences. */
export const WORDS: Record<string, Instruction> = {
  'keywords:existence': (args) => {
    const keywords = args.texts('keywords').map((keyword) => pythonRegex(keyword, { ignoreCase: true }));
    return (reply) => keywords.every((keyword) => keyword.test(reply));
  },

  'keywords:frequency': (args) => {
    const keyword = pythonRegex(stripText(args.text('keyword')), { ignoreCase: true }, 'g');
    const holds = args.relation('relation', 'frequency');
    return (reply) => holds(reply.match(keyword)?.length ?? 0);
  },

  'keywords:forbidden_words': (args) => {
    const words = args
      .texts('forbidden_words')
      .map((word) => pythonRegex(`\\b${word}\\b`, { ignoreCase: true }));
    return (reply) => !words.some((word) => word.test(reply));
  },

  // Signs count, too; OpenCompass takes a random letter for them.
  'keywords:letter_frequency': (args) => {
    const letter = stripText(args.text('letter')).toLowerCase();
    const holds = args.relation('let_relation', 'let_frequency');
    return (reply) => holds(reply.toLowerCase().split(letter).length - 1);
  },

  'length_constraints:number_sentences': (args) => {
    const holds = args.relation('relation', 'num_sentences');
    return (reply) => holds(englishSentences(reply).length);
  },

  'length_constraints:number_words': (args) => {
    const holds = args.relation('relation', 'num_words');
    return (reply) => holds(reply.match(WORD)?.length ?? 0);
  },

  'change_case:capital_word_frequency': (args) => {
    const holds = args.relation('capital_relation', 'capital_frequency');
    return (reply) => holds(englishWords(reply).filter(isUpper).length);
  },

  'punctuation:no_comma': () => (reply) => !reply.includes(','),
};

const WORD = pythonRegex('\\w+', {}, 'g');
