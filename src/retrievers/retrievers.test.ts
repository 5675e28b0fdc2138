import { describe, expect, test } from 'vitest';
import type { HelperModel, JsonObject, Row } from '../core/index.ts';
import { retrievers } from './index.ts';

const TRAIN: Row[] = [
  { question: 'How do birds fly?' },
  { question: 'Who painted the ceiling?' },
  { question: "What can't fly, and why?" },
  { question: 'Where do rivers end?' },
  { question: 'When is dinner?' },
];

/** The words that the helper knows; a text is how often it has each. */
const WORDS = ['fly', 'birds', 'ceiling', 'rivers', 'dinner'];

/** Embeds texts by their words, and is sure of an answer only where the examples speak of rivers. */
const HELPER: HelperModel = {
  async ask({ kind, prompt, ...rest }) {
    const text = String(prompt);
    if (kind === 'embed') return { text: '', embedding: WORDS.map((word) => text.split(word).length - 1) };
    const context = 'context' in rest ? String(rest.context) : '';
    return { text: '', ppl: text.endsWith('yes') && context.includes('rivers') ? 0.1 : 2 };
  },
};

async function chosen(type: string, args: JsonObject, questions: string[]): Promise<number[][]> {
  const definition = await retrievers.get(type);
  const retriever = await definition.create(args, {
    compat: '0.5.4',
    train: TRAIN,
    testCount: questions.length,
    outputColumn: 'answer',
    samples: async function* () {
      for (const [index, question] of questions.entries())
        yield { index, row: { question }, gold: undefined };
    },
    helper: async () => HELPER,
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

describe('retrievers by meaning', () => {
  test('TopkRetriever takes the nearest rows, the first of equals first', async () => {
    const ids = await chosen('TopkRetriever', { ice_num: 3 }, ['birds fly', 'dinner', 'nothing known']);
    expect(ids).toEqual([
      [0, 2, 1],
      [4, 0, 1],
      [0, 1, 2],
    ]);
  });

  test('they name the models that they need', async () => {
    const needs = async (type: string, args: JsonObject) => (await retrievers.get(type)).needs?.(args);
    expect(await needs('TopkRetriever', {})).toEqual([{ name: 'all-mpnet-base-v2', kind: 'embed' }]);
    expect(await needs('MDLRetriever', { sentence_transformers_model_name: 'x' })).toEqual([
      { name: 'x', kind: 'embed' },
      { name: 'gpt2-xl', kind: 'ppl' },
    ]);
    expect(await needs('BM25Retriever', {})).toBeUndefined();
  });

  test('DPPRetriever passes over rows that say the same again', async () => {
    const questions = ['birds birds fly and dinner'];
    const nearest = await chosen('TopkRetriever', { ice_num: 2 }, questions);
    const varied = await chosen(
      'DPPRetriever',
      { ice_num: 2, candidate_num: 4, scale_factor: 10 },
      questions,
    );
    expect(nearest).toEqual([[0, 2]]);
    expect(varied[0]).toHaveLength(2);
    expect(varied[0]).toContain(0);
    expect(varied[0]).not.toContain(2);
  });

  test('VotekRetriever takes the same rows for all samples, as many as there are', async () => {
    const ids = await chosen('VotekRetriever', { ice_num: 3, votek_k: 1 }, ['a', 'b']);
    expect(new Set(ids[0]).size).toBe(3);
    expect(ids[1]).toEqual(ids[0]);
    expect(await chosen('VotekRetriever', { ice_num: 3, votek_k: 1 }, ['c'])).toEqual([ids[0]]);
    expect((await chosen('VotekRetriever', { ice_num: 9 }, ['a']))[0]?.toSorted()).toEqual([0, 1, 2, 3, 4]);
  });

  test('MDLRetriever takes the examples that make the answer sure', async () => {
    const args: JsonObject = {
      ice_num: 1,
      candidate_num: 5,
      select_time: 12,
      labels: ['yes', 'no'],
      ice_template: { type: 'PromptTemplate', template: '</E>{question} {answer}', ice_token: '</E>' },
      prompt_template: {
        type: 'PromptTemplate',
        template: { yes: '</E>{question} yes', no: '</E>{question} no' },
        ice_token: '</E>',
      },
    };
    expect(await chosen('MDLRetriever', args, ['birds fly'])).toEqual([[3]]);
    const { ice_template: _, ...without } = args;
    await expect(chosen('MDLRetriever', without, ['birds'])).rejects.toThrow(/ice_template/);
  });
});
