import { splitWords, stripEnd } from '../../../util/index.ts';
import { commonLength, commonSubsequence } from './common-subsequence.ts';

/** F-measures of ROUGE as the Python packages `rouge` and `rouge_chinese` work them out. */

/** Sentences, each a list of words. */
export type Sentences = readonly (readonly string[])[];

/** Words that sentences are cut from by spaces; a sentence of spaces alone has one empty word. */
function splitSentence(sentence: string): string[] {
  const words = splitWords(sentence);
  return words.length === 0 ? [''] : words;
}

/** The sentences of an English text, which end with periods. */
export function englishSentences(text: string): Sentences {
  return text
    .split('.')
    .filter((sentence) => sentence !== '')
    .map(splitSentence);
}

/** Where a Chinese sentence ends: behind its mark, and behind a quotation mark that closes after it. */
const ENDS: RegExp[] = [
  /([。！？?])([^”’])/gu,
  /(\.{6})([^”’])/gu,
  /(…{2})([^”’])/gu,
  /([。！？?][”’])([^，。！？?])/gu,
];

/** The sentences of a Chinese text whose words are parted by spaces. */
export function chineseSentences(text: string): Sentences {
  const cut = ENDS.reduce((rest, end) => rest.replace(end, '$1\n$2'), text);
  const lines = stripEnd(cut).split('\n');
  return lines.filter((sentence) => sentence !== '').map(splitSentence);
}

/** ROUGE-n: distinct runs of n words in common. */
export function gramRouge(prediction: Sentences, reference: Sentences, n: number): number {
  const grams = wordGrams(prediction.flat(), n);
  const wanted = wordGrams(reference.flat(), n);
  let common = 0;
  for (const gram of grams) if (wanted.has(gram)) common += 1;
  return fMeasure(common, grams.size, wanted.size);
}

function wordGrams(words: readonly string[], n: number): Set<string> {
  const grams = new Set<string>();
  for (let i = 0; i + n <= words.length; i += 1) grams.add(words.slice(i, i + n).join(' '));
  return grams;
}

/** ROUGE-L of `rouge_chinese`: the longest common subsequence of all words. */
export function sequenceRouge(prediction: Sentences, reference: Sentences): number {
  const words = prediction.flat();
  const wanted = reference.flat();
  return fMeasure(commonLength(wanted, words), words.length, wanted.length);
}

/** How deep `rouge` may recurse in a Python process with a stack as deep as an evaluation's; beyond it fails. */
const DEEPEST = 960;

/**
 * ROUGE-L of `rouge`: distinct words of the longest common subsequences of all pairs of sentences. Undefined if
 * sentences are so long that the package fails for lack of stack.
 */
export function summaryRouge(prediction: Sentences, reference: Sentences): number | undefined {
  const common = new Set<string>();
  for (const wanted of reference) {
    for (const words of prediction) {
      const { positions, steps } = commonSubsequence(wanted, words, 'second');
      if (steps > DEEPEST) return undefined;
      for (const position of positions) common.add(wanted[position] ?? '');
    }
  }
  return fMeasure(common.size, new Set(prediction.flat()).size, new Set(reference.flat()).size);
}

function fMeasure(common: number, predicted: number, wanted: number): number {
  const precision = predicted === 0 ? 0 : common / predicted;
  const recall = wanted === 0 ? 0 : common / wanted;
  return 2 * ((precision * recall) / (precision + recall + 1e-8));
}
