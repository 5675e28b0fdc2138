import {
  isPlainObject,
  type Json,
  type JsonObject,
  type Model,
  type ModelRequest,
  type Reply,
  type RequestOrigin,
} from '../core/index.ts';
import type { Exchange, ResponseCache } from '../store/index.ts';
import type { Redactor } from '../util/index.ts';
import type { EndpointQueue } from './endpoint/endpoint-queue.ts';

export interface ModelAnswersOptions {
  readonly model: Model;
  readonly queue: EndpointQueue;
  readonly redactor: Redactor;
  /** Answers shared between runs, if requested. */
  readonly cache?: ResponseCache | undefined;
  /** Called for every answer that came for a request that was sent. */
  readonly onAnswer: (exchange: Exchange) => void;
}

/** An answer, and whether anything was sent for it. */
export interface GivenAnswer {
  readonly exchange: Exchange;
  readonly wasSent: boolean;
}

/** Where answers to requests come from. */
export interface AnswerSource {
  /** `hash` recognises the request. Rejects with a RequestError where there is no answer. */
  answer(request: ModelRequest, hash: string, origin: RequestOrigin): Promise<GivenAnswer>;
}

/**
 * Where the answers of one model come from, for all its tasks: a request whose answer cannot differ and that is
 * in flight already is not sent a second time; all others go to the queue of the endpoint.
 */
export class ModelAnswers implements AnswerSource {
  readonly #options: ModelAnswersOptions;
  readonly #underWay = new Map<string, Promise<Exchange>>();

  constructor(options: ModelAnswersOptions) {
    this.#options = options;
  }

  /** `hash` recognises the request. Rejects as the queue does. */
  async answer(request: ModelRequest, hash: string, origin: RequestOrigin): Promise<GivenAnswer> {
    const { model, cache } = this.#options;
    const isDeterministic = model.isDeterministic?.(request) === true;
    const cached = cache?.take(hash, isDeterministic);
    if (cached !== undefined) return { exchange: cached, wasSent: false };
    if (!isDeterministic) return { exchange: await this.#send(request, hash, origin), wasSent: true };
    const twin = this.#underWay.get(hash);
    if (twin !== undefined) return { exchange: await twin, wasSent: false };
    const sent = this.#send(request, hash, origin);
    this.#underWay.set(hash, sent);
    try {
      return { exchange: await sent, wasSent: true };
    } finally {
      this.#underWay.delete(hash);
    }
  }

  async #send(request: ModelRequest, hash: string, origin: RequestOrigin): Promise<Exchange> {
    const { model, queue, redactor } = this.#options;
    const { reply, ...timing } = await queue.request(
      (signal) => model.send(request, signal, origin),
      () => expectedTokens(request),
    );
    const exchange = { hash, reply: cleanReply(reply, redactor), ...timing };
    this.#options.cache?.add(exchange);
    this.#options.onAnswer(exchange);
    return exchange;
  }
}

/** A reply without secrets: a server may say a key back to us. */
export function cleanReply(reply: Reply, redactor: Redactor): Reply {
  const { text, said, reasoning, failure } = reply;
  return {
    ...reply,
    text: redactor.values(text),
    ...(said === undefined ? {} : { said: cleanJson(said, redactor) }),
    ...(reasoning === undefined ? {} : { reasoning: redactor.values(reasoning) }),
    ...(failure === undefined ? {} : { failure: { ...failure, message: redactor.text(failure.message) } }),
  };
}

/** What a server said, changed only where it holds a secret. */
function cleanJson(value: JsonObject, redactor: Redactor): JsonObject {
  const clean = (item: Json): Json => {
    if (typeof item === 'string') return redactor.values(item);
    if (Array.isArray(item)) return item.map(clean);
    return isPlainObject(item) ? cleanJson(item, redactor) : item;
  };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clean(item)]));
}

/** Three bytes a token, and half of the longest answer: enough for a budget of tokens a minute. */
function expectedTokens(request: ModelRequest): number {
  const { prompt } = request;
  const characters =
    typeof prompt === 'string'
      ? prompt.length
      : prompt.reduce((sum, turn) => sum + JSON.stringify(turn).length, 0);
  return Math.ceil(characters / 3) + (request.kind === 'gen' ? (request.maxOutLen ?? 512) / 2 : 0);
}
