import type { RetrieverDefinition } from '../core/index.ts';

/** No examples. */
export const zeroRetriever: RetrieverDefinition = {
  type: 'opencompass.openicl.icl_retriever.icl_zero_retriever.ZeroRetriever',
  iceEosToken: '',
  create: () => ({ examplesFor: () => [] }),
};
