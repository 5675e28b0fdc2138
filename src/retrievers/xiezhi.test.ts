import { expect, test } from 'vitest';
import type { RetrieverContext } from '../core/index.ts';
import { xiezhiRetriever } from './xiezhi.ts';

const TRAIN = [['physics'], ['optics', 'physics'], ['law'], ['physics']].map((labels) => ({ labels }));
const SAMPLE = { index: 0, gold: 'A', row: { labels: ['optics', 'physics', 'biology'] } };

const CONTEXT: RetrieverContext = {
  compat: '0.5.4',
  train: TRAIN,
  testCount: 1,
  outputColumn: 'answer',
  samples: async function* () {
    yield SAMPLE;
  },
  helper: () => Promise.reject(new Error('no model is asked')),
  textOf: () => '',
};

test('examples share a label with the sample, those of its first labels first', async () => {
  const examples = async (count: number) => {
    const retriever = await xiezhiRetriever.create({ ice_num: count }, CONTEXT);
    return retriever.examplesFor(SAMPLE);
  };
  expect(await examples(1)).toEqual([1]);
  expect(await examples(3)).toEqual([1, 0, 1]);
  expect(await examples(9)).toEqual([1, 0, 1, 3]);
});
