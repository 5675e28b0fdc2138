import { describe, expect, it } from 'vitest';
import type { Compat, JsonObject } from '../../../core/index.ts';
import { parseChatReply } from '../../protocols/openai/chat-reply.ts';
import { parseCompletionReply } from '../../protocols/openai/completion-reply.ts';
import { ENDPOINT_RULES } from '../../protocols/openai/reply-rules.ts';
import { chatSettings } from './chat-settings.ts';
import { replyRules } from './reply-rules.ts';

function chat(message: JsonObject | null, finishReason: string | null = 'stop'): string {
  return JSON.stringify({ choices: [{ index: 0, message, finish_reason: finishReason }] });
}

function parse(type: string, compat: Compat, body: string) {
  return parseChatReply(body, replyRules(chatSettings({ type, path: 'm' }, compat)));
}

describe('parseChatReply', () => {
  const answer = chat({ content: '  B\u3000\n', reasoning_content: 'So' });

  it('composes the text as the type and the version do', () => {
    expect(parse('OpenAI', '0.3.3', answer)).toMatchObject({ reply: { text: 'B', reasoning: 'So' } });
    expect(parse('OpenAISDK', '0.3.3', answer)).toMatchObject({ reply: { text: '  B\u3000\n' } });
    expect(parse('OpenAI', '0.5.4', answer)).toMatchObject({ reply: { text: 'So</think>  B\u3000\n' } });
    expect(parse('OpenAISDK', '0.5.4', chat({ content: null, reasoning_content: 'So' }))).toMatchObject({
      reply: { text: 'So', reasoning: 'So', finishReason: 'stop' },
    });
    expect(parseChatReply(answer, ENDPOINT_RULES)).toMatchObject({
      reply: { text: '  B\u3000\n', reasoning: 'So' },
    });
  });

  it('takes an empty text for an answer only where the type does', () => {
    expect(parse('OpenAISDK', '0.5.4', chat({ content: '' }, 'length'))).toMatchObject({
      failure: { kind: 'transient' },
    });
    expect(parse('OpenAI', '0.5.4', chat({ content: '' }, 'length'))).toEqual({
      reply: { text: '', finishReason: 'length' },
    });
    expect(parse('OpenAI', '0.3.3', chat({ content: null }))).toMatchObject({
      failure: { kind: 'transient' },
    });
    expect(parse('OpenAI', '0.5.4', chat({}, null))).toMatchObject({ failure: { kind: 'transient' } });
  });

  it('keeps apart that an answer was filtered', () => {
    expect(parse('OpenAISDK', '0.5.4', chat({ content: '' }, 'content_filter'))).toMatchObject({
      reply: { text: '', finishReason: 'content_filter', failure: { kind: 'content-filter' } },
    });
  });

  it('counts tokens', () => {
    const usage = {
      prompt_tokens: 5,
      completion_tokens: 3,
      completion_tokens_details: { reasoning_tokens: 2 },
    };
    const body = JSON.stringify({ choices: [{ message: { content: 'x' }, finish_reason: 'stop' }], usage });
    expect(parseChatReply(body, ENDPOINT_RULES)).toMatchObject({
      reply: { usage: { promptTokens: 5, completionTokens: 3, reasoningTokens: 2 } },
    });
  });

  it.each([
    ['an error object', '{"error":{"message":"boom","type":"y","code":"x"}}', 'transient', 'boom'],
    ['an invalid prompt', '{"error":{"message":"bad","code":"invalid_prompt"}}', 'rejected', 'bad'],
    ['a used-up quota', '{"error":{"message":"pay","code":"insufficient_quota"}}', 'endpoint', 'pay'],
    [
      'an error of older servers',
      '{"object":"error","message":"maximum context length is 9"}',
      'context-length',
      '',
    ],
    ['no choices', '{"choices":null}', 'transient', 'no choices'],
    ['an empty choice', '{"choices":[{}]}', 'transient', 'without a message'],
    ['half of a reply', '{"choices":[{"message":{"con', 'transient', 'not JSON'],
    ['a page', '<html><head><title>502 Bad Gateway</title></head></html>', 'transient', '502 Bad Gateway'],
    ['nothing', '', 'transient', 'empty'],
    ['a list', '[]', 'transient', 'not a JSON object'],
  ])('tells %s with status 200 from an answer', (_, body, kind, message) => {
    const outcome = parseChatReply(body, ENDPOINT_RULES);
    expect(outcome).toMatchObject({ failure: { kind, message: expect.stringContaining(message) } });
  });
});

describe('parseCompletionReply', () => {
  it('reads text, finish reason and usage', () => {
    const body = '{"choices":[{"text":" Paris","finish_reason":"length"}],"usage":{"prompt_tokens":4}}';
    expect(parseCompletionReply(body)).toEqual({
      reply: { text: ' Paris', finishReason: 'length', usage: { promptTokens: 4 } },
    });
    expect(parseCompletionReply('{"choices":[{}]}')).toMatchObject({ failure: { kind: 'transient' } });
  });
});
