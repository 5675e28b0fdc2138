/** What servers refuse in a body, and the parts that the content of a message may have. */
import { describe, expect, test } from 'vitest';
import { vectors } from '../../../../test/fixtures/vectors.ts';
import type { Json, JsonObject } from '../../../core/index.ts';
import { BodyAdapter, bodyRemedy } from './body-adapter.ts';
import { contentParts, readReasoning, withPiece } from './message-content.ts';

const error = (message: string, ...marks: string[]) =>
  ({ message, marks }) as unknown as Parameters<BodyAdapter['learn']>[0];

const BODY: JsonObject = { model: 'm', max_tokens: 5, temperature: 0 };

/** What is sent in place of a body, after one refusal; null if nothing can be changed. */
function changed(message: string, body: JsonObject = BODY, ...marks: string[]): JsonObject | undefined {
  return new BodyAdapter(() => undefined).learn(error(message, ...marks), body);
}

describe('a body that is refused', () => {
  const { temperature: _, ...cold } = BODY;
  const { max_tokens: __, ...short } = BODY;
  vectors('is changed by what the error names', changed, [
    ["Unsupported parameter: 'temperature'", BODY, cold],
    ['temperature does not support 0 with this model. Only the default (1) value is supported.', BODY, cold],
    [
      "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.",
      BODY,
      { ...short, max_completion_tokens: 5 },
    ],
    ['Unknown field: max_completion_tokens', { ...short, max_completion_tokens: 5 }, BODY],
    ['This model only supports streaming', BODY, { ...BODY, stream: true }],
    [
      'parameter.enable_thinking must be set to false for non-streaming calls',
      BODY,
      { ...BODY, stream: true },
    ],
    ['该模型仅支持流式', BODY, { ...BODY, stream: true }],
    [
      'stream_options is not supported',
      { ...BODY, stream: true, stream_options: {} },
      { ...BODY, stream: true },
    ],
    // A value that is out of range is the user's.
    ['temperature must be in (0, 2]', BODY, null],
    ['max_tokens is too large: at most 4 are supported', BODY, null],
    // What was not sent cannot be left out.
    ["Unsupported parameter: 'temperature'", { model: 'm' }, null],
    ['no such model', BODY, null],
    ['', BODY, null],
  ]);

  test('the field may stand beside the message', () => {
    expect(changed('Unsupported value', BODY, 'temperature')).toEqual(cold);
  });

  test('what was learnt holds from then on, and is told once', () => {
    const notes: string[] = [];
    const adapter = new BodyAdapter((note) => notes.push(note));
    expect(adapter.adapted(BODY)).toEqual(BODY);
    expect(adapter.dropsTemperature).toBe(false);
    adapter.learn(error('Unsupported parameter: temperature'), BODY);
    adapter.learn(error('Unsupported parameter: temperature'), BODY);
    expect(adapter.adapted(BODY)).toEqual(cold);
    expect(adapter.dropsTemperature).toBe(true);
    expect(notes).toHaveLength(1);
    adapter.learn(error('use max_completion_tokens instead of max_tokens'), BODY);
    expect(adapter.adapted(BODY)).toEqual({ model: 'm', max_completion_tokens: 5 });
    expect(notes).toHaveLength(2);
  });

  test('there is a remedy for temperatures', () => {
    expect(bodyRemedy(error('temperature must be > 0'))).toContain('temperature');
    expect(bodyRemedy(error('no', 'temperature'))).toContain('temperature');
    expect(bodyRemedy(error('no'))).toBeUndefined();
  });
});

const said = (content: Json) => {
  const { text, reasoning, refusal, others } = contentParts(content);
  return [text, reasoning, refusal, others];
};

vectors('the content of a message', said, [
  ['plain', ['plain', '', '', []]],
  [null, ['', '', '', []]],
  [
    [
      { type: 'text', text: 'a' },
      { type: 'text', text: 'b' },
    ],
    ['ab', '', '', []],
  ],
  [
    ['a', 'b'],
    ['ab', '', '', []],
  ],
  [
    [
      { type: 'thinking', thinking: 'hm' },
      { type: 'text', text: 'a' },
    ],
    ['a', 'hm', '', []],
  ],
  [[{ type: 'thinking', thinking: [{ type: 'text', text: 'hm' }] }], ['', 'hm', '', []]],
  [
    [
      { type: 'reasoning.text', text: 'hm' },
      { type: 'reasoning.summary', summary: ' so' },
    ],
    ['', 'hm so', '', []],
  ],
  [
    [{ thought: true, text: 'hm' }, { text: 'a' }],
    ['a', 'hm', '', []],
  ],
  [{ parts: [{ text: 'a' }, { text: 'b' }] }, ['ab', '', '', []]],
  [[{ type: 'refusal', refusal: 'no' }], ['', '', 'no', []]],
  [[{ type: 'image_url', image_url: { url: 'x' } }], ['', '', '', ['image_url']]],
  [[{ type: 'tool_use', text: 'x' }], ['', '', '', ['tool_use']]],
  [[{ x: 1 }], ['', '', '', ['an object']]],
  [
    [{ type: 'redacted_thinking', data: 'x' }, {}],
    ['', '', '', []],
  ],
  [5, ['', '', '', ['a number']]],
  [true, ['', '', '', ['a boolean']]],
  [[[[[[[[[['deep']]]]]]]]], ['', '', '', ['parts within parts']]],
]);

vectors('reasoning, whatever its parts are called', readReasoning, [
  ['hm', 'hm'],
  [
    [
      { type: 'text', text: 'a' },
      { type: 'thinking', thinking: 'b' },
    ],
    'ba',
  ],
  ['', null],
  [null, null],
  [undefined, null],
]);

vectors('a piece behind another', withPiece, [
  [undefined, 'a', 'a'],
  [null, 'a', 'a'],
  ['a', 'b', 'ab'],
  ['a', [{ text: 'b' }], ['a', { text: 'b' }]],
  [[{ text: 'a' }], 'b', [{ text: 'a' }, 'b']],
  [[1], [2], [1, 2]],
]);
