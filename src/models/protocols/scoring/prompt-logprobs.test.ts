import { describe, expect, it } from 'vitest';
import { likeliestTokens, parsePromptScores } from './prompt-logprobs.ts';

const legacy = (logprobs: unknown, text: string, usage?: object): string =>
  JSON.stringify({ choices: [{ text, logprobs, finish_reason: 'length' }], usage });

describe('parsePromptScores', () => {
  it('reads an echoed prompt and cuts off what was generated', () => {
    const lists = { tokens: ['Ä', ' b', ' c'], token_logprobs: [null, -1.5, -2], text_offset: [0, 1, 3] };
    expect(parsePromptScores(legacy(lists, 'Ä b c'), 'Ä b')).toEqual({
      tokens: [
        { text: 'Ä', logprob: null, offset: 0 },
        { text: ' b', logprob: -1.5, offset: 1 },
      ],
    });
  });

  it('counts code points where characters are beyond the basic plane', () => {
    const lists = { tokens: ['😀', 'a', 'b'], token_logprobs: [null, -1, -2], text_offset: [0, 1, 2] };
    expect(parsePromptScores(legacy(lists, '😀ab'), '😀a')).toMatchObject({ tokens: [{}, { logprob: -1 }] });
  });

  it('cuts by the number of tokens where the server tells no offsets', () => {
    const lists = { tokens: ['a', 'b', 'c'], token_logprobs: [null, -1, -2] };
    const scores = parsePromptScores(legacy(lists, 'abc', { prompt_tokens: 2 }), 'ab');
    expect('tokens' in scores && scores.tokens).toHaveLength(2);
  });

  it('reads the list of vLLM, in which the own token has the lowest rank', () => {
    const list = [
      null,
      {
        '9': { logprob: -0.1, rank: 1, decoded_token: 'x' },
        '5': { logprob: -4, rank: 7, decoded_token: 'b' },
      },
      { '7': { logprob: -0.5, rank: 1, decoded_token: 'c' } },
    ];
    const body = JSON.stringify({ choices: [{ text: 'z', prompt_logprobs: list }] });
    expect(parsePromptScores(body, 'abc')).toEqual({
      tokens: [
        { text: '', logprob: null },
        { text: 'b', logprob: -4 },
        { text: 'c', logprob: -0.5 },
      ],
    });
  });

  it.each([
    ['that does not echo', legacy(null, ' Paris')],
    ['that echoes without log-probabilities', legacy(null, 'a b')],
    [
      'that gives those of the generated tokens alone',
      legacy({ content: [{ token: 'x', logprob: -1 }] }, ' x'),
    ],
    [
      'that leaves gaps',
      legacy({ tokens: ['a', ' b'], token_logprobs: [null, null], text_offset: [0, 1] }, 'a b'),
    ],
  ])('refuses a server %s', (_, body) => {
    expect(parsePromptScores(body, 'a b')).toMatchObject({ failure: { kind: 'endpoint' } });
  });

  it('passes on errors', () => {
    expect(parsePromptScores('{"error":{"message":"busy"}}', 'a')).toMatchObject({
      failure: { kind: 'transient' },
    });
  });
});

describe('likeliestTokens', () => {
  it('reads the candidates of an echoed prompt', () => {
    const tops = [null, { ' 2': -0.1, ' x': -3 }, { ' y': -4, ' 3': -0.1 }];
    const lists = { tokens: ['1', ' 2', ' 3'], top_logprobs: tops };
    expect(likeliestTokens(legacy(lists, '1 2 3'))).toEqual([undefined, ' 2', ' 3']);
  });

  it('reads the candidate of rank 1 of prompt_logprobs', () => {
    const position = {
      5: { logprob: -2, rank: 7, decoded_token: ' b' },
      9: { logprob: -1, rank: 1, decoded_token: ' c' },
    };
    const body = JSON.stringify({ choices: [{ text: '', prompt_logprobs: [null, position] }] });
    expect(likeliestTokens(body)).toEqual([undefined, ' c']);
  });

  it('gives nothing for what is no reply', () => {
    expect(likeliestTokens('no JSON')).toEqual([]);
  });
});
