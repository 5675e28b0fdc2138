import { countsOf } from './token-f1.ts';

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
  readonly #counts = ORDERS.map(() => 0);
  readonly #totals = ORDERS.map(() => 0);
  #length = 0;
  #wantedLength = 0;

  /** Adds a text and its references as words, cut by the caller. */
  add(words: readonly string[], references: readonly (readonly string[])[]): void {
    this.#length += words.length;
    this.#wantedLength += closestLength(words.length, references);
    for (const [index, n] of ORDERS.entries()) {
      const inReference = mostOf(references.map((reference) => countsOf(gramsOf(reference, n))));
      for (const [gram, count] of countsOf(gramsOf(words, n))) {
        this.#counts[index] = (this.#counts[index] ?? 0) + Math.min(count, inReference.get(gram) ?? 0);
        this.#totals[index] = (this.#totals[index] ?? 0) + count;
      }
    }
  }

  score(): BleuScore {
    const bp = this.#brevityPenalty();
    const precisions = this.#precisions();
    const isZero = this.#counts.every((count) => count === 0);
    const logs = precisions.reduce((sum, precision) => sum + logOf(precision), 0);
    return {
      score: isZero ? 0 : bp * Math.exp(logs / ORDERS.length),
      counts: this.#counts,
      totals: this.#totals,
      precisions,
      bp,
      sys_len: this.#length,
      ref_len: this.#wantedLength,
    };
  }

  #brevityPenalty(): number {
    if (this.#length >= this.#wantedLength) return 1;
    return this.#length === 0 ? 0 : Math.exp(1 - this.#wantedLength / this.#length);
  }

  /** Percentages; each order without a match gets half of what one match would give, then a quarter, … */
  #precisions(): number[] {
    const precisions = ORDERS.map(() => 0);
    if (this.#counts.every((count) => count === 0)) return precisions;
    let smoothing = 1;
    for (const index of ORDERS.keys()) {
      const [count = 0, total = 0] = [this.#counts[index], this.#totals[index]];
      if (total === 0) break;
      if (count === 0) smoothing *= 2;
      precisions[index] = count === 0 ? 100 / (smoothing * total) : (100 * count) / total;
    }
    return precisions;
  }
}

/** The length of the reference that is closest in length; the shorter of two. */
function closestLength(length: number, references: readonly (readonly string[])[]): number {
  const lengths = references.map((reference) => reference.length).sort((a, b) => a - b);
  const nearest = Math.min(...lengths.map((one) => Math.abs(one - length)));
  return lengths.find((one) => Math.abs(one - length) === nearest) ?? 0;
}

/** How often each run of words occurs in the reference that has most of it. */
function mostOf(all: readonly Map<string, number>[]): Map<string, number> {
  const most = new Map<string, number>();
  for (const counts of all) {
    for (const [gram, count] of counts) most.set(gram, Math.max(count, most.get(gram) ?? 0));
  }
  return most;
}

function logOf(value: number): number {
  return value === 0 ? -9999999999 : Math.log(value);
}

function gramsOf(words: readonly string[], n: number): string[] {
  const grams: string[] = [];
  for (let i = 0; i + n <= words.length; i += 1) grams.push(words.slice(i, i + n).join(' '));
  return grams;
}
