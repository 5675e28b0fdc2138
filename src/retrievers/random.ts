import type { RetrieverDefinition } from '../core/index.ts';
import { NumpyRandomState } from '../util/index.ts';

/** `ice_num` different examples for each sample, drawn as numpy's `choice` draws them from `seed` (default 43). */
export const randomRetriever: RetrieverDefinition = {
  type: 'opencompass.openicl.icl_retriever.icl_random_retriever.RandomRetriever',
  create({ ice_num: count = 1, seed = 43 }, { train }) {
    const random = new NumpyRandomState(Number(seed));
    const drawn: number[][] = [];
    return {
      examplesFor({ index }) {
        // One stream of numbers serves all samples, so those before this one are drawn first.
        while (drawn.length <= index)
          drawn.push(random.choice(train.length, Number(count), { replace: false }));
        return drawn[index] ?? [];
      },
    };
  },
};
