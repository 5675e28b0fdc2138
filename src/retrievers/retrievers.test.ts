import { describe, expect, test } from 'vitest';
import type { JsonObject, Row } from '../core/index.ts';
import { retrievers } from './index.ts';

const TRAIN: Row[] = [
  { question: 'How do birds fly?' },
  { question: 'Who painted the ceiling?' },
  { question: "What can't fly, and why?" },
  { question: 'Where do rivers end?' },
  { question: 'When is dinner?' },
];

async function chosen(type: string, args: JsonObject, questions: string[]): Promise<number[][]> {
  const definition = await retrievers.get(type);
  const retriever = await definition.create(args, {
    compat: '0.5.4',
    train: TRAIN,
    testCount: questions.length,
    textOf: (row) => String(row.question),
  });
  const all: number[][] = [];
  for (const [index, question] of questions.entries()) {
    all.push(await retriever.examplesFor({ index, row: { question }, gold: undefined }));
  }
  return all;
}

describe('SlidingWindowRetriever', () => {
  test('takes the rows before the sample, and the last rows before the first', async () => {
    const ids = await chosen('SlidingWindowRetriever', { k: 2 }, ['a', 'b', 'c', 'd']);
    expect(ids).toEqual([
      [3, 4],
      [4, 0],
      [0, 1],
      [1, 2],
    ]);
  });

  test('is refused where there are more samples than rows to slide over', async () => {
    const samples = Array.from({ length: 7 }, () => 'a');
    await expect(chosen('SlidingWindowRetriever', { k: 2 }, samples)).rejects.toThrow(/7 samples.*5 rows/);
  });

  test('needs k', async () => {
    await expect(chosen('SlidingWindowRetriever', {}, ['a'])).rejects.toThrow(/needs k/);
  });
});

describe('BM25Retriever', () => {
  test('ranks by the words that a question shares with the rows', async () => {
    const ids = await chosen('BM25Retriever', { ice_num: 2 }, ["It can't fly", 'the ceiling of rivers']);
    expect(ids[0]).toEqual([2, 0]);
    expect(ids[1]?.toSorted()).toEqual([1, 3]);
  });

  test('gives no more examples than there are', async () => {
    const [ids] = await chosen('BM25Retriever', { ice_num: 9 }, ['fly']);
    expect(ids?.toSorted()).toEqual([0, 1, 2, 3, 4]);
  });
});
