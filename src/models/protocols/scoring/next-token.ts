import type { Json, RequestFailure } from '../../../core/index.ts';
import { firstChoice, isObject, parseBody } from '../openai/reply-parts.ts';

/** Log-probabilities of the likeliest next tokens, by their text. */
export type NextTokens =
  | { readonly logprobs: ReadonlyMap<string, number> }
  | { readonly failure: RequestFailure };

/**
 * Reads the likeliest first tokens of an answer out of the body of a `/completions` reply: the legacy
 * `top_logprobs`, or the list `content` in the form of chats. Of tokens with one text the likeliest counts.
 */
export function parseNextTokens(bodyText: string): NextTokens {
  const parsed = parseBody(bodyText);
  if ('failure' in parsed) return parsed;
  const first = firstChoice(parsed.body);
  if ('failure' in first) return first;
  const lists = isObject(first.choice.logprobs) ? first.choice.logprobs : {};
  const entries = legacyEntries(lists.top_logprobs) ?? chatEntries(lists.content);
  if (entries === undefined || entries.length === 0) {
    return {
      failure: { kind: 'endpoint', message: 'the server does not return log-probabilities of replies' },
    };
  }
  const logprobs = new Map<string, number>();
  for (const [text, logprob] of entries) logprobs.set(text, Math.max(logprob, logprobs.get(text) ?? logprob));
  return { logprobs };
}

type Entry = readonly [text: string, logprob: number];

function legacyEntries(tops: Json | undefined): Entry[] | undefined {
  const first = Array.isArray(tops) ? tops[0] : undefined;
  if (!isObject(first)) return undefined;
  return Object.entries(first).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
}

function chatEntries(content: Json | undefined): Entry[] | undefined {
  const first = Array.isArray(content) ? content[0] : undefined;
  const tops = isObject(first) ? first.top_logprobs : undefined;
  if (!Array.isArray(tops)) return undefined;
  return tops.filter(isObject).flatMap(({ token, logprob }): Entry[] => {
    return typeof token === 'string' && typeof logprob === 'number' ? [[token, logprob]] : [];
  });
}
