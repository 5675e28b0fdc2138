/** Judgements of two answers: who is the base, what is unreadable, and what stands where nothing can be read. */
import { expect, test } from 'vitest';
import { type JsonObject, LodestoneError, plain } from '../core/index.ts';
import { judgements } from './index.ts';

interface Reply {
  readonly prediction: string;
  readonly gold: JsonObject;
}

async function judged(name: string, replies: readonly Reply[], args: JsonObject = {}) {
  const definition = await judgements.get(name);
  const run = definition.create(args, { compat: '0.5.4' });
  const read = replies.map((reply) => run.add({ ...reply, row: {} }).isReadable ?? true);
  return { read, metrics: () => plain(run.finish()), keepsDetails: definition.keepsDetails ?? true };
}

/** A pair as the judge saw it, the base first or second. */
function pair(prediction: string, isBaseFirst: boolean, facts: JsonObject = {}): Reply {
  const [answer1, answer2] = isBaseFirst ? ['base', 'own'] : ['own', 'base'];
  return { prediction, gold: { answer1, answer2, capability: 'c', base_models: ['base'], ...facts } };
}

test('AlpacaEval counts wins wherever the base stands, and lists groups without a win last', async () => {
  const replies = [
    pair('m', true, { capability: 'lost' }),
    pair('M', true),
    pair('m', false),
    pair('M', false),
    pair(' m', false),
    pair('', true),
  ];
  const { read, metrics } = await judged('alpacaeval', replies);
  expect(read).toEqual([true, true, true, true, false, false]);
  expect(Object.entries(metrics() as JsonObject)).toEqual([
    ['c', 66.67],
    ['total', 50],
    ['lost', 0],
  ]);
});

test('the first judgement names the bases for all, as a list or as one name; without it, its first answer is the base', async () => {
  const several = [
    pair('M', true, { base_models: ['other', 'base'] }),
    pair('M', true, { base_models: ['own'] }),
  ];
  expect((await judged('alpacaeval', several)).metrics()).toEqual({ c: 100, total: 100 });
  expect((await judged('alpacaeval', [pair('m', false, { base_models: 'base' })])).metrics()).toEqual({
    c: 100,
    total: 100,
  });
  const { prediction, gold } = pair('M', false);
  const { base_models: _, ...unnamed } = gold;
  expect((await judged('alpacaeval', [{ prediction, gold: unnamed }])).metrics()).toEqual({
    c: 100,
    total: 100,
  });
});

test('nothing that can be read is no score of 0', async () => {
  const mute = [pair('', true), pair('no idea', false)];
  for (const name of [
    ...['alpacaeval', 'alpacaeval_bradleyterry', 'arenahard', 'arenahard_bradleyterry', 'compassarena'],
    ...['compassarena_bradleyterry', 'compassarena_subjectiveeval_pairwise', 'wildbench_bradleyterry'],
    ...['compassarena_subjectiveeval_bradleyterry', 'compassarena_subjectiveeval_pointwise'],
  ]) {
    const { read, metrics } = await judged(name, mute);
    expect(read, name).toEqual([false, false]);
    expect(metrics, name).toThrow(LodestoneError);
  }
  expect(Object.keys((await judged('wildbench', mute)).metrics() as JsonObject)).toEqual(['warning']);
});

test('a comparison that OpenCompass leaves out is counted as unreadable', async () => {
  const replies = [pair('[[A>B]]', true), pair('[[B>A]]', true), pair('[[A<B]]', true), pair('[[=]]', true)];
  const { read, metrics } = await judged('arenahard', replies, { base_model_name: 'base' });
  expect(read).toEqual([true, true, false, false]);
  expect(metrics()).toEqual({ score: 50 });
});

test('Arena-Hard: a tie is half a win and a clear win counts three times', async () => {
  const replies = [pair('[[A>>B]]', false), pair('[[A=B]]', true), pair('[[A>B]]', true)];
  expect((await judged('arenahard', replies, { base_model_name: 'base' })).metrics()).toEqual({ score: 70 });
  expect((await judged('arenahard', replies)).metrics).toThrow(LodestoneError);
  const oneSided = [pair('[[A>B]]', true), pair('[[A>>B]]', false)];
  expect((await judged('arenahard', oneSided, { base_model_name: 'base' })).metrics).toThrow(LodestoneError);
});

test('CompassArena: a tie counts as asked for, and the same letter twice is a bias of position', async () => {
  const replies = [
    pair('Choice: A', true, { question: 'q' }),
    pair('选择：A', false, { question: 'q' }),
    pair('Choice: C', true, { question: 'r' }),
    pair('Choice: C', false, { question: 'r' }),
  ];
  expect((await judged('compassarena', replies)).metrics()).toEqual({ c: 25, position_bias: 1 });
  const args = { summary_type: 'half_add', check_pos_bias: false };
  expect((await judged('compassarena', replies, args)).metrics()).toEqual({ c: 50, position_bias: 0 });
});

test('matches hold the answers and their style, and no details', async () => {
  const answers = {
    prediction1: '# a\n- b\n**c**\n```\n# code\n```\n<|endoftext|>',
    prediction2: [
      { user: '# q', assistant: '1. x' },
      { user: '- q', assistant: '__y__' },
    ],
  };
  const replies = [pair('Choice: C', true, answers), pair('Choice: B', true, answers)];
  const { metrics, keepsDetails } = await judged('compassarena_bradleyterry', replies, { count_ties: false });
  expect(keepsDetails).toBe(false);
  expect(metrics()).toMatchObject({
    matches: [
      {
        winner: 'model_b',
        capability: 'c',
        model_a: 'base',
        model_b: 'own',
        conv_metadata: {
          header_count_a: { h1: 1 },
          list_count_a: { ordered: 0, unordered: 1 },
          bold_count_a: { double_star: 1 },
          header_count_b: { h1: 0 },
          list_count_b: { ordered: 1, unordered: 0 },
          bold_count_b: { double_underscore: 1 },
        },
      },
    ],
  });
});

test('matches need the answers', async () => {
  await expect(judged('arenahard_bradleyterry', [pair('[[A>B]]', true)])).rejects.toThrow(LodestoneError);
});

test('WildBench: a question counts for each tag, and a tag that it does not know is an error', async () => {
  const tags = { primary_tag: 'Math', secondary_tag: ['Planning', 'Reasoning'] };
  const replies = [pair('"choice": "B++"', true, tags), pair('"choice": "B+"', false, tags)];
  expect((await judged('wildbench', replies)).metrics()).toEqual({
    'Math & Data Analysis': 25,
    'Planning & Reasoning': 25,
    average: 25,
  });
  const unknown = { primary_tag: 'Cooking', secondary_tag: [] };
  await expect(judged('wildbench', [pair('"choice": "A+"', true, unknown)])).rejects.toThrow('Cooking');
});
