import { type GenerateRequest, type JsonObject, plainDict, type ScoreRequest } from '../../core/index.ts';
import type { AskedFields, LengthField } from './openai/asked-fields.ts';
import { completionBody, wholeText } from './openai-completions.ts';

/** What requests to an endpoint of any server have in common. */
export interface EndpointFields {
  /** The name under which the server knows the model. */
  readonly model: string;
  /** Sampling options such as `temperature`, sent as they are. */
  readonly sampling?: JsonObject;
  /** The field that says how long an answer may be. Default: `max_tokens`. */
  readonly lengthField?: LengthField;
  /** Fields over all others. */
  readonly extraBody?: JsonObject;
}

/** How a server is asked for the log-probabilities of a prompt. */
export type ScoringForm =
  /** OpenAI's legacy form: the prompt is echoed with its log-probabilities. */
  | { readonly via: 'echo'; readonly maxTokens: 0 | 1; readonly logprobs: 0 | 1 }
  /** A field of vLLM's. */
  | { readonly via: 'prompt_logprobs' };

/** What is asked for besides the prompt: nothing that neither the model nor the request names. */
export function generationFields(fields: EndpointFields, request: GenerateRequest): AskedFields {
  const { model, sampling = {}, lengthField = 'max_tokens', extraBody = {} } = fields;
  const { maxOutLen, minOutLen, stop, options = {} } = request;
  return {
    model,
    defaults: plainFields({ ...sampling, ...options }),
    ...(maxOutLen === null ? {} : { length: { field: lengthField, tokens: maxOutLen } }),
    over: {
      ...(minOutLen === undefined ? {} : { min_tokens: minOutLen }),
      ...(stop === undefined || stop.length === 0 ? {} : { stop: [...stop] }),
      ...plainFields(extraBody),
    },
  };
}

/** The body of a `/completions` request for a text that goes on. */
export function buildCompletionBody(fields: EndpointFields, request: GenerateRequest): JsonObject {
  const { lengthField: _, ...usual } = fields;
  return completionBody(request.prompt, generationFields(usual, request));
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
  return { model, prompt: wholeText(request.prompt), ...extraBody, temperature: 0, ...asked };
}

/** The body of a `/completions` request for the likeliest tokens that may follow a text. */
export function buildNextTokenBody(fields: EndpointFields, prompt: string, count: number): JsonObject {
  const { model, extraBody = {} } = fields;
  return { model, prompt, ...plainFields(extraBody), temperature: 0, max_tokens: 1, logprobs: count };
}

function plainFields(fields: JsonObject): JsonObject {
  return plainDict(fields);
}
