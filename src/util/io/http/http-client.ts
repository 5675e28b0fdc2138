import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { buildConnector, Client, Dispatcher } from 'undici';
import { type JsonObject, LodestoneError, RequestError } from '../../../core/index.ts';
import { Connections } from './connections.ts';
import { Exchange, type ExchangeOptions, type HttpReply, ReplyTooLarge } from './exchange.ts';
import { type ProxyAddress, proxyFor } from './proxies.ts';
import { proxyError } from './proxy-error.ts';

export type { HttpReply } from './exchange.ts';

export interface HttpClientOptions {
  /** Milliseconds to open a connection. Default 10 s. */
  readonly connectTimeout?: number;
  /** Milliseconds until a reply begins; long reasoning comes as one late reply. Default one hour, as OpenCompass's. */
  readonly replyTimeout?: number;
  /** Milliseconds between two pieces of a reply. Default five minutes. */
  readonly idleTimeout?: number;
  /** The most bytes of a reply, unpacked. Default 64 MB. */
  readonly mostBytes?: number;
  readonly env: (name: string) => string | undefined;
}

/** Takes a request on, and gives what must be called when it is over. */
type Dispatch = (options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler) => () => void;

interface Transport {
  dispatcherOf(origin: string): Dispatch;
  close(): Promise<void>;
}

/** How a reply is taken in. */
type Taken = Partial<Pick<ExchangeOptions, 'onPiece' | 'isFile'>> & {
  readonly mostBytes?: number | undefined;
};

/** Far more than any answer has; a server that sends more has gone wrong. */
const MOST_BYTES = 64 * 2 ** 20;

const JSON_HEADERS = { 'content-type': 'application/json' };

/**
 * Keeps connections to all servers of the process: HTTP/1.1, and HTTP/2 where a server offers it. Proxies and
 * certificates come from the environment.
 */
