/** The documents that have a word, and what the word adds to the score of each. */
interface Postings {
  readonly documents: Int32Array;
  readonly parts: Float64Array;
}

const K1 = 1.5;
const B = 0.75;
/** Weight of words that more than half of the documents have, as a share of the mean weight. */
const EPSILON = 0.25;

/** Okapi BM25 over documents of words, with a floor under the weights (Trotman et al. 2014), as rank_bm25 computes it. */
export class Bm25Scores {
  readonly #size: number;
  readonly #postings: ReadonlyMap<string, Postings>;

  constructor(documents: readonly (readonly string[])[]) {
    this.#size = documents.length;
    this.#postings = documentPostings(documents);
  }

  /** How well each document answers the query; a word that occurs twice in the query counts twice. */
  of(query: readonly string[]): Float64Array {
    const scores = new Float64Array(this.#size);
    for (const word of query) {
      const { documents, parts } = this.#postings.get(word) ?? NONE;
      for (let i = 0; i < parts.length; i += 1) {
        const document = documents[i] ?? 0;
        scores[document] = (scores[document] ?? 0) + (parts[i] ?? 0);
      }
    }
    return scores;
  }
}

const NONE: Postings = { documents: new Int32Array(), parts: new Float64Array() };

function documentPostings(documents: readonly (readonly string[])[]): Map<string, Postings> {
  const counts = wordCounts(documents);
  const weights = termWeights(counts, documents.length);
  const mean = documents.reduce((sum, words) => sum + words.length, 0) / documents.length;
  // What is added to a word's count for the length of the document.
  const damping = Float64Array.from(documents, (words) => K1 * (1 - B + (B * words.length) / mean));
  const postings = new Map<string, Postings>();
  for (const [word, byDocument] of counts) {
    const weight = weights.get(word) ?? 0;
    const part = ([document, count]: [number, number]) =>
      weight * ((count * (K1 + 1)) / (count + (damping[document] ?? 0)));
    postings.set(word, {
      documents: Int32Array.from(byDocument.keys()),
      parts: Float64Array.from([...byDocument], part),
    });
  }
  return postings;
}

/** How often each word stands in each document that has it. */
function wordCounts(documents: readonly (readonly string[])[]): Map<string, Map<number, number>> {
  const counts = new Map<string, Map<number, number>>();
  for (const [document, words] of documents.entries()) {
    for (const word of words) {
      const byDocument = counts.get(word) ?? new Map<number, number>();
      byDocument.set(document, (byDocument.get(document) ?? 0) + 1);
      counts.set(word, byDocument);
    }
  }
  return counts;
}

/** Inverse document frequencies. */
function termWeights(
  counts: ReadonlyMap<string, ReadonlyMap<number, number>>,
  documents: number,
): Map<string, number> {
  const weights = new Map<string, number>();
  let sum = 0;
  for (const [word, { size }] of counts) {
    const weight = Math.log(documents - size + 0.5) - Math.log(size + 0.5);
    weights.set(word, weight);
    sum += weight;
  }
  const floor = EPSILON * (sum / weights.size);
  for (const [word, weight] of weights) if (weight < 0) weights.set(word, floor);
  return weights;
}
