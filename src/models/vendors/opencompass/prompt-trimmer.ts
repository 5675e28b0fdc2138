import { cutWords } from '../../../util/index.ts';
import { TokenCounter } from '../../tokens/token-counter.ts';
import type { TrimMode } from './chat-settings.ts';

const CHINESE = /[一-龥]/;

/**
 * Shortens a text to about `limit` tokens as OpenCompass does: by words (of jieba where there is Chinese, else
 * between spaces), the number kept found by halving until two are left in between. `front` keeps the end,
 * `rear` the start, `mid` as many words of both.
 */
export async function trimPrompt(
  text: string,
  limit: number,
  mode: TrimMode,
  tokens: TokenCounter,
): Promise<string> {
  if (mode === 'none' || TokenCounter.atMost(text) <= limit) return text;
  const count = await tokens.counter();
  if (count(text) <= limit) return text;
  const separator = CHINESE.test(text) ? '' : ' ';
  const words = separator === '' ? cutWords(text) : text.split(separator);
  const kept = (number: number): string => keep(words, number, mode, separator);
  let fits = 1;
  let tooMany = words.length;
  while (fits + 2 < tooMany) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (count(kept(middle)) <= limit) fits = middle;
    else tooMany = middle;
  }
  return kept(fits);
}

function keep(words: readonly string[], number: number, mode: TrimMode, separator: string): string {
  const start = words.slice(0, number).join(separator);
  const end = words.slice(-number).join(separator);
  if (mode === 'rear') return start;
  return mode === 'front' ? end : start + end;
}
