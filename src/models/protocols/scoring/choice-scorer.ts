import { type ChoiceRequest, LodestoneError, type Reply, RequestError } from '../../../core/index.ts';
import { PROBE_LIMIT_MS, persistently } from '../../http/persistently.ts';
import { softmax } from '../../scores/softmax.ts';
import { buildNextTokenBody, type EndpointFields } from '../endpoint-body.ts';
import type { CompletionScorer, PostCompletion } from './completion-scorer.ts';
import { parseNextTokens } from './next-token.ts';

/** How many of the likeliest tokens are asked for: vLLM's most, then OpenAI's. */
const COUNTS = [20, 5];
const PROBE = 'Question: Is ice cold?\nAnswer:';

/**
 * Probabilities of choices as the next token over `/completions`. Servers tell the likeliest tokens only; a choice
 * that is not among them is scored as the end of the prompt, one request each.
 */
export class ChoiceScorer {
  readonly #fields: EndpointFields;
  readonly #post: PostCompletion;
  readonly #scorer: CompletionScorer;
  #count: Promise<number> | undefined;

  constructor(fields: EndpointFields, post: PostCompletion, scorer: CompletionScorer) {
    this.#fields = fields;
    this.#post = post;
    this.#scorer = scorer;
  }

  /** Finds out whether the server can do it; throws with `capability-missing` and the way out. */
  async prepare(signal: AbortSignal): Promise<void> {
    this.#count ??= this.#probe(signal);
    await this.#count;
  }

  async choose(request: ChoiceRequest, signal: AbortSignal): Promise<Reply> {
    this.#count ??= this.#probe(signal);
    const known = await this.#likeliest(String(request.prompt), await this.#count, signal);
    const logprobs = await Promise.all(
      request.choices.map(async (choice) => known.get(choice) ?? this.#scored(request, choice, signal)),
    );
    return { text: '', probabilities: softmax(logprobs) };
  }

  async #likeliest(prompt: string, count: number, signal: AbortSignal): Promise<ReadonlyMap<string, number>> {
    const next = parseNextTokens(await this.#post(buildNextTokenBody(this.#fields, prompt, count), signal));
    if ('failure' in next) throw new RequestError(next.failure);
    return next.logprobs;
  }

  /** The log-probability of a choice that is not among the likeliest tokens. */
  async #scored({ prompt }: ChoiceRequest, choice: string, signal: AbortSignal): Promise<number> {
    const context = String(prompt);
    const { loglikelihood } = await this.#scorer.scoreEnd(
      { kind: 'ppl', prompt: context + choice, context },
      signal,
    );
    return loglikelihood ?? Number.NEGATIVE_INFINITY;
  }

  async #probe(signal: AbortSignal): Promise<number> {
    let reason = '';
    for (const count of COUNTS) {
      try {
        await persistently((limited) => this.#likeliest(PROBE, count, limited), PROBE_LIMIT_MS, signal);
        return count;
      } catch (error) {
        if (!(error instanceof RequestError) || !isAnswer(error)) throw error;
        reason = error.message;
      }
    }
    throw new LodestoneError(
      'capability-missing',
      `the server does not return log-probabilities of next tokens (${reason})`,
      {
        hint: 'Serve the model with vLLM, run a GGUF file locally (--hf-path), or use a gen variant of the dataset.',
      },
    );
  }
}

/** The server answered, and cannot do it. */
function isAnswer({ failure }: RequestError): boolean {
  return failure.kind === 'rejected' || failure.kind === 'endpoint' || (failure.status ?? 0) === 500;
}
