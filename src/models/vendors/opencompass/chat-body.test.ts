import { describe, expect, it } from 'vitest';
import type { Compat, GenerateRequest, JsonObject, Prompt } from '../../../core/index.ts';
import { TokenCounter } from '../../tokens/token-counter.ts';
import { buildChatBody } from './chat-body.ts';
import { chatSettings } from './chat-settings.ts';

function build(config: JsonObject, request: Partial<GenerateRequest>, compat: Compat = '0.5.4') {
  const settings = chatSettings({ type: 'OpenAI', path: 'gpt-4', ...config }, compat);
  const full: GenerateRequest = { kind: 'gen', prompt: 'Hello', maxOutLen: 16, ...request };
  return buildChatBody(settings, full, new TokenCounter(settings.tokenizer, compat));
}

const CHINESE = '滑动窗口的作用是流量控制。'.repeat(60);

describe('buildChatBody', () => {
  it('writes every field of OpenAI, and only those of OpenAISDK', async () => {
    expect(await build({}, { stop: ['\n'] })).toEqual({
      body: {
        model: 'gpt-4',
        messages: [{ role: 'user', content: 'Hello' }],
        max_tokens: 16,
        n: 1,
        logprobs: false,
        top_logprobs: null,
        stop: null,
        temperature: 0.7,
      },
    });
    expect(await build({ type: 'OpenAISDK' }, {})).toEqual({
      body: {
        model: 'gpt-4',
        messages: [{ role: 'user', content: 'Hello' }],
        max_tokens: 16,
        n: 1,
        temperature: null,
      },
    });
  });

  it('takes the temperature of the config, then that of the request', async () => {
    const temperature = async (config: JsonObject, options: JsonObject) => {
      const built = await build(config, { options });
      return 'body' in built ? built.body.temperature : undefined;
    };
    expect(await temperature({ temperature: { $float: '0.0' } }, { temperature: 1 })).toBe(0);
    expect(await temperature({}, { temperature: 0.2 })).toBe(0.2);
  });

  it('writes roles as chats name them, and keeps messages that are in that form', async () => {
    const prompt: Prompt = [
      { role: 'SYSTEM', prompt: 'a' },
      { role: 'HUMAN', prompt: 'b' },
      { role: 'BOT', prompt: 'c' },
      { role: 'user', content: 'd' },
    ];
    expect(await build({}, { prompt })).toMatchObject({
      body: {
        messages: [
          { role: 'system', content: 'a' },
          { role: 'user', content: 'b' },
          { role: 'assistant', content: 'c' },
          { role: 'user', content: 'd' },
        ],
      },
    });
    await expect(build({}, { prompt: [{ role: 'TOOL', prompt: 'x' }] })).rejects.toThrow(/no role "TOOL"/);
  });

  it('asks reasoning models for completion tokens', async () => {
    expect(await build({ path: 'o1-mini' }, {}, '0.3.3')).toMatchObject({
      body: { max_completion_tokens: 16384 },
    });
    expect(await build({ path: 'gpt-5-mini' }, {})).toMatchObject({ body: { max_completion_tokens: 16 } });
    const sdk = await build({ path: 'o3', type: 'OpenAISDK' }, {});
    expect('body' in sdk && Object.keys(sdk.body)).not.toContain('temperature');
  });

  it('puts extra fields over its own', async () => {
    const extra = { extra_body: { temperature: 0.1, top_k: 5 } };
    expect(await build(extra, {})).toMatchObject({ body: { temperature: 0.1, top_k: 5 } });
    const sdk = {
      type: 'OpenAISDK',
      openai_extra_kwargs: { top_p: 0.5, timeout: 9, extra_body: { seed: 1 } },
    };
    const built = await build(sdk, {});
    expect(built).toMatchObject({ body: { top_p: 0.5, seed: 1 } });
    expect('body' in built && 'timeout' in built.body).toBe(false);
  });

  it('trims by words and shortens the answer by what the prompt leaves', async () => {
    const front = await build({ mode: 'front', max_seq_len: 200 }, { prompt: CHINESE });
    expect(front).toMatchObject({ body: { messages: [{ content: expect.stringMatching(/流量控制。$/) }] } });
    const content = (front as { body: { messages: { content: string }[] } }).body.messages[0]?.content ?? '';
    expect(content.length).toBeLessThan(CHINESE.length / 4);
    const long = await build({ max_seq_len: 250 }, { prompt: 'word '.repeat(100), maxOutLen: 100 });
    expect(long).toMatchObject({ body: { max_tokens: 49 } });
  });

  it('refuses a prompt that leaves no room for an answer', async () => {
    const prompt = 'word '.repeat(300);
    for (const compat of ['0.3.3', '0.5.4'] as const) {
      const config = { max_seq_len: 300, path: compat === '0.3.3' ? 'gpt-3.5-turbo' : 'gpt-4' };
      const text = compat === '0.3.3' ? prompt.repeat(20) : prompt;
      expect(await build(config, { prompt: text }, compat)).toMatchObject({
        failure: { kind: 'context-length' },
      });
    }
  });

  it('refuses configs that make no sense', () => {
    const settings = (config: JsonObject) => chatSettings({ type: 'OpenAI', ...config }, '0.5.4');
    expect(() => settings({ mode: 'middle' })).toThrow(
      /mode of model "OpenAI" must be one of none, front, mid, rear/,
    );
    expect(() => settings({ max_seq_len: '4k' })).toThrow(/max_seq_len .* must be a number/);
    const mapped = chatSettings(
      { type: 'OpenAISDK', status_code_mappings: { $dict: [[400, 'no']] } },
      '0.5.4',
    );
    expect(mapped.statusTexts.get(400)).toBe('no');
  });
});
