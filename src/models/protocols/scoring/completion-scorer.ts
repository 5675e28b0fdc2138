import {
  type JsonObject,
  LodestoneError,
  type Reply,
  RequestError,
  type ScoreRequest,
} from '../../../core/index.ts';
import { PROBE_LIMIT_MS, persistently } from '../../http/persistently.ts';
import {
  buildCompletionBody,
  buildScoringBody,
  type EndpointFields,
  type ScoringForm,
} from '../endpoint-body.ts';
import { parseCompletionReply } from '../openai/completion-reply.ts';
import { likeliestTokens, type PromptToken, parsePromptScores } from './prompt-logprobs.ts';

/** Sends a body to `/completions` and gives the text of the reply; throws RequestError. */
export type PostCompletion = (body: JsonObject, signal: AbortSignal) => Promise<string>;

/** A text that any language model continues with confidence. */
const PROBE = 'one two three four five six seven eight nine ten eleven twelve';

/** Where in the probe the likeliest token is compared with a greedy call. */
const CHECKED = [0.4, 0.6, 0.8];

/** The ways to ask for the log-probabilities of a prompt, the most common first. */
const FORMS: ScoringForm[] = [
  { via: 'echo', maxTokens: 0, logprobs: 1 },
  { via: 'echo', maxTokens: 1, logprobs: 1 },
  { via: 'prompt_logprobs' },
];

/**
 * Log-probabilities of prompts over `/completions`. Most servers accept the request and ignore it, or answer
 * with values of the wrong positions, so the first use probes with a known text what the server really gives.
 */
export class CompletionScorer {
  readonly #fields: EndpointFields;
  readonly #post: PostCompletion;
  #form: Promise<ScoringForm> | undefined;

  constructor(fields: EndpointFields, post: PostCompletion) {
    this.#fields = fields;
    this.#post = post;
  }

  /** Finds a form that works; throws with `capability-missing` and the way out. */
  async prepare(signal: AbortSignal): Promise<void> {
    this.#form ??= this.#probe(signal);
    await this.#form;
  }

  /** The perplexity of a text without its context. */
  async score(request: ScoreRequest, signal: AbortSignal): Promise<Reply> {
    const { sum, count, tokens } = await this.#losses(request, signal);
    return { text: '', tokens, ppl: count === 0 ? 0 : sum / count };
  }

  /** The log-probability of what follows the context. */
  async scoreEnd(request: ScoreRequest, signal: AbortSignal): Promise<Reply> {
    const { sum, tokens } = await this.#losses(request, signal);
    return { text: '', tokens, loglikelihood: -sum };
  }

  async #losses(request: ScoreRequest, signal: AbortSignal): Promise<Losses> {
    this.#form ??= this.#probe(signal);
    const text = await this.#post(buildScoringBody(this.#fields, request, await this.#form), signal);
    const scores = parsePromptScores(text, String(request.prompt));
    if ('failure' in scores) throw new RequestError(scores.failure);
    return tokenLosses(scores.tokens, request);
  }

  async #probe(signal: AbortSignal): Promise<ScoringForm> {
    const reasons: string[] = [];
    for (const form of FORMS) {
      const reason = await this.#tryForm(form, signal);
      if (reason === undefined) return form;
      reasons.push(reason);
    }
    throw new LodestoneError(
      'capability-missing',
      `the server does not return log-probabilities of prompts over /completions (${[...new Set(reasons)].join('; ')})`,
      {
        hint: 'Serve the model with vLLM, run a GGUF file locally (--hf-path), or use a gen variant of the dataset.',
      },
    );
  }

  #find(body: JsonObject, signal: AbortSignal): Promise<string> {
    return persistently((limited) => this.#post(body, limited), PROBE_LIMIT_MS, signal);
  }

  /** Undefined when the form works, else why it does not. */
  async #tryForm(form: ScoringForm, signal: AbortSignal): Promise<string | undefined> {
    const request: ScoreRequest = { kind: 'ppl', prompt: PROBE };
    let text: string;
    try {
      text = await this.#find(buildScoringBody(this.#fields, request, form), signal);
    } catch (error) {
      if (error instanceof RequestError && isRefusal(error)) return error.message;
      throw error;
    }
    const scores = parsePromptScores(text, PROBE);
    if ('failure' in scores) return scores.failure.message;
    const isRight = await this.#agreesWithGreedy(scores.tokens, likeliestTokens(text), signal);
    return isRight ? undefined : 'its values belong to other positions than it states';
  }

  /** Whether the likeliest tokens of a scored text are those with which a greedy call goes on. */
  async #agreesWithGreedy(
    tokens: readonly PromptToken[],
    likeliest: readonly (string | undefined)[],
    signal: AbortSignal,
  ): Promise<boolean> {
    const positions = CHECKED.map((share) => Math.floor(share * tokens.length));
    let agreeing = 0;
    for (const position of positions) {
      const prompt = tokens
        .slice(0, position)
        .map(({ text }) => text)
        .join('');
      const request = { kind: 'gen', prompt, maxOutLen: 1, options: { temperature: 0 } } as const;
      const outcome = parseCompletionReply(
        await this.#find(buildCompletionBody(this.#fields, request), signal),
      );
      const next = 'reply' in outcome ? outcome.reply.text.trim() : undefined;
      if (next !== undefined && next === likeliest[position]?.trim()) agreeing += 1;
    }
    // One near-tie may fall differently from call to call.
    return agreeing >= positions.length - 1;
  }
}

/** The server understood and said no; anything else says nothing about the form. */
function isRefusal({ failure }: RequestError): boolean {
  return failure.kind === 'rejected' || failure.kind === 'context-length' || (failure.status ?? 0) === 500;
}

/** Negative log-likelihoods of the tokens that count, and how many tokens the text has. */
interface Losses {
  readonly sum: number;
  readonly count: number;
  readonly tokens: number;
}

/** All tokens count that have one before them, without those of the context. */
function tokenLosses(tokens: readonly PromptToken[], { context = '' }: ScoreRequest): Losses {
  const skipped = [...context].length;
  let position = 0;
  let sum = 0;
  let count = 0;
  for (const { text, logprob, offset } of tokens) {
    const start = offset ?? position;
    position += [...text].length;
    if (logprob === null || start < skipped) continue;
    sum -= logprob;
    count += 1;
  }
  return { sum, count, tokens: tokens.length };
}
