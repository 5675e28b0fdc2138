import { LodestoneError, type RetrieverDefinition } from '../core/index.ts';
import { englishWords } from '../util/index.ts';
import { Bm25Scores } from './bm25-scores.ts';
import { lastInOrder } from './numpy-order.ts';
import { wholeNumber } from './whole-number.ts';

const NAME = 'BM25Retriever';

/** The `ice_num` examples (default 1) whose words answer the sample's best, best first, whatever the language. */
export const bm25Retriever: RetrieverDefinition = {
  type: `opencompass.openicl.icl_retriever.icl_bm25_retriever.${NAME}`,
  create({ ice_num: iceNum }, { train, textOf }) {
    const count = wholeNumber(iceNum, 'ice_num', NAME, 1);
    const documents = train.map((row) => englishWords(textOf(row)));
    if (documents.every((words) => words.length === 0)) {
      throw new LodestoneError('data-malformed', `${NAME} found no words in the rows of the train split`, {
        hint: 'Check train_split, train_range and input_columns of reader_cfg.',
      });
    }
    const index = new Bm25Scores(documents);
    return {
      examplesFor: ({ row }) => lastInOrder(index.of(englishWords(textOf(row))), count).reverse(),
    };
  },
};
