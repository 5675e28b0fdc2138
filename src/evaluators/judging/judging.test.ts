/** What judges are shown of samples, and what is kept of it: the facts are OpenCompass's. */
import { describe, expect, test } from 'vitest';
import { vectors } from '../../../test/fixtures/scoring/vectors.ts';
import type { Compat, Json, JsonObject } from '../../core/index.ts';
import { judgePrompts, type ShownToJudge } from './judge-prompts.ts';
import { judgedReference, judgementRecord } from './judged-reference.ts';
import { predictionFields, wordCounts } from './prediction-fields.ts';

const PROMPT = 'opencompass.openicl.icl_prompt_template.PromptTemplate';

/** The prompts that a judge gets. */
function prompts(
  template: Json,
  shown: Partial<ShownToJudge>,
  args: JsonObject = {},
  compat: Compat = '0.5.4',
  isReview = false,
) {
  const name = isReview ? 'meta_review_prompt_template' : 'prompt_template';
  const made = judgePrompts({ [name]: { type: PROMPT, template }, ...args }, compat, isReview);
  return made.promptsFor({ row: {}, reference: null, predictions: [], ...shown });
}

const promptOf = (...input: Parameters<typeof prompts>) => prompts(...input)[0]?.prompt;

const ROUNDS: Json = [
  { round: 1, user: 'hi', assistant: 'hello' },
  { round: 2, user: 'bye', assistant: 'so long' },
];

describe('the prompt to a judge', () => {
  test('names the columns of the row, the answer and the reference', () => {
    const shown = { row: { question: 'Q?', other: 7 }, predictions: ['an answer'], reference: 'R' };
    expect(promptOf('{question} {other}: {prediction} ({obj_gold})', shown)).toBe('Q? 7: an answer (R)');
  });

  test('has nothing in the place of the output column', () => {
    expect(promptOf('<{reference}>', { predictions: ['a'], reference: 'R' })).toBe('<>');
  });

  test('has the answers of two models, and how many words each has', () => {
    const template = '{prediction} {prediction_en_word_count} {prediction2} {prediction2_cn_word_count}';
    expect(promptOf(template, { predictions: ['two words', '三个字'] })).toBe('two words 2 三个字 3');
  });

  test('is filled in one field after the other, so that an answer may name a later one', () => {
    expect(promptOf('{prediction}', { predictions: ['see {obj_gold}'], reference: 'R' })).toBe('see R');
    const earlier = { row: { question: 'Q' }, predictions: ['see {question} and {prediction}'] };
    expect(promptOf('{prediction}', earlier)).toBe('see {question} and {prediction}');
    const column = { row: { judge_prompt: 'rate {prediction}' }, predictions: ['a'] };
    expect(promptOf('{judge_prompt}', column)).toBe('rate a');
  });

  test('keeps braces that name nothing', () => {
    expect(promptOf('{"a": {none}} {prediction}', { predictions: ['x'] })).toBe('{"a": {none}} x');
  });

  test('has rounds of conversations by number, the second model counted from 1', () => {
    const template = '{prediction_r1} {prediction_r2} {prediction1_r1} {prediction2_r1}';
    expect(promptOf(template, { predictions: [ROUNDS, ROUNDS] })).toBe(
      'hello so long hello {prediction2_r1}',
    );
    expect(promptOf('{prediction_r10} {prediction_r11}', { predictions: [ROUNDS] })).toBe(
      'None {prediction_r11}',
    );
  });

  test('has whole conversations as Python prints them, before 0.5 with sorted keys', () => {
    const args = { pack_all_predictions: true };
    const shown = { predictions: [ROUNDS.slice(0, 1), ROUNDS.slice(1)] };
    const first = "[{'round': 1, 'user': 'hi', 'assistant': 'hello'}]";
    const second = "[{'round': 2, 'user': 'bye', 'assistant': 'so long'}]";
    expect(promptOf('{prediction}|{prediction2}', shown, args)).toBe(`${first}|${second}`);
    expect(promptOf('{prediction}', shown, args, '0.3.3')).toBe(
      "[{'assistant': 'hello', 'round': 1, 'user': 'hi'}]",
    );
  });

  test('of a review has what the other judges said', () => {
    const shown = { predictions: ['a'], judgements: ['good', 'bad', 'fair'] };
    const template = '{prediction}: {judgement}, {judgement2}, {judgement3}';
    expect(promptOf(template, shown, {}, '0.5.4', true)).toBe('a: good, bad, fair');
  });

  test('with multi_eval is one for each criterion, which has the answer in it', () => {
    const reference = { judge_prompt_list: ['long? {prediction}', 'true? {prediction}{prediction}'] };
    const shown = { predictions: ['an $& answer'], reference };
    expect(prompts('<{prediction}>', shown, { multi_eval: true })).toEqual([
      { criterion: 'long? {prediction}', prompt: '<long? an $& answer>' },
      { criterion: 'true? {prediction}{prediction}', prompt: '<true? an $& answeran $& answer>' },
    ]);
  });

  test('is refused without a template, without criteria, and of what is no text', () => {
    expect(() => judgePrompts({}, '0.5.4')).toThrow('prompt_template');
    expect(() => judgePrompts({ prompt_template: { template: 'x' } }, '0.5.4')).toThrow('prompt_template');
    expect(() => judgePrompts({}, '0.5.4', true)).toThrow('meta_review_prompt_template');
    expect(() => prompts('x', { predictions: ['a'], reference: 'r' }, { multi_eval: true })).toThrow(
      'judge_prompt_list',
    );
    expect(() => prompts('x', { predictions: [null] })).toThrow('null');
    expect(() => prompts('x', { predictions: [['a', 'b']] })).toThrow('["a","b"]');
    expect(() => prompts('x', { predictions: [[]] })).toThrow();
    expect(() => prompts('x', { predictions: [[{ user: 'a' }]] })).toThrow();
  });
});