export class HttpClient {
  readonly #options: HttpClientOptions;
  readonly #places = new Map<string, Place>();
  /** What is under way, by the signal that ends it: one listener serves all requests of a signal. */
  readonly #underWay = new Map<AbortSignal, UnderWay>();
  #transports: Promise<Transports> | undefined;

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
    return this.#request(url, 'POST', JSON.stringify(body), { ...JSON_HEADERS, ...headers }, signal, {});
  }

  /** The same for a reply that comes piece by piece: `onPiece` gets them unless the server sends no event stream. */
  async stream(
    url: string,
    body: JsonObject,
    headers: Record<string, string>,
    signal: AbortSignal,
    onPiece: (bytes: Uint8Array) => void,
  ): Promise<HttpReply> {
    const all = { ...JSON_HEADERS, accept: 'text/event-stream', ...headers };
    return this.#request(url, 'POST', JSON.stringify(body), all, signal, { onPiece });
  }

  /** `mostBytes`: the most that the reply may have, where that is less than usual. */
  async get(
    url: string,
    headers: Record<string, string>,
    signal: AbortSignal,
    mostBytes?: number,
  ): Promise<HttpReply> {
    return this.#request(url, 'GET', null, headers, signal, { mostBytes });
  }

  /** Sends a body of any kind, whose length the headers tell. */
  async send(
    url: string,
    body: Readable,
    headers: Record<string, string>,
    signal: AbortSignal,
  ): Promise<HttpReply> {
    return this.#request(url, 'POST', body, headers, signal, {});
  }

  /** Gets a file: `onPiece` gets its pieces where the status is good. */
  async load(
    url: string,
    headers: Record<string, string>,
    signal: AbortSignal,
    onPiece: (bytes: Uint8Array) => void,
  ): Promise<HttpReply> {
    return this.#request(url, 'GET', null, headers, signal, { onPiece, isFile: true });
  }

  /** Ends all connections, and what is under way on them. */
  async close(): Promise<void> {
    await (await this.#transports)?.close();
  }

  async #request(
    url: string,
    method: 'GET' | 'POST',
    body: string | Readable | null,
    headers: Record<string, string>,
    signal: AbortSignal,
    { mostBytes = this.#options.mostBytes ?? MOST_BYTES, ...taken }: Taken,
  ): Promise<HttpReply> {
    this.#transports ??= createTransports(this.#options);
    const transports = await this.#transports;
    const { origin, path, user } = this.#placeOf(url);
    const proxy = transports.proxyOf(origin);
    const transport = await transports.to(proxy);
    if (signal.aborted) throw signal.reason;
    const underWay = this.#underWayOf(signal);
    let exchange: Exchange | undefined;
    let release: (() => void) | undefined;
    try {
      const reply = await new Promise<HttpReply>((resolve, reject) => {
        exchange = new Exchange({ ...taken, mostBytes, resolve, reject });
        underWay.exchanges.add(exchange);
        const all = { 'accept-encoding': 'gzip, deflate, br', ...user, ...headers };
        release = transport.dispatcherOf(origin)({ origin, path, method, body, headers: all }, exchange);
      });
      return proxy === undefined ? reply : { ...reply, proxy: proxy.title };
    } catch (cause) {
      if (signal.aborted) throw signal.reason;
      throw networkError(url, proxy, cause);
    } finally {
      if (exchange !== undefined) underWay.exchanges.delete(exchange);
      if (underWay.exchanges.size === 0) this.#stopListening(signal, underWay);
      release?.();
    }
  }

  #placeOf(url: string): Place {
    const known = this.#places.get(url);
    if (known !== undefined) return known;
    const { origin, pathname, search, username, password } = new URL(url);
    const user = username === '' ? {} : basicAuthorization(username, password);
    const place = { origin, path: pathname + search, user };
    this.#places.set(url, place);
    return place;
  }

  #underWayOf(signal: AbortSignal): UnderWay {
    const known = this.#underWay.get(signal);
    if (known !== undefined) return known;
    const exchanges = new Set<Exchange>();
    const abort = () => {
      for (const exchange of exchanges) exchange.abort(signal.reason);
    };
    const underWay = { exchanges, abort };
    this.#underWay.set(signal, underWay);
    signal.addEventListener('abort', abort);
    return underWay;
  }

  /** A signal may outlive its clients, and each would stay with it. */
  #stopListening(signal: AbortSignal, { abort }: UnderWay): void {
    signal.removeEventListener('abort', abort);
    this.#underWay.delete(signal);
  }
}

interface Place {
  readonly origin: string;
  readonly path: string;
  /** The header for the name and password of the address. */
  readonly user: Record<string, string>;
}

