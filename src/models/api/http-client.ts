import type { Dispatcher } from 'undici';
import { type JsonObject, type ModelContext, RequestError } from '../../core/index.ts';

/** A reply as it came. */
export interface HttpReply {
  readonly status: number;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly text: string;
}

export interface HttpClientOptions {
  /** Milliseconds to open a connection. Default 10 s. */
  readonly connectTimeout?: number;
  /** Milliseconds until a reply begins; long reasoning comes as one late reply. Default one hour, as OpenCompass's. */
  readonly replyTimeout?: number;
  /** Milliseconds between two pieces of a reply. Default five minutes. */
  readonly idleTimeout?: number;
  readonly env: (name: string) => string | undefined;
}

/** One pool of kept connections for all endpoints of the process; proxies come from the environment. */
export class HttpClient {
  readonly #options: HttpClientOptions;
  #dispatcher: Promise<Dispatcher> | undefined;

  constructor(options: HttpClientOptions) {
    this.#options = options;
  }

  /** Sends JSON; fails with a transient RequestError when no whole reply comes. */
  async post(
    url: string,
    body: JsonObject,
    headers: Record<string, string>,
    signal: AbortSignal,
  ): Promise<HttpReply> {
    return this.#request(
      url,
      'POST',
      JSON.stringify(body),
      { 'content-type': 'application/json', ...headers },
      signal,
    );
  }

  /** The same for a reply that comes piece by piece: `onPiece` gets them unless the server sends no event stream. */
  async stream(
    url: string,
    body: JsonObject,
    headers: Record<string, string>,
    signal: AbortSignal,
    onPiece: (bytes: Uint8Array) => void,
  ): Promise<HttpReply> {
    const all = { 'content-type': 'application/json', accept: 'text/event-stream', ...headers };
    return this.#request(url, 'POST', JSON.stringify(body), all, signal, onPiece);
  }

  async get(url: string, headers: Record<string, string>, signal: AbortSignal): Promise<HttpReply> {
    return this.#request(url, 'GET', null, headers, signal);
  }

  async close(): Promise<void> {
    await (await this.#dispatcher)?.close();
  }

  async #request(
    url: string,
    method: 'GET' | 'POST',
    body: string | null,
    headers: Record<string, string>,
    signal: AbortSignal,
    onPiece?: (bytes: Uint8Array) => void,
  ): Promise<HttpReply> {
    this.#dispatcher ??= createDispatcher(this.#options);
    const dispatcher = await this.#dispatcher;
    try {
      const { origin, pathname, search } = new URL(url);
      const reply = await dispatcher.request({
        origin,
        path: pathname + search,
        method,
        body,
        headers,
        signal,
      });
      const streams = String(reply.headers['content-type'] ?? '').startsWith('text/event-stream');
      if (onPiece === undefined || !streams) {
        return { status: reply.statusCode, headers: reply.headers, text: await reply.body.text() };
      }
      for await (const piece of reply.body) onPiece(piece as Uint8Array);
      return { status: reply.statusCode, headers: reply.headers, text: '' };
    } catch (cause) {
      if (signal.aborted) throw signal.reason;
      throw networkError(url, cause);
    }
  }
}

/** The pool that all models of a run share; models that wait for different times have pools of their own. */
export function sharedHttpClient(context: ModelContext, replyTimeout?: number): HttpClient {
  const options = { env: context.env, ...(replyTimeout === undefined ? {} : { replyTimeout }) };
  return context.share(`http ${replyTimeout ?? ''}`, () => new HttpClient(options));
}

async function createDispatcher(options: HttpClientOptions): Promise<Dispatcher> {
  const { Agent, EnvHttpProxyAgent } = await import('undici');
  const settings = {
    connect: { timeout: options.connectTimeout ?? 10_000 },
    headersTimeout: options.replyTimeout ?? 3_600_000,
    bodyTimeout: options.idleTimeout ?? 300_000,
    keepAliveTimeout: 30_000,
    connections: null,
    pipelining: 1,
  };
  const proxied = ['HTTP_PROXY', 'HTTPS_PROXY'].some(
    (name) => options.env(name) ?? options.env(name.toLowerCase()),
  );
  return proxied ? new EnvHttpProxyAgent(settings) : new Agent(settings);
}

/** Codes that say that nothing listens at the address, or that there is no such address. */
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const TIMEOUTS = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT']);

function networkError(url: string, cause: unknown): RequestError {
  const code = codeOf(cause);
  const isUnreachable = UNREACHABLE.has(code);
  const { host } = new URL(url);
  const message = isUnreachable
    ? `no server answers at ${host} (${code})`
    : `the connection to ${host} failed (${code || cause})`;
  const isTimeout = TIMEOUTS.has(code);
  return new RequestError({ kind: 'transient', message, isUnreachable, isTimeout }, cause);
}

/** The code of an error, or of the first of the errors that it sums up. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('errors' in error && Array.isArray(error.errors) && error.errors.length > 0)
    return codeOf(error.errors[0]);
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
