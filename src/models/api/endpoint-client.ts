import {
  type BatchServer,
  type JsonObject,
  LodestoneError,
  type RateReport,
  type Reply,
  RequestError,
} from '../../core/index.ts';
import { ApiBatchServer } from './batch-server.ts';
import type { HttpClient, HttpReply } from './http-client.ts';
import { classifyHttpError } from './http-error.ts';
import type { Outcome } from './reply-parts.ts';
import type { ReplyReader } from './reply-readers.ts';
import { rateReport } from './retry-after.ts';
import { StreamedReply } from './streamed-reply.ts';

export interface EndpointClientOptions {
  readonly http: HttpClient;
  /** Headers of the next request; keys are read and rotated here, at the moment of use. */
  readonly headers: () => Record<string, string>;
  /** Texts that stand for the answer when a request fails with a status. */
  readonly statusTexts?: ReadonlyMap<number, string>;
  readonly now: () => number;
  /** Hears what replies say is left of the limits. */
  readonly onRateReport?: ((report: RateReport) => void) | undefined;
}

/** Sends bodies to one server and tells failures of a sample from those of the endpoint. */
export class EndpointClient {
  readonly #options: EndpointClientOptions;

  constructor(options: EndpointClientOptions) {
    this.#options = options;
  }

  /** A reply; throws RequestError where there is none. */
  async ask(url: string, body: JsonObject, reader: ReplyReader, signal: AbortSignal): Promise<Reply> {
    const streamed = reader.ofStream === undefined ? undefined : new StreamedReply();
    const started = performance.now();
    const reply = await this.#exchange(url, body, streamed, signal);
    this.#report(reply);
    const answer = this.replyOf(reply, reader, streamed);
    const first = streamed?.firstPieceAt;
    return first === undefined ? answer : { ...answer, firstPieceMs: first - started };
  }

  /** Reads a reply, whichever way it came; throws RequestError where it holds no answer. */
  replyOf(reply: HttpReply, reader: ReplyReader, streamed?: StreamedReply): Reply {
    const standIn = this.#options.statusTexts?.get(reply.status);
    if (standIn !== undefined) return { text: standIn, finishReason: `status ${reply.status}` };
    const outcome = isSuccess(reply) ? read(reply, streamed, reader) : { failure: this.#failureOf(reply) };
    if ('reply' in outcome) return outcome.reply;
    throw new RequestError(outcome.failure);
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
    return new ApiBatchServer({
      http,
      headers,
      urlOf: (path) => joinUrl(baseUrl, path),
      failureOf: (reply) => this.#failureOf(reply),
    });
  }

  /** What the server says of its models at `/models`; undefined when it does not say. Throws for a wrong key. */
  async models(baseUrl: string, signal: AbortSignal): Promise<JsonObject[] | undefined> {
    const reply = await this.#options.http.get(joinUrl(baseUrl, 'models'), this.#options.headers(), signal);
    if (reply.status === 401 || reply.status === 403) throw new RequestError(this.#failureOf(reply));
    if (!isSuccess(reply)) return undefined;
    try {
      const { data } = JSON.parse(reply.text) as { data?: JsonObject[] };
      return Array.isArray(data) ? data : undefined;
    } catch {
      return undefined;
    }
  }

  #exchange(
    url: string,
    body: JsonObject,
    streamed: StreamedReply | undefined,
    signal: AbortSignal,
  ): Promise<HttpReply> {
    if (streamed === undefined) return this.#post(url, body, signal);
    const asked = { ...body, stream: true, stream_options: { include_usage: true } };
    const { http, headers } = this.#options;
    return http.stream(url, asked, headers(), signal, (bytes) => streamed.push(bytes));
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

  #failureOf({ status, headers, text }: HttpReply) {
    return classifyHttpError(status, headers, text, this.#options.now());
  }
}

/** A server that was asked for a stream may answer in one piece all the same. */
function read({ text }: HttpReply, streamed: StreamedReply | undefined, reader: ReplyReader): Outcome {
  if (streamed === undefined || text !== '') return reader.ofText(text);
  return reader.ofStream?.(streamed) ?? reader.ofText(text);
}

function isSuccess({ status }: HttpReply): boolean {
  return status >= 200 && status < 300;
}

/** A path below a base URL, whether or not that ends with a slash. */
export function joinUrl(base: string, path: string): string {
  return `${base.replace(/\/+$/, '')}/${path}`;
}

/** Checks a URL of a config. */
export function checkedUrl(url: string, where: string): string {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  throw new LodestoneError('config-invalid', `${where} is no http address: ${url}`, {
    hint: 'Write it in full, e.g. http://127.0.0.1:8000/v1.',
  });
}
