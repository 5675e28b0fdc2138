import { isAtLeast, type Prompt, type SampleFailure } from '../../../core/index.ts';
import { promptTexts, withTexts } from '../../protocols/openai/chat-messages.ts';
import { TokenCounter } from '../../tokens/token-counter.ts';
import type { ChatSettings } from './chat-settings.ts';
import { trimPrompt } from './prompt-trimmer.ts';

/** Tokens held back because a server's own count may differ. */
const RESERVE = 100;

/** A prompt that fits, and how long its answer may be. */
export interface FittedPrompt {
  readonly prompt: Prompt;
  readonly maxTokens: number | null;
}

export type FitResult = FittedPrompt | { readonly failure: SampleFailure };

/**
 * Shortens a prompt by the model's `mode` and the length of the answer by what the prompt leaves, by the rules
 * of the version asked for. A prompt that leaves no room for an answer fails.
 */
export async function fitPrompt(
  settings: ChatSettings,
  prompt: Prompt,
  maxTokens: number | null,
  tokens: TokenCounter,
): Promise<FitResult> {
  const fitter = isAtLeast(settings.compat, '0.5.4') ? fitMessages : fitText;
  return fitter(settings, prompt, maxTokens, tokens);
}

/** 0.3.3 trims texts only, knows context windows by the model's name, and `OpenAISDK` never shortens the answer. */
async function fitText(
  { model, maxSeqLen, mode, sdk }: ChatSettings,
  prompt: Prompt,
  maxTokens: number | null,
  tokens: TokenCounter,
): Promise<FitResult> {
  const trims = typeof prompt === 'string' && mode !== 'none';
  const window = trims ? maxSeqLen : contextWindow(model);
  const limit = window - RESERVE - (maxTokens ?? 0);
  const fitted = trims ? await trimPrompt(prompt, limit, mode, tokens) : prompt;
  if (sdk || maxTokens === null) return { prompt: fitted, maxTokens };
  return shortenAnswer(fitted, [promptTexts(fitted).join('')], maxTokens, window, tokens);
}

/** 0.5.4 trims every message to the same length, and refuses prompts beyond the window where nothing may be trimmed. */
async function fitMessages(
  { maxSeqLen, mode }: ChatSettings,
  prompt: Prompt,
  maxTokens: number | null,
  tokens: TokenCounter,
): Promise<FitResult> {
  const limit = maxSeqLen - RESERVE - (maxTokens ?? 0);
  const texts: string[] = [];
  for (const text of promptTexts(prompt)) texts.push(await trimPrompt(text, limit, mode, tokens));
  const fitted = withTexts(prompt, texts);
  if (maxTokens !== null) return shortenAnswer(fitted, texts, maxTokens, maxSeqLen, tokens);
  if (mode !== 'none' || fits(texts, maxSeqLen)) return { prompt: fitted, maxTokens };
  const length = await total(texts, tokens);
  return length <= maxSeqLen ? { prompt: fitted, maxTokens } : { failure: tooLong(length, maxSeqLen) };
}

async function shortenAnswer(
  prompt: Prompt,
  texts: readonly string[],
  maxTokens: number,
  window: number,
  tokens: TokenCounter,
): Promise<FitResult> {
  if (fits(texts, window - RESERVE - maxTokens)) return { prompt, maxTokens };
  const length = await total(texts, tokens);
  const left = Math.min(maxTokens, window - length - RESERVE);
  return left > 0 ? { prompt, maxTokens: left } : { failure: tooLong(length, window) };
}

/** Whether texts fit for sure, told without counting their tokens. */
function fits(texts: readonly string[], limit: number): boolean {
  return texts.reduce((sum, text) => sum + TokenCounter.atMost(text), 0) <= limit;
}

async function total(texts: readonly string[], tokens: TokenCounter): Promise<number> {
  const count = await tokens.counter();
  return texts.reduce((sum, text) => sum + count(text), 0);
}

/** Context windows by what a model's name holds, in tokens. */
function contextWindow(model: string): number {
  if (model.includes('32k')) return 32768;
  if (model.includes('16k')) return 16384;
  if (model.includes('gpt-4')) return 8192;
  return model.includes('gpt-3.5') ? 4097 : 32768;
}

function tooLong(length: number, window: number): SampleFailure {
  return {
    kind: 'context-length',
    message: `the prompt has ${length} tokens, which leaves no room for a reply in ${window} (${RESERVE} are reserved)`,
  };
}
