import { describe, expect, test } from 'vitest';
import type {
  InferencerContext,
  JsonObject,
  ModelRequest,
  PredictionRecord,
  Reply,
  Row,
} from '../core/index.ts';
import { conversationWriter, createPromptSource, textParser } from '../prompt/index.ts';
import { inferencers } from './index.ts';

interface Case {
  args?: JsonObject;
  row: Row;
  template?: string;
  columns: string[];
  gold?: string;
  reply: (request: ModelRequest, count: number) => Reply;
}

/** Runs an inferencer on one sample as a run does, for a model without a meta template. */
async function infer(type: string, { args = {}, row, template, columns, gold, reply }: Case) {
  const encode = textParser(undefined);
  const context: InferencerContext = {
    compat: '0.5.4',
    prompts: createPromptSource({
      config: {
        ...(template === undefined
          ? { ice_template: { type: 'PromptTemplate', template: '</E>', ice_token: '</E>' } }
          : { prompt_template: { type: 'PromptTemplate', template } }),
        retriever: { type: 'ZeroRetriever' },
        inferencer: { type },
      },
      train: [],
      outputColumn: gold ?? null,
      iceSeparator: '\n',
      iceEosToken: '',
    }),
    encode: (prompt, mode) => String(encode(prompt, mode)),
    converse: conversationWriter('text', undefined),
    inputColumns: columns,
    outputColumn: gold ?? null,
    countTokens: (prompt) => prompt.length,
    maxSeqLen: null,
    maxOutLen: null,
    minOutLen: null,
    generationKwargs: {},
    takesStopWords: true,
  };
  const asked: ModelRequest[] = [];
  const inferencer = (await inferencers.get(type)).create(args, context);
  const sample = { index: 0, row, gold: gold === undefined ? undefined : row[gold] };
  const record: PredictionRecord = await inferencer.infer(sample, [], async (request) => {
    asked.push(request);
    return reply(request, asked.length);
  });
  return { record, asked };
}

describe('ChatInferencer', () => {
  const chat = [
    { role: 'user', content: 'U1' },
    { role: 'assistant', content: 'G1' },
    { role: 'user', content: 'U2' },
    { role: 'assistant', content: 'G2' },
  ];
  const say = (_: ModelRequest, count: number) => ({ text: `R${count}` });

  test('last: answers the last turn after what the dataset has before it', async () => {
    const { record, asked } = await infer('ChatInferencer', { row: { chat }, columns: ['chat'], reply: say });
    expect(asked).toEqual([{ kind: 'gen', prompt: 'U1\nG1\nU2', maxOutLen: 512 }]);
    expect(record).toEqual({ gold: 'G2', prediction: 'R1', origin_prompt: chat.slice(0, 3) });
  });

  test('every: goes on from its own answers', async () => {
    const args = { infer_mode: 'every', max_out_len: 9 };
    const { record, asked } = await infer('ChatInferencer', {
      args,
      row: { chat },
      columns: ['chat'],
      reply: say,
    });
    expect(asked.map(({ prompt }) => prompt)).toEqual(['U1', 'U1\nR1\nU2']);
    expect(record).toEqual({ gold: ['R1', 'R2'], prediction: ['R1', 'R2'], origin_prompt: ['U1', 'U2'] });
  });

  test('every_with_gt: goes on from the answers of the dataset', async () => {
    const args = { infer_mode: 'every_with_gt' };
    const { record, asked } = await infer('ChatInferencer', {
      args,
      row: { chat },
      columns: ['chat'],
      reply: say,
    });
    expect(asked.map(({ prompt }) => prompt)).toEqual(['U1', 'U1\nG1\nU2']);
    expect(record).toMatchObject({ gold: ['G1', 'G2'], prediction: ['R1', 'R2'] });
  });

  test('a column "dialogue" beside others is kept by rounds', async () => {
    const row = { dialogue: chat, kind: 'x' };
    const args = { infer_mode: 'every' };
    const { record } = await infer('ChatInferencer', {
      args,
      row,
      columns: ['dialogue', 'kind'],
      reply: say,
    });
    expect(record.prediction).toEqual([
      { round: 1, user: 'U1', assistant: 'R1' },
      { round: 2, user: 'U2', assistant: 'R2' },
    ]);
    expect(chat[1]?.content).toBe('G1');
  });

  test('columns of texts are one round, lists of texts a round for each entry', async () => {
    const template = 'Q: {q}';
    const one = await infer('ChatInferencer', {
      row: { q: 'a', g: 'b' },
      template,
      columns: ['q'],
      gold: 'g',
      reply: say,
    });
    expect(one.asked.map(({ prompt }) => prompt)).toEqual(['Q: a']);
    const row = { q: ['a', 'c'], g: ['b', 'd'] };
    const two = await infer('ChatInferencer', { row, template, columns: ['q'], gold: 'g', reply: say });
    expect(two.asked.map(({ prompt }) => prompt)).toEqual(['Q: a\nb\nQ: c']);
  });

  test('a row that is no conversation, and a mode that does not exist, are refused', async () => {
    const row = { q: 1 };
    await expect(infer('ChatInferencer', { row, columns: ['q'], reply: say })).rejects.toThrow(
      /conversation/,
    );
    const args = { infer_mode: 'first' };
    await expect(infer('ChatInferencer', { args, row, columns: ['q'], reply: say })).rejects.toThrow(
      /infer_mode/,
    );
  });
});

