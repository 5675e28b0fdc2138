import type { RetrieverDefinition } from '../core/index.ts';
import { PythonRandom } from '../util/index.ts';
import { lastInOrder } from './numpy-order.ts';
import { embeddings, encoderNeed } from './vectors/embeddings.ts';
import { innerProduct, unitVector } from './vectors/vectors.ts';
import { wholeNumber } from './whole-number.ts';

const NAME = 'VotekRetriever';
/** OpenCompass fills up at random without a seed; here the same examples come every time. */
const SEED = 1;

/**
 * The same `ice_num` examples (default 1) for every sample, chosen to stand for all (vote-k, Su et al. 2022): each
 * row of the train split votes for the `votek_k` rows (default 3) most like it, and the rows with the most votes are
 * taken, passing over those whose voters another with more votes has, too. Random rows fill up what is missing.
 */
export const voteKRetriever: RetrieverDefinition = {
  type: `opencompass.openicl.icl_retriever.icl_votek_retriever.${NAME}`,
  needs: encoderNeed,
  async create(args, context) {
    const count = wholeNumber(args.ice_num, 'ice_num', NAME, 1);
    const { train } = await embeddings(args, context, false);
    const chosen = elected(
      votes(train.map(unitVector), wholeNumber(args.votek_k, 'votek_k', NAME, 3)),
      count,
    );
    const others = train.map((_, place) => place).filter((place) => !chosen.includes(place));
    const missing = Math.min(count - chosen.length, others.length);
    const ids = [...chosen, ...new PythonRandom(SEED).sample(others, missing)];
    return { examplesFor: () => ids };
  },
};

/** Who voted for whom, in the order in which the first votes were cast. */
function votes(vectors: readonly Float32Array[], most: number): Map<number, Set<number>> {
  const voters = new Map<number, Set<number>>();
  for (const [voter, own] of vectors.entries()) {
    const scores = Float32Array.from(vectors, (vector) => innerProduct(vector, own));
    // The row most like a row is itself, and is left out.
    for (const place of lastInOrder(scores, most + 1).slice(0, -1)) {
      if (place === voter) continue;
      voters.set(place, (voters.get(place) ?? new Set()).add(voter));
    }
  }
  return voters;
}

function elected(voters: ReadonlyMap<number, ReadonlySet<number>>, count: number): number[] {
  const ranking = [...voters].sort(([, a], [, b]) => b.size - a.size);
  const chosen: number[] = [];
  for (const [rank, [place, own]] of ranking.entries()) {
    if (chosen.length >= count) break;
    const isCovered = ranking
      .slice(0, rank)
      .some(([, others]) => [...own].every((voter) => others.has(voter)));
    if (!isCovered) chosen.push(place);
  }
  return chosen;
}
