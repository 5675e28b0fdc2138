import { itemCounts } from './token-f1.ts';

/** What BLEU is made of, as sacreBLEU reports it. */
export interface BleuScore {
  readonly score: number;
  readonly counts: number[];
  readonly totals: number[];
  readonly precisions: number[];
  readonly bp: number;
  readonly sys_len: number;
  readonly ref_len: number;
}

const ORDERS = [1, 2, 3, 4];

/**
 * BLEU of a corpus (Papineni et al. 2002) in sacreBLEU's standard form (Post 2018): runs of up to four words, no
 * lower case, exponential smoothing. Texts are added one by one.
 */
export class CorpusBleu {
  readonly #texts: TextCounts[] = [];

  /** Adds a text and its references as words, cut by the caller. */
  add(words: readonly string[], references: readonly (readonly string[])[]): void {
    this.#texts.push(textCounts(words, references));
  }

  /** The score; `weights` say how often each text counts, default once. */
  score(weights?: ArrayLike<number>): BleuScore {
    return bleuScore(summedCounts(this.#texts, weights));
  }
}

/**
 * BLEU of one text against one reference, between 0 and 1, without smoothing: 0 where a run of one to four words has no
 * match (TensorFlow's `nmt/scripts/bleu.py`, as Hugging Face's `evaluate` uses it).
 */
export function plainBleu(words: readonly string[], reference: readonly string[]): number {
  const { counts, totals, length, wantedLength } = textCounts(words, [reference]);
  if (counts.some((count) => count === 0)) return 0;
  const logs = counts.reduce((sum, count, index) => sum + Math.log(count / (totals[index] ?? 1)) / 4, 0);
  const ratio = length / wantedLength;
  return Math.exp(logs) * (ratio > 1 ? 1 : Math.exp(1 - 1 / ratio));
}

/** What a text, or a corpus, counts: runs that its references have, all runs, words. */
interface TextCounts {
  readonly counts: number[];
  readonly totals: number[];
  readonly length: number;
  readonly wantedLength: number;
}

function textCounts(words: readonly string[], references: readonly (readonly string[])[]): TextCounts {
  const counts = ORDERS.map(() => 0);
  const totals = ORDERS.map(() => 0);
  for (const [index, n] of ORDERS.entries()) {
    const inReference = highestCounts(references.map((reference) => itemCounts(wordGrams(reference, n))));
    for (const [gram, count] of itemCounts(wordGrams(words, n))) {
      counts[index] = (counts[index] ?? 0) + Math.min(count, inReference.get(gram) ?? 0);
      totals[index] = (totals[index] ?? 0) + count;
    }
  }
  return { counts, totals, length: words.length, wantedLength: closestLength(words.length, references) };
}

function summedCounts(texts: readonly TextCounts[], weights: ArrayLike<number> | undefined): TextCounts {
  const counts = ORDERS.map(() => 0);
  const totals = ORDERS.map(() => 0);
  let length = 0;
  let wantedLength = 0;
  for (const [place, text] of texts.entries()) {
    const weight = weights?.[place] ?? 1;
    length += weight * text.length;
    wantedLength += weight * text.wantedLength;
    for (const index of ORDERS.keys()) {
      counts[index] = (counts[index] ?? 0) + weight * (text.counts[index] ?? 0);
      totals[index] = (totals[index] ?? 0) + weight * (text.totals[index] ?? 0);
    }
  }
  return { counts, totals, length, wantedLength };
}

function bleuScore({ counts, totals, length, wantedLength }: TextCounts): BleuScore {
  const bp = brevityPenalty(length, wantedLength);
  const precisions = gramPrecisions(counts, totals);
  const isZero = counts.every((count) => count === 0);
  const logs = precisions.reduce((sum, precision) => sum + logOf(precision), 0);
  return {
    score: isZero ? 0 : bp * Math.exp(logs / ORDERS.length),
    counts,
    totals,
    precisions,
    bp,
    sys_len: length,
    ref_len: wantedLength,
  };
}

function brevityPenalty(length: number, wantedLength: number): number {
  if (length >= wantedLength) return 1;
  return length === 0 ? 0 : Math.exp(1 - wantedLength / length);
}

/** Percentages; each order without a match gets half of what one match would give, then a quarter, … */
function gramPrecisions(counts: readonly number[], totals: readonly number[]): number[] {
  const precisions = ORDERS.map(() => 0);
  if (counts.every((count) => count === 0)) return precisions;
  let smoothing = 1;
  for (const index of ORDERS.keys()) {
    const [count = 0, total = 0] = [counts[index], totals[index]];
    if (total === 0) break;
    if (count === 0) smoothing *= 2;
    precisions[index] = count === 0 ? 100 / (smoothing * total) : (100 * count) / total;
  }
  return precisions;
}

/** The length of the reference that is closest in length; the shorter of two. */
function closestLength(length: number, references: readonly (readonly string[])[]): number {
  const lengths = references.map((reference) => reference.length).sort((a, b) => a - b);
  const nearest = Math.min(...lengths.map((one) => Math.abs(one - length)));
  return lengths.find((one) => Math.abs(one - length) === nearest) ?? 0;
}

/** How often each run of words occurs in the reference that has most of it. */
function highestCounts(all: readonly Map<string, number>[]): Map<string, number> {
  const most = new Map<string, number>();
  for (const counts of all) {
    for (const [gram, count] of counts) most.set(gram, Math.max(count, most.get(gram) ?? 0));
  }
  return most;
}

function logOf(value: number): number {
  return value === 0 ? -9999999999 : Math.log(value);
}

function wordGrams(words: readonly string[], n: number): string[] {
  const grams: string[] = [];
  for (let i = 0; i + n <= words.length; i += 1) grams.push(words.slice(i, i + n).join(' '));
  return grams;
}
