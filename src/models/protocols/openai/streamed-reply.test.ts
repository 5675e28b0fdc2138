import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../core/index.ts';
import { SseDecoder } from '../../http/sse.ts';
import { ENDPOINT_RULES } from './reply-rules.ts';
import { StreamedReply } from './streamed-reply.ts';

const encoder = new TextEncoder();

const event = (json: Json): string => `data: ${JSON.stringify(json)}\n\n`;
const delta = (fields: Json, finish: string | null = null): string =>
  event({ choices: [{ index: 0, delta: fields, finish_reason: finish }] });

function received(...parts: string[]): StreamedReply {
  const reply = new StreamedReply((whole) => whole.completion());
  for (const part of parts) reply.push(encoder.encode(part));
  return reply;
}

describe('SseDecoder', () => {
  const text = `\ufeff: hello\r\nevent: x\r\ndata: {"a":\r\ndata: "é😀"}\r\n\r\ndata:[1]\n\nid: 3\n\ndata: nope\r\rdata: [DONE]\n\ndata: 5\n\n`;
  const events = [{ json: { a: 'é😀' } }, { json: [1] }, { malformed: 'nope' }];

  it('gives the same events however the bytes are cut', () => {
    const bytes = encoder.encode(text);
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length)), (cuts) => {
        const decoder = new SseDecoder();
        const places = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const seen = places.slice(1).flatMap((end, i) => decoder.push(bytes.subarray(places[i], end)));
        expect([...seen, ...decoder.end()]).toEqual(events);
        expect(decoder.done).toBe(true);
      }),
    );
  });

  it('gives the last event without an empty line after it', () => {
    const decoder = new SseDecoder();
    expect([...decoder.push(encoder.encode('data: 1')), ...decoder.end()]).toEqual([{ json: 1 }]);
  });
});

describe('StreamedReply', () => {
  const usage = { prompt_tokens: 5, completion_tokens: 2 };

  it('folds the deltas of a chat', () => {
    const reply = received(
      delta({ role: 'assistant', content: null }),
      delta({ reasoning_content: 'Be' }),
      delta({ reasoning_content: 'cause' }),
      delta({ role: 'assistant', content: '' }),
      delta({ content: 'Yes' }),
      delta({ content: ', B' }),
      delta({}, 'stop'),
      event({ choices: [], usage, timings: {} }),
      'data: [DONE]\n\n',
    );
    expect(reply.chat({ ...ENDPOINT_RULES, thinkTag: '</think>' })).toEqual({
      reply: {
        text: 'Because</think>Yes, B',
        said: { content: 'Yes, B', reasoning_content: 'Because' },
        reasoning: 'Because',
        finishReason: 'stop',
        usage: { promptTokens: 5, completionTokens: 2 },
      },
    });
  });

  it('reads the other name of reasoning', () => {
    const outcome = received(delta({ reasoning: 'Hm' }), delta({ content: 'B' }, 'stop')).chat(
      ENDPOINT_RULES,
    );
    expect(outcome).toEqual({
      reply: { text: 'B', said: { content: 'B', reasoning: 'Hm' }, reasoning: 'Hm', finishReason: 'stop' },
    });
  });

  it('folds the pieces of a completion, and of the first choice alone', () => {
    const piece = (text: string, index: number, finish: string | null): string =>
      event({ choices: [{ index, text, finish_reason: finish }] });
    const reply = received(piece('a', 0, null), piece('x', 1, null), piece('b', 0, 'length'));
    expect(reply.completion()).toEqual({ reply: { text: 'ab', finishReason: 'length' } });
  });

  it.each([
    ['ends early', [delta({ content: 'Ye' })], 'transient', 'ended before'],
    ['ends at once', [], 'transient', 'ended before'],
    ['breaks an event', [delta({ content: 'Y' }), 'data: {"cho'], 'transient', 'JSON'],
    [
      'holds an error',
      [delta({ content: 'Y' }), event({ error: { message: 'out of memory' } })],
      'transient',
      'memory',
    ],
    ['holds no choice', ['data: [DONE]\n\n'], 'transient', 'no choices'],
  ])('a stream that %s is no answer', (_, parts, kind, message) => {
    expect(received(...parts).chat(ENDPOINT_RULES)).toMatchObject({
      failure: { kind, message: expect.stringContaining(message) },
    });
  });
});