function basicAuthorization(name: string, password: string): Record<string, string> {
  const pair = `${decodeURIComponent(name)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}

/** What one signal ends: one listener for all of it. */
interface UnderWay {
  readonly exchanges: Set<Exchange>;
  readonly abort: () => void;
}

async function createTransports(options: HttpClientOptions): Promise<Transports> {
  const settings = {
    headersTimeout: options.replyTimeout ?? 3_600_000,
    bodyTimeout: options.idleTimeout ?? 300_000,
    keepAliveTimeout: 30_000,
  };
  const connect = { timeout: options.connectTimeout ?? 10_000, ...(await certificates(options.env)) };
  return new Transports(options.env, settings, connect);
}

/** The ways to servers: straight, or through the proxies that the environment names for them. */
class Transports {
  readonly #env: HttpClientOptions['env'];
  readonly #settings: Client.Options;
  readonly #connect: buildConnector.BuildOptions;
  readonly #all = new Map<string, Promise<Transport>>();
  readonly #proxies = new Map<string, ProxyAddress | undefined>();

  constructor(env: HttpClientOptions['env'], settings: Client.Options, connect: buildConnector.BuildOptions) {
    this.#env = env;
    this.#settings = settings;
    this.#connect = connect;
  }

  /** The proxy for the address of a server; fails where the environment names one that is none. */
  proxyOf(origin: string): ProxyAddress | undefined {
    if (!this.#proxies.has(origin)) this.#proxies.set(origin, proxyFor(origin, this.#env));
    return this.#proxies.get(origin);
  }

  to(proxy: ProxyAddress | undefined): Promise<Transport> {
    const place = proxy?.url ?? '';
    const known = this.#all.get(place) ?? this.#opened(proxy);
    this.#all.set(place, known);
    return known;
  }

  async close(): Promise<void> {
    const all = await Promise.all(this.#all.values());
    await Promise.all(all.map((transport) => transport.close()));
  }

  #opened(proxy: ProxyAddress | undefined): Promise<Transport> {
    if (proxy === undefined) return directTransport(this.#settings, this.#connect);
    return proxiedTransport(proxy, { ...this.#settings, connect: this.#connect });
  }
}

async function directTransport(
  settings: Client.Options,
  connect: buildConnector.BuildOptions,
): Promise<Transport> {
  const [{ default: Client }, { default: buildConnector }] = await Promise.all([
    import('undici/lib/dispatcher/client.js'),
    import('undici/lib/core/connect.js'),
  ]);
  const servers = new Map<string, { connections: Connections; dispatch: Dispatch }>();
  return {
    dispatcherOf(origin) {
      const known = servers.get(origin);
      if (known !== undefined) return known.dispatch;
      const connections = new Connections({ Client, buildConnector }, origin, settings, connect);
      const dispatch: Dispatch = (request, handler) => connections.dispatch(request, handler);
      servers.set(origin, { connections, dispatch });
      return dispatch;
    },
    async close() {
      await Promise.all([...servers.values()].map(({ connections }) => connections.close()));
    },
  };
}

async function proxiedTransport({ url }: ProxyAddress, settings: object): Promise<Transport> {
  // Tunnels through proxies need more of undici than its parts.
  const { ProxyAgent } = await import('undici');
  const agent = new ProxyAgent({
    ...settings,
    uri: url,
    connections: null,
    pipelining: 1,
    proxyTunnel: false,
  });
  const dispatch: Dispatch = (request, handler) => {
    agent.dispatch(request, handler);
    return () => undefined;
  };
  return { dispatcherOf: () => dispatch, close: () => agent.destroy() };
}

/** Certificates of one's own authorities beside the usual ones; Node itself adds those of $NODE_EXTRA_CA_CERTS. */
async function certificates(env: HttpClientOptions['env']): Promise<{ ca?: string[] }> {
  const name = ['SSL_CERT_FILE', 'REQUESTS_CA_BUNDLE'].find((variable) => (env(variable) ?? '') !== '');
  if (name === undefined) return {};
  const file = env(name) ?? '';
  try {
    const { rootCertificates } = await import('node:tls');
    return { ca: [...rootCertificates, readFileSync(file, 'utf8')] };
  } catch (cause) {
    throw new LodestoneError('config-invalid', `$${name} names ${file}, which cannot be read`, {
      hint: 'Name a file of certificates in PEM form, or unset it.',
      cause,
    });
  }
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

function networkError(url: string, proxy: ProxyAddress | undefined, cause: unknown): unknown {
  if (cause instanceof LodestoneError) return cause;
  if (cause instanceof ReplyTooLarge)
    return new RequestError({ kind: 'transient', message: cause.message }, cause);
  const code = codeOf(cause);
  const isTimeout = TIMEOUTS.has(code);
  const isUnreachable = UNREACHABLE.has(code);
  if (proxy !== undefined)
    return proxyError(new URL(url).host, proxy, cause, { code, isTimeout, isUnreachable });
  const { host } = new URL(url);
  const message = isUnreachable
    ? `no server answers at ${host} (${code})`
    : `the connection to ${host} failed (${code || cause})`;
  return new RequestError({ kind: 'transient', message, isUnreachable, isTimeout }, cause);
}

/** The code of an error, or of the first of the errors that it sums up. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('errors' in error && Array.isArray(error.errors) && error.errors.length > 0)
    return codeOf(error.errors[0]);
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
