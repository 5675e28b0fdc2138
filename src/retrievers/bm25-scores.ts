/** What is kept of one document: its length and how often it has each word. */
interface Document {
  readonly length: number;
  readonly counts: ReadonlyMap<string, number>;
}

const K1 = 1.5;
const B = 0.75;
/** Weight of words that more than half of the documents have, as a share of the mean weight. */
const EPSILON = 0.25;

/** Okapi BM25 over documents of words, with a floor under the weights (Trotman et al. 2014), as rank_bm25 computes it. */
export class Bm25Scores {
  readonly #documents: readonly Document[];
  readonly #meanLength: number;
  readonly #weights: ReadonlyMap<string, number>;

  constructor(documents: readonly (readonly string[])[]) {
    this.#documents = documents.map((words) => ({ length: words.length, counts: countsOf(words) }));
    this.#meanLength = documents.reduce((sum, words) => sum + words.length, 0) / documents.length;
    this.#weights = weightsOf(this.#documents);
  }

  /** How well each document answers the query; a word that occurs twice in the query counts twice. */
  of(query: readonly string[]): Float64Array {
    const scores = new Float64Array(this.#documents.length);
    for (const word of query) {
      const weight = this.#weights.get(word);
      if (weight === undefined) continue;
      for (const [index, { length, counts }] of this.#documents.entries()) {
        const count = counts.get(word) ?? 0;
        const damping = K1 * (1 - B + (B * length) / this.#meanLength);
        scores[index] = (scores[index] ?? 0) + weight * ((count * (K1 + 1)) / (count + damping));
      }
    }
    return scores;
  }
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Inverse document frequencies. */
function weightsOf(documents: readonly Document[]): Map<string, number> {
  const having = new Map<string, number>();
  for (const { counts } of documents) {
    for (const word of counts.keys()) having.set(word, (having.get(word) ?? 0) + 1);
  }
  const weights = new Map<string, number>();
  let sum = 0;
  for (const [word, count] of having) {
    const weight = Math.log(documents.length - count + 0.5) - Math.log(count + 0.5);
    weights.set(word, weight);
    sum += weight;
  }
  const floor = EPSILON * (sum / weights.size);
  for (const [word, weight] of weights) if (weight < 0) weights.set(word, floor);
  return weights;
}
