import type { RetrieverDefinition } from '../core/index.ts';
import { embeddings, encoderNeed } from './vectors/embeddings.ts';
import { innerProduct, nearest, unitVector } from './vectors/vectors.ts';
import { wholeNumber } from './whole-number.ts';

const NAME = 'DPPRetriever';

/**
 * `ice_num` examples (default 1) that are near the sample and unlike each other, nearest first: of the
 * `candidate_num` nearest (default 1), those that a determinantal point process makes likeliest (Ye et al. 2023).
 * `scale_factor` (default 0.1): the smaller, the more nearness counts. OpenCompass's own class fails on every dataset.
 */
export const dppRetriever: RetrieverDefinition = {
  type: `opencompass.openicl.icl_retriever.icl_dpp_retriever.${NAME}`,
  needs: encoderNeed,
  async create(args, context) {
    const count = wholeNumber(args.ice_num, 'ice_num', NAME, 1);
    const candidates = wholeNumber(args.candidate_num, 'candidate_num', NAME, 1);
    const scale = Number(args.scale_factor ?? 0.1);
    const { train, samples } = await embeddings(args, context);
    return {
      examplesFor({ index }) {
        const query = samples[index] ?? new Float32Array();
        const near = nearest(query, train, Math.max(candidates, count));
        const vectors = near.map((id) => unitVector(train[id] ?? new Float32Array()));
        const relevance = relevances(unitVector(query), vectors, scale);
        const chosen = likeliestSet(kernel(vectors, relevance), count);
        chosen.sort((a, b) => (relevance[b] ?? 0) - (relevance[a] ?? 0));
        return chosen.map((place) => near[place] ?? 0);
      },
    };
  },
};

/** How near each vector is to the query, on a scale on which the nearest has 1. */
function relevances(query: Float32Array, vectors: readonly Float32Array[], scale: number): number[] {
  const likeness = vectors.map((vector) => (innerProduct(query, vector) + 1) / 2);
  const largest = Math.max(...likeness);
  return likeness.map((value) => Math.exp((value - largest) / (2 * scale)));
}

function kernel(vectors: readonly Float32Array[], relevance: readonly number[]): number[][] {
  return vectors.map((a, i) =>
    vectors.map((b, j) => (relevance[i] ?? 0) * ((innerProduct(a, b) + 1) / 2) * (relevance[j] ?? 0)),
  );
}

/** Greedy choice of the set with the largest determinant (Chen et al. 2018), by incremental Cholesky factors. */
function likeliestSet(matrix: readonly (readonly number[])[], count: number): number[] {
  const gains = matrix.map((row, i) => row[i] ?? 0);
  const factors: number[][] = [];
  const chosen: number[] = [];
  while (chosen.length < Math.min(count, matrix.length)) {
    const best = gains.indexOf(Math.max(...gains));
    chosen.push(best);
    const root = Math.sqrt(Math.max(gains[best] ?? 0, Number.EPSILON));
    const factor = gains.map((_, i) => {
      const known = factors.reduce((sum, row) => sum + (row[best] ?? 0) * (row[i] ?? 0), 0);
      return ((matrix[best]?.[i] ?? 0) - known) / root;
    });
    factors.push(factor);
    for (const [i, value] of factor.entries()) gains[i] = (gains[i] ?? 0) - value * value;
    gains[best] = Number.NEGATIVE_INFINITY;
  }
  return chosen;
}
