import { LodestoneError, type RetrieverDefinition } from '../core/index.ts';
import { wholeNumber } from './whole-number.ts';

const NAME = 'SlidingWindowRetriever';

/**
 * The `k` rows of the train split that stand before the row of the sample's own number; before the first row stands
 * the last. Meant for datasets whose train and test split are the same rows.
 */
export const slidingWindowRetriever: RetrieverDefinition = {
  type: `opencompass.openicl.icl_retriever.icl_sliding_k_retriever.${NAME}`,
  create({ k }, { train, testCount }) {
    const count = wholeNumber(k, 'k', NAME);
    if (count > 0 && testCount - 1 > train.length) {
      throw new LodestoneError(
        'config-invalid',
        `${NAME} takes the rows before each of ${testCount} samples, but the train split has ${train.length} rows`,
        { hint: 'Set train_split to the split that is evaluated.' },
      );
    }
    return {
      examplesFor({ index }) {
        const places = Array.from({ length: count }, (_, i) => index - count + i);
        return places.map((place) => (place < 0 ? place + train.length : place));
      },
    };
  },
};
