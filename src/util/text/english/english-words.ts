import { pythonRegex } from '../../python/regex.ts';
import { splitWords, stripEnd } from '../../python/strings.ts';
import { englishSentences } from './english-sentences.ts';

/** The words and signs of an English text, as NLTK's `word_tokenize` gives them. */
export function englishWords(text: string): string[] {
  return englishSentences(text).flatMap(sentenceWords);
}

type Rule = readonly [pattern: RegExp, replacement: string] | ((sentence: string) => string);

/**
 * Rules of the Penn Treebank (MacIntyre 1995) with NLTK's changes, applied to a sentence one after the other; then
 * spaces part its words. Quotation marks that open become two backticks, those that close two apostrophes.
 */
const RULES: readonly Rule[] = [
  // Opening quotation marks.
  [/[«“‘„]|`+/g, ' $& '],
  [/^"/, '``'],
  [/``/g, ' $& '],
  [/(?<=[ ([{<])(?:"|'')/g, ' `` '],
  // An apostrophe before a single letter opens a quotation, unless that is a contraction.
  [pythonRegex("'(?=(?![mtsdn])\\w\\b)", { ignoreCase: true }, 'g'), "' "],
  // The last period, and the closing signs behind it.
  finalPeriod,
  // A comma or colon inside a number belongs to it. What stands behind one is used up by it.
  [pythonRegex('([:,])([^\\d])', {}, 'g'), ' $1 $2'],
  [/[:,]$/, ' $& '],
  [/\.{2,}/g, ' $& '],
  [/[;@#$%&]/g, ' $& '],
  [/[?!]/g, ' $& '],
  [/(?<=[^'])' /g, " ' "],
  [/\*/g, ' * '],
  [/[\][(){}<>]/g, ' $& '],
  [/--/g, ' -- '],
  // Closing quotation marks.
  [/^|$/g, ' '],
  [/[»”’]/g, ' $& '],
  [/''|"/g, " '' "],
  [pythonRegex('\\s+', {}, 'g'), ' '],
  // Contractions.
  [/(?<=[^' ])'[sSmMdD]? /g, ' $& '],
  [/(?<=[^' ])(?:'ll|'LL|'re|'RE|'ve|'VE|n't|N'T) /g, ' $& '],
  ...['can|not', "d|'ye", 'gim|me', 'gon|na', 'got|ta', 'lem|me', "more|'n"].map(contraction),
  [pythonRegex('\\b(wan)(na)(?=\\s)', { ignoreCase: true }, 'g'), ' $1 $2 '],
  [pythonRegex(" ('t)(is|was)\\b", { ignoreCase: true }, 'g'), ' $1 $2 '],
];

const CLOSING = pythonRegex('^[\\])}>"\'»”’ ]*$');

function finalPeriod(sentence: string): string {
  const text = stripEnd(sentence);
  const period = text.lastIndexOf('.');
  const closing = text.slice(period + 1);
  if (period < 1 || text[period - 1] === '.' || !CLOSING.test(closing)) return sentence;
  return `${text.slice(0, period)} . ${closing} `;
}

function contraction(parts: string): Rule {
  const [first, second] = parts.split('|');
  return [pythonRegex(`\\b(${first})(${second})\\b`, { ignoreCase: true }, 'g'), ' $1 $2 '];
}

function sentenceWords(sentence: string): string[] {
  let text = sentence;
  for (const rule of RULES) text = typeof rule === 'function' ? rule(text) : text.replace(...rule);
  return splitWords(text);
}
