import {
  type GenerateRequest,
  isAtLeast,
  type Json,
  type JsonObject,
  plain,
  type SampleFailure,
} from '../../../core/index.ts';
import type { AskedFields } from '../../protocols/openai/asked-fields.ts';
import { type ChatFields, chatBody } from '../../protocols/openai-chat.ts';
import type { Composed } from '../../protocols/text-protocol.ts';
import type { TokenCounter } from '../../tokens/token-counter.ts';
import type { ChatSettings } from './chat-settings.ts';
import { type FittedPrompt, fitPrompt } from './prompt-fitter.ts';

const DEFAULT_TEMPERATURE = 0.7;

/** Reasoning models of 0.3.3, by name. */
const REASONING_MODELS = ['o1-preview-2024-09-12', 'o1-mini-2024-09-12', 'o1-preview', 'o1-mini'];
/** What the name of a reasoning model of 0.5.4 holds. */
const REASONING_MARKS = ['o1', 'o3', 'o4', 'gpt-5'];

/**
 * What OpenCompass's `OpenAI` and `OpenAISDK` ask a chat for, field by field; or why the prompt cannot be sent.
 * Both send the texts that end an answer only when `extra_body` or `openai_extra_kwargs` name them.
 */
export async function chatFields(
  settings: ChatSettings,
  request: GenerateRequest,
  tokens: TokenCounter,
): Promise<ChatFields | { readonly failure: SampleFailure }> {
  const fitted = await fitPrompt(settings, request.prompt, request.maxOutLen, tokens);
  if ('failure' in fitted) return fitted;
  const { model, sdk, extraFields, extraBody } = settings;
  const own = sdk ? sdkFields(settings) : openaiFields(settings, request);
  const over = { ...own, ...extraFields, ...extraBody };
  return { model, prompt: fitted.prompt, length: answerLength(settings, fitted), over };
}

/** The body of such a request. */
export async function buildChatBody(
  settings: ChatSettings,
  request: GenerateRequest,
  tokens: TokenCounter,
): Promise<Composed> {
  const fields = await chatFields(settings, request, tokens);
  return 'failure' in fields ? fields : { body: chatBody(fields) };
}

function openaiFields(settings: ChatSettings, { options }: GenerateRequest): JsonObject {
  return {
    n: 1,
    logprobs: settings.logprobs,
    top_logprobs: settings.topLogprobs,
    stop: null,
    temperature: settings.temperature ?? optionalNumber(options?.temperature) ?? DEFAULT_TEMPERATURE,
  };
}

function sdkFields(settings: ChatSettings): JsonObject {
  const silent = isAtLeast(settings.compat, '0.5.4') && isReasoning(settings);
  return { n: 1, ...(silent ? {} : { temperature: settings.temperature }) };
}

function answerLength(
  settings: ChatSettings,
  { maxTokens }: FittedPrompt,
): NonNullable<AskedFields['length']> {
  if (!isReasoning(settings)) return { field: 'max_tokens', tokens: maxTokens };
  const fixed = !isAtLeast(settings.compat, '0.5.4');
  return { field: 'max_completion_tokens', tokens: fixed ? settings.maxCompletionTokens : maxTokens };
}

function isReasoning({ compat, model }: ChatSettings): boolean {
  if (!isAtLeast(compat, '0.5.4')) return REASONING_MODELS.includes(model);
  return REASONING_MARKS.some((mark) => model.includes(mark));
}

function optionalNumber(value: Json | undefined): number | undefined {
  const number = plain(value ?? null);
  return typeof number === 'number' ? number : undefined;
}
