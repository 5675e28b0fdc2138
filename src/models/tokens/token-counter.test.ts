import { describe, expect, it } from 'vitest';
import { TokenCounter } from './token-counter.ts';
import { tokenEncoding } from './token-encodings.ts';

describe('TokenCounter', () => {
  it('counts as the model does, and special tokens as text', async () => {
    expect(await new TokenCounter('gpt-4', '0.5.4').count('你好 world')).toBe(3);
    expect(await new TokenCounter('gpt-4o', '0.5.4').count('你好 world')).toBe(2);
    expect(await new TokenCounter('gpt-4', '0.5.4').count('<|endoftext|>')).toBe(7);
  });

  it('never counts more tokens than bytes', async () => {
    for (const text of ['你好', 'ééé', '😀😀', 'plain words']) {
      expect(await new TokenCounter('gpt-4', '0.5.4').count(text)).toBeLessThanOrEqual(
        TokenCounter.atMost(text),
      );
    }
  });

  it('says when the tokens are not those of the model', () => {
    expect(new TokenCounter('gpt-4', '0.5.4').note).toBeUndefined();
    expect(new TokenCounter('/models/internlm2', '0.5.4').note).toMatch(/gpt-4/);
  });

  it('knows dated names by their beginning in the older versions only', () => {
    expect(tokenEncoding('gpt-4o-2024-08-06', '0.3.3')).toBe('o200k_base');
    expect(tokenEncoding('gpt-4o-2024-08-06', '0.5.4')).toBeUndefined();
    expect(tokenEncoding('text-davinci-001', '0.2.4')).toBe('r50k_base');
  });
});
