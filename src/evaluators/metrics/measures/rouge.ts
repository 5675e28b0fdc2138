import { commonLength, commonSubsequence } from './common-subsequence.ts';
import { commonCount, itemCounts } from './token-f1.ts';

/** F-measures of ROUGE (Lin 2004) as Google's `rouge_score` works them out, without stemming. */
export interface RougeScores {
  readonly rouge1: number;
  readonly rouge2: number;
  readonly rougeL: number;
  readonly rougeLsum: number;
}

/** ROUGE of one text against one reference. */
export function rougeScores(prediction: string, reference: string): RougeScores {
  const words = latinWords(prediction);
  const wanted = latinWords(reference);
  return {
    rouge1: gramsF(words, wanted),
    rouge2: gramsF(pairs(words), pairs(wanted)),
    rougeL: fMeasure(commonLength(words, wanted), words.length, wanted.length),
    rougeLsum: summaryF(sentences(prediction), sentences(reference)),
  };
}

/** ROUGE-1 alone. */
export function rouge1(prediction: string, reference: string): number {
  return gramsF(latinWords(prediction), latinWords(reference));
}

/** Runs of a-z and 0-9 of the text in small letters. */
function latinWords(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

function sentences(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map(latinWords);
}

function pairs(words: readonly string[]): string[] {
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}

function gramsF(grams: readonly string[], wanted: readonly string[]): number {
  return fMeasure(commonCount(grams, wanted), grams.length, wanted.length);
}

function fMeasure(common: number, predicted: number, wanted: number): number {
  const precision = common / Math.max(predicted, 1);
  const recall = common / Math.max(wanted, 1);
  return precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
}

/** ROUGE-L of summaries: words of each reference sentence that some sentence has in common, counted once. */
function summaryF(prediction: string[][], reference: string[][]): number {
  const left = itemCounts(prediction.flat());
  const wanted = itemCounts(reference.flat());
  let hits = 0;
  for (const sentence of reference) {
    for (const word of unionOfCommon(sentence, prediction)) {
      const [ofPrediction = 0, ofReference = 0] = [left.get(word), wanted.get(word)];
      if (ofPrediction === 0 || ofReference === 0) continue;
      hits += 1;
      left.set(word, ofPrediction - 1);
      wanted.set(word, ofReference - 1);
    }
  }
  return fMeasure(hits, prediction.flat().length, reference.flat().length);
}

function unionOfCommon(sentence: string[], others: string[][]): string[] {
  const positions = new Set<number>();
  for (const other of others) {
    for (const position of commonSubsequence(sentence, other, 'first').positions) positions.add(position);
  }
  return sentence.filter((_, position) => positions.has(position));
}
