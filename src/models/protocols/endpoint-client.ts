import {
  type BatchServer,
  type JsonObject,
  type RateReport,
  type Reply,
  RequestError,
  type RequestFailure,
} from '../../core/index.ts';
import { type HttpClient, type HttpReply, ReplyTooLarge, rateReport } from '../../util/index.ts';
import { joinUrl } from '../http/address.ts';
import { classifyHttpError } from '../http/http-error.ts';
import { serverError } from '../http/server-message.ts';
import { type BodyAdapter, bodyRemedy } from './openai/body-adapter.ts';
import { isObject, type Outcome, parseBody } from './openai/reply-parts.ts';
import type { ReplyReader, StreamReader } from './openai/reply-readers.ts';
import { OpenaiBatchServer } from './openai-batch.ts';

export interface EndpointClientOptions {
  readonly http: HttpClient;
  /** Headers of the next request; keys are read and rotated here, at the moment of use. */
  readonly headers: () => Record<string, string>;
  /** Texts that stand for the answer when a request fails with a status. */
  readonly statusTexts?: ReadonlyMap<number, string>;
  /** Knows what the server takes. */
  readonly adapter: BodyAdapter;
  readonly now: () => number;
  /** Hears what replies say is left of the limits. */
  readonly onRateReport?: ((report: RateReport) => void) | undefined;
}

/** Statuses that a proxy on the way may give in place of the server. */
const OF_PROXIES = new Set([403, 407, 502, 503, 504]);
/** Fields that ask for a stream. */
const STREAMED: JsonObject = { stream: true, stream_options: { include_usage: true } };
/** How often a body is changed for a server that refuses parts of it. */
const MOST_CHANGES = 5;
/** The most bytes that a server's list of its models may have. */
const MOST_OF_MODELS = 8 * 2 ** 20;

/** Sends bodies to one server and tells failures of a sample from those of the endpoint. */
export class EndpointClient {
  readonly #options: EndpointClientOptions;

  constructor(options: EndpointClientOptions) {
    this.#options = options;
  }

  /** A reply; throws RequestError if there is none. */
  async ask(url: string, body: JsonObject, reader: ReplyReader, signal: AbortSignal): Promise<Reply> {
    const { adapter } = this.#options;
    let asked = adapter.adapted(reader.streams ? { ...body, ...STREAMED } : body);
    for (let changes = 0; ; changes += 1) {
      const started = performance.now();
      const streamed = asked.stream === true ? reader.stream() : undefined;
      const reply = await this.#exchange(url, asked, streamed, signal);
      this.#report(reply);
      const adapted = changes < MOST_CHANGES ? this.#changed(asked, reply) : undefined;
      if (adapted === undefined) return timed(this.replyOf(reply, reader, streamed), streamed, started);
      asked = adapted;
    }
  }

  /** Reads a reply, whichever way it came; throws RequestError where it holds no answer. */
  replyOf(reply: HttpReply, reader: ReplyReader, streamed?: StreamReader): Reply {
    const standIn = this.#options.statusTexts?.get(reply.status);
    if (standIn !== undefined) return { text: standIn, finishReason: `status ${reply.status}` };
    const outcome = isSuccess(reply) ? read(reply, streamed, reader) : { failure: this.#failureOf(reply) };
    if ('reply' in outcome) return outcome.reply;
    throw new RequestError(outcome.failure);
  }

  /** What to send instead where the server refuses a part of the body that others want. */
  #changed(body: JsonObject, reply: HttpReply): JsonObject | undefined {
    const { adapter, statusTexts } = this.#options;
    if (isSuccess(reply) || statusTexts?.has(reply.status) === true) return undefined;
    if (this.#failureOf(reply).kind !== 'rejected') return undefined;
    return adapter.learn(serverError(reply.text), body);
  }

  /** The text of a reply with a good status; throws RequestError for all others. */
  async text(url: string, body: JsonObject, signal: AbortSignal): Promise<string> {
    const reply = await this.#post(url, body, signal);
    if (!isSuccess(reply)) throw new RequestError(this.#failureOf(reply));
    return reply.text;
  }

  /** The server's way of taking requests by the file, below a base URL. */
  batches(baseUrl: string): BatchServer {
    const { http, headers } = this.#options;
    return new OpenaiBatchServer({
      http,
      headers,
      urlOf: (path) => joinUrl(baseUrl, path),
      failureOf: (reply) => this.#failureOf(reply),
    });
  }

  /** What the server says of its models at `/models`; undefined when it does not say. Throws for a wrong key. */
  async models(baseUrl: string, signal: AbortSignal): Promise<JsonObject[] | undefined> {
    const reply = await this.#modelsReply(joinUrl(baseUrl, 'models'), signal);
    if (reply === undefined) return undefined;
    if (reply.status === 401 || reply.status === 403) throw new RequestError(this.#failureOf(reply));
    if (!isSuccess(reply)) return undefined;
    const parsed = parseBody(reply.text);
    const data = 'body' in parsed ? parsed.body.data : undefined;
    if (!Array.isArray(data)) return undefined;
    return data.filter(isObject).filter(({ id }) => typeof id === 'string' && id !== '');
  }

  /** Undefined if the list has no end. */
  async #modelsReply(url: string, signal: AbortSignal): Promise<HttpReply | undefined> {
    const { http, headers } = this.#options;
    try {
      return await http.get(url, headers(), signal, MOST_OF_MODELS);
    } catch (error) {
      if (error instanceof RequestError && error.cause instanceof ReplyTooLarge) return undefined;
      throw error;
    }
  }

  #exchange(
    url: string,
    body: JsonObject,
    streamed: StreamReader | undefined,
    signal: AbortSignal,
  ): Promise<HttpReply> {
    if (streamed === undefined) return this.#post(url, body, signal);
    const { http, headers } = this.#options;
    return http.stream(url, body, headers(), signal, (bytes) => streamed.push(bytes));
  }

  #report({ headers }: HttpReply): void {
    const { onRateReport, now } = this.#options;
    if (onRateReport === undefined) return;
    const report = rateReport(headers, now());
    if (report !== undefined) onRateReport(report);
  }

  #post(url: string, body: JsonObject, signal: AbortSignal): Promise<HttpReply> {
    return this.#options.http.post(url, body, this.#options.headers(), signal);
  }

  #failureOf({ status, headers, text, proxy }: HttpReply): RequestFailure {
    const failure = classifyHttpError(status, headers, text, this.#options.now());
    const remedy = failure.kind === 'rejected' ? bodyRemedy(serverError(text)) : undefined;
    if (remedy !== undefined) return { ...failure, message: `${failure.message} (${remedy})` };
    if (proxy === undefined || !OF_PROXIES.has(status)) return failure;
    return { ...failure, message: `${failure.message} (through the proxy ${proxy})` };
  }
}

/** A server that was asked for a stream may answer in one piece all the same, and one that was not may stream. */
function read({ text }: HttpReply, streamed: StreamReader | undefined, reader: ReplyReader): Outcome {
  if (text === '' && streamed !== undefined) return streamed.reply();
  if (!STREAM.test(text)) return reader.ofText(text);
  const unasked = reader.stream();
  unasked.push(Buffer.from(text));
  return unasked.reply();
}

/** How a stream of events starts. */
const STREAM = /^\ufeff?\s*(?:data|event|id|retry)?: ?\S/;

function timed(reply: Reply, streamed: StreamReader | undefined, started: number): Reply {
  const first = streamed?.firstPieceAt;
  return first === undefined ? reply : { ...reply, firstPieceMs: first - started };
}

function isSuccess({ status }: HttpReply): boolean {
  return status >= 200 && status < 300;
}
