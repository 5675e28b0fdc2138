import { describe, expect, test } from 'vitest';
import type { InferConfig, Json } from '../core/index.ts';
import { createPromptSource } from './prompt-source.ts';

const TRAIN = [
  { q: '1+1', a: '2' },
  { q: '2+2', a: '4' },
];

function source(config: Json, answers: readonly Json[] = [], seps = ['\n', '\n\n']) {
  return createPromptSource({
    config: config as InferConfig,
    train: TRAIN,
    outputColumn: 'a',
    answers,
    iceSeparator: seps[0] ?? '',
    iceEosToken: seps[1] ?? '',
  });
}

const TEXT = { type: 'PromptTemplate', template: '</E>{q}={a}', ice_token: '</E>' };
const TURNS = {
  type: 'opencompass.openicl.icl_prompt_template.PromptTemplate',
  ice_token: '</E>',
  template: {
    begin: '</E>',
    round: [
      { role: 'HUMAN', prompt: '{q}' },
      { role: 'BOT', prompt: '{a}' },
    ],
  },
};
const RAW = { type: 'RawPromptTemplate', messages: ['</E>', { role: 'user', content: '{q}' }] };

describe('examples', () => {
  test('of text stand between separators and before the last token', () => {
    expect(source({ ice_template: TEXT }).examples([0, 1])).toBe('1+1=2\n2+2=4\n\n');
    expect(source({ ice_template: TEXT }).examples([1, 0])).toBe('2+2=4\n1+1=2\n\n');
  });

  test('none of text is the last token alone', () => {
    expect(source({ ice_template: TEXT }).examples([])).toBe('\n\n');
    expect(source({ prompt_template: TEXT }).examples([])).toBe('\n\n');
  });

  test('of dialogues have no separators', () => {
    expect(source({ ice_template: TURNS }).examples([1])).toEqual([
      { section: 'ice', pos: 'begin' },
      { role: 'HUMAN', prompt: '2+2' },
      { role: 'BOT', prompt: '4' },
      { section: 'ice', pos: 'end' },
      '',
    ]);
  });

  test('of raw messages are messages, and stand where the ice_token is', () => {
    const raw = source({ ice_template: RAW });
    const shots = raw.examples([0]);
    expect(shots).toEqual({ messages: [{ role: 'user', content: '1+1' }] });
    expect(raw.question({ q: '?' }, shots, '')).toEqual({
      messages: [
        { role: 'user', content: '1+1' },
        { role: 'user', content: '?' },
      ],
    });
  });

  test('negative ids count from the end, as in Python; others are outside', () => {
    expect(source({ ice_template: TEXT }).examples([-1])).toBe('2+2=4\n\n');
    expect(() => source({ ice_template: TEXT }).examples([2])).toThrow(/example 2 .* 2 rows/);
  });

  test('without an ice_template cannot be written', () => {
    expect(() => source({ prompt_template: TEXT }).examples([0])).toThrow('ice_template is missing');
  });

  test('as raw messages have no place in a template', () => {
    const mixed = source({ ice_template: RAW, prompt_template: TEXT });
    expect(() => mixed.question({ q: '' }, mixed.examples([0]), '')).toThrow('raw message');
  });
});

describe('the question', () => {
  test('is written by the prompt template, with the examples of the other', () => {
    const own = { type: 'PromptTemplate', template: '</E>Q {q}: {a}', ice_token: '</E>' };
    const both = source({ ice_template: TEXT, prompt_template: own });
    expect(both.question({ q: '3+3', a: '6' }, both.examples([0]), '')).toBe('1+1=2\n\nQ 3+3: ');
  });

  test('is written by the ice_template where that stands alone', () => {
    expect(source({ ice_template: TEXT }).question({ q: '3+3', a: '6' }, '', '?')).toBe('3+3=?');
  });

  test('that is filled shows its answer', () => {
    expect(source({ prompt_template: TEXT }).filled({ q: '3+3', a: '6' })).toBe('3+3=6');
  });

  test('of raw messages has no examples where it is labelled, as in OpenCompass', () => {
    const raw = source({ ice_template: RAW });
    expect(raw.labelled({ q: '?' }, raw.examples([0]), 'x')).toEqual({
      messages: [{ role: 'user', content: '?' }],
    });
  });
});

describe('labels', () => {
  const labelled = { type: 'PromptTemplate', template: { A: 'a', B: 'b' } };

  test('are those of the prompt template, else of the ice_template', () => {
    expect(source({ prompt_template: labelled }).labels()).toEqual(['A', 'B']);
    const ice = { type: 'PromptTemplate', template: { X: '</E>x', Y: '</E>y' }, ice_token: '</E>' };
    expect(source({ ice_template: ice }).labels()).toEqual(['X', 'Y']);
    expect(
      source({
        ice_template: ice,
        prompt_template: { ...labelled, template: '</E>', ice_token: '</E>' },
      }).labels(),
    ).toEqual(['X', 'Y']);
  });

  test('of one text is the only answer of the data; several would all be scored alike', () => {
    expect(source({ prompt_template: TEXT }, ['A']).labels()).toEqual(['A']);
    expect(() => source({ prompt_template: TEXT }, ['A', 'B']).labels()).toThrow('same prompt');
    expect(() => source({ prompt_template: TEXT }).labels()).toThrow('no labels');
  });
});

test.each([
  ['no template at all', {}, 'neither'],
  ['a template of another type', { prompt_template: { type: 'Jinja' } }, 'Jinja'],
  [
    'examples without a place',
    { ice_template: TEXT, prompt_template: { type: 'PromptTemplate', template: 'x' } },
    'prompt_template has no ice_token',
  ],
  [
    'an ice_template alone without a place',
    { ice_template: { type: 'PromptTemplate', template: 'x' } },
    'ice_template has no ice_token',
  ],
])('%s is refused', (_, config, message) => {
  expect(() => source(config)).toThrow(message);
});