test('SCInferencer asks for as many answers as it is told', async () => {
  const { record, asked } = await infer('SCInferencer', {
    args: { sc_size: 3, generation_kwargs: { temperature: 0.7 }, stopping_criteria: ['x'] },
    row: { q: 'Why?' },
    template: '{q}',
    columns: ['q'],
    reply: (_, count) => ({ text: String(count) }),
  });
  expect(record).toEqual({ origin_prompt: 'Why?', prediction: ['1', '2', '3'] });
  expect(asked).toMatchObject(
    [0, 1, 2].map((replica) => ({
      prompt: 'Why?',
      options: { temperature: 0.7 },
      ...(replica > 0 ? { replica } : {}),
    })),
  );
  expect(asked[0]).not.toHaveProperty('stop');
});

test('LLInferencer predicts the label after which the continuation is likeliest', async () => {
  const { record, asked } = await infer('LLInferencer', {
    args: { labels: ['1', '2'] },
    row: { q: 'Bob', cont: ' ran', g: '2' },
    template: '{q} ran',
    columns: ['q'],
    gold: 'g',
    reply: (_, count) => ({ text: '', loglikelihood: -10 / count }),
  });
  expect(asked[0]).toEqual({ kind: 'll', prompt: 'Bob ran', continuation: ' ran', sharedPrefix: 7 });
  expect(record).toMatchObject({ 'label: 2': { Loglikelihood: -5 }, prediction: '2', gold: '2' });
});

test('CLPInferencer gives the chances of all choices and the number of the best', async () => {
  const { record, asked } = await infer('CLPInferencer', {
    row: { q: 'Good?', choices: ['no', 'yes'], g: 1 },
    template: '{q}',
    columns: ['q'],
    gold: 'g',
    reply: () => ({ text: '', probabilities: [0.2, 0.8] }),
  });
  expect(asked).toEqual([{ kind: 'clp', prompt: 'Good?', choices: ['no', 'yes'] }]);
  expect(record).toEqual({
    'in-context examples': '',
    'testing input': 'Good?',
    prompt: 'Good?',
    choices: ['no', 'yes'],
    prediction: [0.2, 0.8],
    pred_label: 1,
    gold: 1,
  });
});

test('PPLOnlyInferencer measures the prompt', async () => {
  const { record, asked } = await infer('PPLOnlyInferencer', {
    row: { q: 'Once' },
    template: '{q} upon',
    columns: ['q'],
    reply: () => ({ text: '', ppl: 2.5, tokens: 2 }),
  });
  expect(asked).toEqual([{ kind: 'ppl', prompt: 'Once upon' }]);
  expect(record).toEqual({ origin_prompt: 'Once upon', ppl: 2.5 });
});

test('GLMChoiceInferencer predicts the likeliest choice', async () => {
  const { record, asked } = await infer('GLMChoiceInferencer', {
    row: { q: 'Which?', g: 'C' },
    template: '{q}',
    columns: ['q'],
    gold: 'g',
    reply: () => ({ text: '', probabilities: [0.1, 0.2, 0.6, 0.1] }),
  });
  expect(asked).toEqual([{ kind: 'clp', prompt: 'Which?', choices: ['A', 'B', 'C', 'D'] }]);
  expect(record).toEqual({ origin_prompt: 'Which?', prediction: 'C' });
});
