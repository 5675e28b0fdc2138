import {
  type GenerateRequest,
  isAtLeast,
  type Json,
  type JsonObject,
  plain,
  type SampleFailure,
} from '../../core/index.ts';
import { chatMessages } from './chat-messages.ts';
import type { ChatSettings } from './chat-settings.ts';
import { type FittedPrompt, fitPrompt } from './prompt-fitter.ts';
import type { TokenCounter } from './token-counter.ts';

/** What to send, or why the prompt cannot be sent. */
export type ChatBody = { readonly body: JsonObject } | { readonly failure: SampleFailure };

const DEFAULT_TEMPERATURE = 0.7;

/** Reasoning models of 0.3.3, by name. */
const REASONING_MODELS = ['o1-preview-2024-09-12', 'o1-mini-2024-09-12', 'o1-preview', 'o1-mini'];
/** What the name of a reasoning model of 0.5.4 holds. */
const REASONING_MARKS = ['o1', 'o3', 'o4', 'gpt-5'];

/**
 * The body of a `/chat/completions` request as OpenCompass's `OpenAI` and `OpenAISDK` send it, field by field.
 * Both send the texts that end an answer only when `extra_body` or `openai_extra_kwargs` name them.
 */
export async function buildChatBody(
  settings: ChatSettings,
  request: GenerateRequest,
  tokens: TokenCounter,
): Promise<ChatBody> {
  const fitted = await fitPrompt(settings, request.prompt, request.maxOutLen, tokens);
  if ('failure' in fitted) return fitted;
  const fields = settings.sdk ? sdkFields(settings, fitted) : openaiFields(settings, fitted, request);
  return { body: { ...fields, ...settings.extraFields, ...settings.extraBody } };
}

function openaiFields(
  settings: ChatSettings,
  fitted: FittedPrompt,
  { options }: GenerateRequest,
): JsonObject {
  return {
    model: settings.model,
    messages: chatMessages(fitted.prompt),
    ...answerLength(settings, fitted),
    n: 1,
    logprobs: settings.logprobs,
    top_logprobs: settings.topLogprobs,
    stop: null,
    temperature: settings.temperature ?? numberOf(options?.temperature) ?? DEFAULT_TEMPERATURE,
  };
}

function sdkFields(settings: ChatSettings, fitted: FittedPrompt): JsonObject {
  const silent = isAtLeast(settings.compat, '0.5.4') && isReasoning(settings);
  return {
    model: settings.model,
    ...answerLength(settings, fitted),
    n: 1,
    ...(silent ? {} : { temperature: settings.temperature }),
    messages: chatMessages(fitted.prompt),
  };
}

function answerLength(settings: ChatSettings, { maxTokens }: FittedPrompt): JsonObject {
  if (!isReasoning(settings)) return { max_tokens: maxTokens };
  const fixed = !isAtLeast(settings.compat, '0.5.4');
  return { max_completion_tokens: fixed ? settings.maxCompletionTokens : maxTokens };
}

function isReasoning({ compat, model }: ChatSettings): boolean {
  if (!isAtLeast(compat, '0.5.4')) return REASONING_MODELS.includes(model);
  return REASONING_MARKS.some((mark) => model.includes(mark));
}

function numberOf(value: Json | undefined): number | undefined {
  const number = plain(value ?? null);
  return typeof number === 'number' ? number : undefined;
}
