import {
  type GenerateRequest,
  type JsonObject,
  LodestoneError,
  type Prompt,
  plain,
  type ScoreRequest,
} from '../../core/index.ts';
import { chatMessages } from './chat-messages.ts';

/** What requests to an endpoint of any server have in common. */
export interface EndpointFields {
  /** The name under which the server knows the model. */
  readonly model: string;
  /** Sampling options such as `temperature`, sent as they are. */
  readonly sampling?: JsonObject;
  /** The field that says how long an answer may be. Default: `max_tokens`. */
  readonly lengthField?: 'max_tokens' | 'max_completion_tokens';
  /** Fields over all others. */
  readonly extraBody?: JsonObject;
}

/** How a server is asked for the log-probabilities of a prompt. */
export type ScoringForm =
  /** OpenAI's legacy form: the prompt is echoed with its log-probabilities. */
  | { readonly via: 'echo'; readonly maxTokens: 0 | 1; readonly logprobs: 0 | 1 }
  /** A field of vLLM's. */
  | { readonly via: 'prompt_logprobs' };

/** The body of a `/chat/completions` request with nothing in it that was not asked for. */
export function buildEndpointChatBody(fields: EndpointFields, request: GenerateRequest): JsonObject {
  return bodyOf(
    fields,
    { messages: chatMessages(request.prompt) },
    generationFields(request, fields.lengthField),
  );
}

/** The body of a `/completions` request for a text that goes on. */
export function buildCompletionBody(fields: EndpointFields, request: GenerateRequest): JsonObject {
  return bodyOf(fields, { prompt: textOf(request.prompt) }, generationFields(request));
}

/** The body of a `/completions` request for the log-probabilities of a text; nothing of it is random. */
export function buildScoringBody(
  fields: EndpointFields,
  request: ScoreRequest,
  form: ScoringForm,
): JsonObject {
  const asked: JsonObject =
    form.via === 'echo'
      ? { echo: true, logprobs: form.logprobs, max_tokens: form.maxTokens }
      : { prompt_logprobs: 1, max_tokens: 1 };
  const { model, extraBody = {} } = fields;
  return { model, prompt: textOf(request.prompt), ...extraBody, temperature: 0, ...asked };
}

/** The body of a `/completions` request for the likeliest tokens that may follow a text. */
export function buildNextTokenBody(fields: EndpointFields, prompt: string, count: number): JsonObject {
  const { model, extraBody = {} } = fields;
  return { model, prompt, ...plainFields(extraBody), temperature: 0, max_tokens: 1, logprobs: count };
}

function bodyOf(fields: EndpointFields, prompt: JsonObject, generation: JsonObject): JsonObject {
  const { model, sampling = {}, extraBody = {} } = fields;
  return { model, ...prompt, ...plainFields(sampling), ...generation, ...plainFields(extraBody) };
}

/** What the request asks for, over the options of the model. */
function generationFields(
  { maxOutLen, minOutLen, stop, options = {} }: GenerateRequest,
  lengthField = 'max_tokens',
): JsonObject {
  return {
    ...plainFields(options),
    ...(maxOutLen === null ? {} : { [lengthField]: maxOutLen }),
    ...(minOutLen === undefined ? {} : { min_tokens: minOutLen }),
    ...(stop === undefined || stop.length === 0 ? {} : { stop: [...stop] }),
  };
}

function plainFields(fields: JsonObject): JsonObject {
  return plain(fields) as JsonObject;
}

function textOf(prompt: Prompt): string {
  if (typeof prompt === 'string') return prompt;
  throw new LodestoneError('prompt-invalid', 'a text is completed or scored, not a list of messages', {
    hint: 'Give the model a meta_template that writes roles as text, or use it through its chat endpoint.',
  });
}
