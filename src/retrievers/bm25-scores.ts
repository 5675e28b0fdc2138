/** A document that has a word, and how often. */
interface Posting {
  readonly document: number;
  readonly count: number;
}

const K1 = 1.5;
const B = 0.75;
/** Weight of words that more than half of the documents have, as a share of the mean weight. */
const EPSILON = 0.25;

/** Okapi BM25 over documents of words, with a floor under the weights (Trotman et al. 2014), as rank_bm25 computes it. */
export class Bm25Scores {
  readonly #size: number;
  readonly #postings: ReadonlyMap<string, readonly Posting[]>;
  readonly #weights: ReadonlyMap<string, number>;
  /** What is added to a word's count for the length of the document. */
  readonly #damping: Float64Array;

  constructor(documents: readonly (readonly string[])[]) {
    this.#size = documents.length;
    this.#postings = postingsOf(documents);
    this.#weights = weightsOf(this.#postings, documents.length);
    const mean = documents.reduce((sum, words) => sum + words.length, 0) / documents.length;
    this.#damping = Float64Array.from(documents, (words) => K1 * (1 - B + (B * words.length) / mean));
  }

  /** How well each document answers the query; a word that occurs twice in the query counts twice. */
  of(query: readonly string[]): Float64Array {
    const scores = new Float64Array(this.#size);
    for (const word of query) {
      const weight = this.#weights.get(word) ?? 0;
      for (const { document, count } of this.#postings.get(word) ?? []) {
        const part = weight * ((count * (K1 + 1)) / (count + (this.#damping[document] ?? 0)));
        scores[document] = (scores[document] ?? 0) + part;
      }
    }
    return scores;
  }
}

function postingsOf(documents: readonly (readonly string[])[]): Map<string, Posting[]> {
  const postings = new Map<string, Posting[]>();
  for (const [document, words] of documents.entries()) {
    for (const [word, count] of countsOf(words)) {
      const known = postings.get(word);
      if (known === undefined) postings.set(word, [{ document, count }]);
      else known.push({ document, count });
    }
  }
  return postings;
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Inverse document frequencies. */
function weightsOf(
  postings: ReadonlyMap<string, readonly Posting[]>,
  documents: number,
): Map<string, number> {
  const weights = new Map<string, number>();
  let sum = 0;
  for (const [word, { length }] of postings) {
    const weight = Math.log(documents - length + 0.5) - Math.log(length + 0.5);
    weights.set(word, weight);
    sum += weight;
  }
  const floor = EPSILON * (sum / weights.size);
  for (const [word, weight] of weights) if (weight < 0) weights.set(word, floor);
  return weights;
}
