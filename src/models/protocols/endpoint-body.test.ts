import { describe, expect, it } from 'vitest';
import { buildCompletionBody, buildScoringBody, generationFields } from './endpoint-body.ts';
import { chatBody } from './openai-chat.ts';

describe('bodies for endpoints of any server', () => {
  const fields = { model: 'm', sampling: { temperature: { $float: '0.0' } }, extraBody: { top_k: 1 } };

  it('completes a text', () => {
    expect(
      buildCompletionBody(fields, { kind: 'gen', prompt: 'a', maxOutLen: 5, stop: ['\n'], minOutLen: 1 }),
    ).toEqual({
      model: 'm',
      prompt: 'a',
      temperature: 0,
      max_tokens: 5,
      min_tokens: 1,
      stop: ['\n'],
      top_k: 1,
    });
  });

  it('asks a chat for nothing that was not asked of it', () => {
    expect(
      chatBody({
        prompt: 'a',
        ...generationFields({ model: 'm' }, { kind: 'gen', prompt: 'a', maxOutLen: null, stop: [] }),
      }),
    ).toEqual({
      model: 'm',
      messages: [{ role: 'user', content: 'a' }],
    });
  });

  it('asks for the log-probabilities of a prompt in both forms', () => {
    const request = { kind: 'ppl', prompt: 'a' } as const;
    expect(buildScoringBody({ model: 'm' }, request, { via: 'echo', maxTokens: 0, logprobs: 1 })).toEqual({
      model: 'm',
      prompt: 'a',
      temperature: 0,
      echo: true,
      logprobs: 1,
      max_tokens: 0,
    });
    expect(buildScoringBody({ model: 'm' }, request, { via: 'prompt_logprobs' })).toMatchObject({
      prompt_logprobs: 1,
      max_tokens: 1,
    });
  });

  it('refuses messages where a text is needed', () => {
    const prompt = [{ role: 'HUMAN', prompt: 'a' }];
    expect(() => buildCompletionBody({ model: 'm' }, { kind: 'gen', prompt, maxOutLen: 1 })).toThrow(
      /list of messages/,
    );
  });
});
