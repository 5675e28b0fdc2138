import { expect, test } from 'vitest';
import { parseNextTokens } from './next-token.ts';

const body = (logprobs: unknown) =>
  JSON.stringify({ choices: [{ text: 'A', logprobs, finish_reason: 'length' }] });

test('reads the legacy list and that of chats', () => {
  const legacy = parseNextTokens(body({ tokens: ['A'], top_logprobs: [{ A: -0.1, ' B': -2 }] }));
  const chat = parseNextTokens(
    body({
      content: [
        {
          token: 'A',
          top_logprobs: [
            { token: 'A', logprob: -0.1 },
            { token: ' B', logprob: -2 },
          ],
        },
      ],
    }),
  );
  const expected = {
    logprobs: new Map([
      ['A', -0.1],
      [' B', -2],
    ]),
  };
  expect(legacy).toEqual(expected);
  expect(chat).toEqual(expected);
});

test('takes the likeliest of tokens with one text', () => {
  const tops = [
    { token: 'A', logprob: -3 },
    { token: 'A', logprob: -1 },
  ];
  const next = parseNextTokens(body({ content: [{ token: 'A', top_logprobs: tops }] }));
  expect(next).toEqual({ logprobs: new Map([['A', -1]]) });
});

test.each([[null], [{}], [{ top_logprobs: [] }], [{ top_logprobs: [{}] }]])('%j is no answer', (logprobs) => {
  expect(parseNextTokens(body(logprobs))).toMatchObject({ failure: { kind: 'endpoint' } });
});
