import type { Readable } from 'node:stream';
import type { JsonObject } from '../../../core/index.ts';
import { Exchange, type ExchangeOptions, type HttpReply, type ReplyHead } from './exchange.ts';
import { networkError } from './network-error.ts';
import { createTransports, type TransportOptions, type Transports } from './transports.ts';

export type { HttpReply } from './exchange.ts';

export interface HttpClientOptions extends TransportOptions {
  /** The most bytes of a reply, unpacked. Default 64 MB. */
  readonly mostBytes?: number;
}

/** Takes a file in. */
export interface FileReceiver {
  /** Hears how the reply begins, whatever its status. */
  readonly onHead?: (head: ReplyHead) => void;
  /** Takes the next bytes, which are only lent; no more are read before it is done. */
  readonly onPiece: (bytes: Uint8Array) => void | Promise<void>;
}

/** How a reply is taken in. */
type Taken = Partial<Pick<ExchangeOptions, 'onHead' | 'onPiece' | 'isFile'>> & {
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
  /** What is in progress, by the signal that ends it: one listener serves all requests of a signal. */
  readonly #underWay = new Map<AbortSignal, UnderWay>();
  #transports: Promise<Transports> | undefined;

  constructor(options: HttpClientOptions) {
    this.#options = options;
  }

  /** Sends JSON; throws with a transient RequestError when no whole reply comes. */
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

  /** Gets a file of any length, piece by piece where the status is good. Errors of its receiver are thrown as they are. */
  async load(
    url: string,
    headers: Record<string, string>,
    signal: AbortSignal,
    { onHead, onPiece }: FileReceiver,
  ): Promise<HttpReply> {
    return this.#request(url, 'GET', null, headers, signal, { onHead, onPiece, isFile: true });
  }

  /** Ends all connections, and what is in progress on them. */
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
      if (exchange?.isOwn(cause) === true) throw cause;
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
