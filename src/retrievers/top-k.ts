import type { RetrieverDefinition } from '../core/index.ts';
import { embeddings, encoderNeed } from './vectors/embeddings.ts';
import { nearest } from './vectors/vectors.ts';
import { wholeNumber } from './whole-number.ts';

const NAME = 'TopkRetriever';

/**
 * The `ice_num` examples (default 1) whose texts mean most nearly the same as the sample's, nearest first: by the
 * inner product of the vectors that a helper model makes of them. `sentence_transformers_model_name` is that helper's
 * name. `tokenizer_name` and `batch_size` say how OpenCompass cuts texts for its encoder, which servers do themselves.
 */
export const topKRetriever: RetrieverDefinition = {
  type: `opencompass.openicl.icl_retriever.icl_topk_retriever.${NAME}`,
  needs: encoderNeed,
  async create(args, context) {
    const count = wholeNumber(args.ice_num, 'ice_num', NAME, 1);
    const { train, samples } = await embeddings(args, context);
    return {
      examplesFor: ({ index }) => nearest(samples[index] ?? new Float32Array(), train, count),
    };
  },
};