const counts = (text: string) => Object.values(wordCounts('p', text));

vectors('words of letters, and Chinese characters', counts, [
  ['', [0, 0]],
  ['one two', [2, 0]],
  ["don't", [2, 0]],
  ['x1 a_b 12 c', [1, 0]],
  ['é café', [0, 0]],
  ['汉字', [0, 2]],
  ['汉字and', [0, 2]],
  ['汉字 and', [1, 2]],
  ['一龥，。', [0, 2]],
]);

test('the fields of an answer, in their order', () => {
  const options = { compat: '0.5.4', packsRounds: false } as const;
  expect(Object.entries(predictionFields(['a b', '字'], 'R', options))).toEqual([
    ['prediction', 'a b'],
    ['obj_gold', 'R'],
    ['prediction_en_word_count', 2],
    ['prediction_cn_word_count', 0],
    ['prediction2', '字'],
    ['prediction2_en_word_count', 0],
    ['prediction2_cn_word_count', 1],
  ]);
  // Ten rounds at least, those that a conversation lacks are None.
  const rounds = predictionFields([ROUNDS], 'R', options);
  expect(Object.keys(rounds)).toHaveLength(10);
  expect([rounds.prediction_r2, rounds.prediction_r3]).toEqual(['so long', null]);
  const eleven = Array.from({ length: 11 }, (_, round) => ({ assistant: `${round}` }));
  expect(predictionFields([eleven], 'R', options).prediction_r11).toBe('10');
});

describe('the reference that is kept of a judgement', () => {
  test('is the own one where nothing is to be said, its keys sorted', () => {
    expect(judgedReference('R', {})).toBe('R');
    const nested = judgedReference({ b: [{ d: 1, c: 2 }], a: 3 }, {});
    expect(JSON.stringify(nested)).toBe('{"a":3,"b":[{"c":2,"d":1}]}');
  });

  test('names the models in the order in which they were shown', () => {
    const kept = judgedReference({ capability: 'x' }, { answers: ['m', 'base'], bases: ['base'] });
    expect(JSON.stringify(kept)).toBe(
      '{"answer1":"m","answer2":"base","base_models":["base"],"capability":"x"}',
    );
  });

  test('keeps answers and judges where it is to', () => {
    const kept = judgedReference('text', { predictions: ['p', 'q'], judges: ['j'] });
    expect(kept).toEqual({ prediction1: 'p', prediction2: 'q', judge_model1: 'j' });
  });

  test('has the criterion in place of all criteria', () => {
    const reference = { judge_prompt_list: ['a', 'b'], id: 1 };
    expect(judgedReference(reference, { criterion: 'a' })).toEqual({ id: 1, judge_prompt: 'a' });
    expect(judgedReference(reference, { answers: ['m'] })).toEqual({
      id: 1,
      judge_prompt_list: ['a', 'b'],
      answer1: 'm',
    });
    expect(judgedReference(reference, {})).toEqual(reference);
  });
});

test.each<[Json, boolean]>([
  ['R', true],
  [{ a: 1 }, true],
  [0, false],
  ['', false],
  [null, false],
  [{}, false],
  [[], false],
])('a record keeps a reference that says something: %j', (reference, isKept) => {
  const record = { origin_prompt: 'P', prediction: 'said' };
  expect(judgementRecord('P', 'said', reference)).toEqual(isKept ? { ...record, gold: reference } : record);
});
