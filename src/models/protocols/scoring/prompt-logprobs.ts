import type { Json, JsonObject, RequestFailure } from '../../../core/index.ts';
import { firstChoice, isObject, parseBody, readUsage } from '../openai/reply-parts.ts';

/** A token of a prompt. */
export interface PromptToken {
  readonly text: string;
  /** Natural logarithm of its probability after the tokens before it; null for the first, which has none before. */
  readonly logprob: number | null;
  /** Where it starts in the prompt, in code points; undefined if the server does not tell. */
  readonly offset?: number;
}

export type PromptScores = { readonly tokens: readonly PromptToken[] } | { readonly failure: RequestFailure };

/**
 * Reads the log-probabilities of a prompt out of the body of a `/completions` reply: the legacy lists `tokens`
 * and `token_logprobs` of an echoed prompt, or vLLM's `prompt_logprobs`. Tokens that were generated after the
 * prompt are cut off. A server that answers without scoring the prompt is a failure of the endpoint.
 */
export function parsePromptScores(bodyText: string, prompt: string): PromptScores {
  const parsed = parseBody(bodyText);
  if ('failure' in parsed) return parsed;
  const first = firstChoice(parsed.body);
  if ('failure' in first) return first;
  const listed = first.choice.prompt_logprobs ?? parsed.body.prompt_logprobs;
  if (Array.isArray(listed)) return complete(listed.map(listedToken));
  return echoedTokens(first.choice, prompt, readUsage(parsed.body)?.promptTokens);
}

/**
 * The likeliest token at each position of a scored prompt, as far as the reply tells: what a greedy call that ends
 * before the position must return. Servers exist that give the values of neighbouring positions instead.
 */
export function likeliestTokens(bodyText: string): (string | undefined)[] {
  const parsed = parseBody(bodyText);
  const first = 'body' in parsed ? firstChoice(parsed.body) : parsed;
  if ('failure' in first) return [];
  const listed = first.choice.prompt_logprobs ?? ('body' in parsed ? parsed.body.prompt_logprobs : undefined);
  if (Array.isArray(listed)) return listed.map(highestRanked);
  const tops = isObject(first.choice.logprobs) ? first.choice.logprobs.top_logprobs : undefined;
  return Array.isArray(tops) ? tops.map(likeliest) : [];
}

function highestRanked(position: Json): string | undefined {
  const candidates = isObject(position) ? Object.values(position).filter(isObject) : [];
  const best = candidates.find((candidate) => candidate.rank === 1);
  return typeof best?.decoded_token === 'string' ? best.decoded_token : undefined;
}

function likeliest(candidates: Json): string | undefined {
  const entries = isObject(candidates) ? Object.entries(candidates) : [];
  return entries.sort(([, a], [, b]) => Number(b) - Number(a))[0]?.[0];
}

/** A position of `prompt_logprobs`: of several candidates the prompt's own token has the lowest rank. */
function listedToken(position: Json): PromptToken | undefined {
  if (!isObject(position)) return { text: '', logprob: null };
  const candidates = Object.values(position).filter(isObject);
  const [own] = candidates.sort((a, b) => Number(b.rank) - Number(a.rank));
  if (typeof own?.logprob !== 'number') return undefined;
  return { text: String(own.decoded_token ?? ''), logprob: own.logprob };
}

function echoedTokens(choice: JsonObject, prompt: string, promptTokens: number | undefined): PromptScores {
  const lists = isObject(choice.logprobs) ? choice.logprobs : {};
  const { tokens, token_logprobs: logprobs, text_offset: offsets } = lists;
  const echoed = typeof choice.text === 'string' && choice.text.startsWith(prompt);
  if (!echoed || !Array.isArray(tokens) || !Array.isArray(logprobs)) {
    return unscored('the server does not return log-probabilities of the prompt');
  }
  const end = promptEnd(tokens, offsets, prompt, promptTokens);
  return complete(
    tokens.slice(0, end).map((token, i) => {
      const logprob = logprobs[i];
      const offset = Array.isArray(offsets) ? offsets[i] : undefined;
      if (typeof logprob !== 'number' && (i > 0 || logprob !== null)) return undefined;
      return { text: String(token), logprob, ...(typeof offset === 'number' ? { offset } : {}) };
    }),
  );
}

/** How many of the tokens are of the prompt: those that begin inside it, else as many as the server counted. */
function promptEnd(
  tokens: readonly Json[],
  offsets: Json | undefined,
  prompt: string,
  promptTokens: number | undefined,
): number {
  if (Array.isArray(offsets) && offsets.length === tokens.length) {
    const length = [...prompt].length;
    const beyond = offsets.findIndex((offset) => Number(offset) >= length);
    return beyond === -1 ? tokens.length : beyond;
  }
  return Math.min(tokens.length, promptTokens ?? tokens.length);
}

/** All tokens must have a value but the first. */
function complete(tokens: readonly (PromptToken | undefined)[]): PromptScores {
  const whole = tokens.filter((token, i) => token !== undefined && (i === 0 || token.logprob !== null));
  if (tokens.length === 0 || whole.length < tokens.length) {
    return unscored('the log-probabilities of the prompt have gaps');
  }
  return { tokens: whole as PromptToken[] };
}

function unscored(message: string): PromptScores {
  return { failure: { kind: 'endpoint', message } };
}
