import type { Json, JsonObject, Reply, RequestFailure, Usage } from '../../../core/index.ts';
import { classifyReplyError } from '../../http/http-error.ts';
import { parseReplyJson } from '../../http/reply-json.ts';
import { parseServerError, serverError } from '../../http/server-message.ts';

/** An answer, or why there is none. */
export type Outcome<R extends Reply = Reply> = { readonly reply: R } | { readonly failure: RequestFailure };

/** The body of a reply with status 200 as JSON; a failure when it is none, or not an object. */
export function parseBody(
  bodyText: string,
): { readonly body: JsonObject } | { readonly failure: RequestFailure } {
  try {
    const body = parseReplyJson(bodyText);
    if (isObject(body)) return { body };
    return transient(`the reply is not a JSON object: ${parseServerError(body).message}`);
  } catch {
    const { message } = serverError(bodyText);
    return transient(message === '' ? 'the reply is empty' : `the reply is not JSON: ${message}`);
  }
}

/** The first choice of a reply; a failure when the reply holds an error or no choice. */
export function firstChoice(
  body: JsonObject,
): { readonly choice: JsonObject } | { readonly failure: RequestFailure } {
  if (holdsError(body)) return { failure: classifyReplyError(parseServerError(body)) };
  const choice = Array.isArray(body.choices) ? body.choices[0] : undefined;
  if (isObject(choice)) return { choice };
  const said = parseServerError(body).message;
  return transient(said === '' ? 'the reply has no choices' : `the reply has no choices: ${said}`);
}

/** Whether a reply is an error in spite of its status. */
export function holdsError(body: JsonObject): boolean {
  return (body.error !== undefined && body.error !== null && body.error !== '') || body.object === 'error';
}

/** The server's word for why an answer ended. */
export function readFinishReason(choice: JsonObject): string | undefined {
  return readText(choice.finish_reason);
}

/** More tokens than any request can have: beyond that, a count is an error of the server. */
const MOST_TOKENS = 20_000_000;

/** Token counts of a reply; undefined if one of them cannot be true. */
export function readUsage(body: JsonObject): Usage | undefined {
  const { usage } = body;
  if (!isObject(usage)) return undefined;
  const details = usage.completion_tokens_details;
  const counts = {
    promptTokens: usage.prompt_tokens,
    completionTokens: usage.completion_tokens,
    reasoningTokens: isObject(details) ? details.reasoning_tokens : undefined,
  };
  const known = Object.entries(counts).filter(([, count]) => typeof count === 'number');
  if (known.length === 0 || !known.every(([, count]) => isCount(count))) return undefined;
  return Object.fromEntries(known);
}

/** A number of tokens that can be believed. */
export function isCount(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_TOKENS;
}

/** A text that is there and not empty. */
export function readText(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function transient(message: string): { readonly failure: RequestFailure } {
  return { failure: { kind: 'transient', message } };
}
