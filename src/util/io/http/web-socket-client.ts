import type { Dispatcher } from 'undici';
import { certificates } from './certificates.ts';
import { Handshake } from './handshake.ts';
import { networkError } from './network-error.ts';
import { type ProxyAddress, proxyFor } from './proxies.ts';
import type { TransportOptions } from './transports.ts';
import { loadWebSockets, type UndiciWebSockets } from './undici.ts';
import { type WebSocketEnd, WebSocketExchange } from './web-socket-exchange.ts';

export interface WebSocketClientOptions extends TransportOptions {
  /** The most bytes of all messages of a reply. Default 64 MB. */
  readonly mostBytes?: number;
}

/** What is asked over one websocket. */
export interface WebSocketRequest {
  /** `ws:` or `wss:`. Its query may hold a signature: errors name the host alone. */
  readonly url: string;
  readonly headers?: Record<string, string>;
  readonly message: string;
  /** Takes the next message; says whether it was the last. An error that it throws ends the exchange. */
  readonly onMessage: (text: string) => boolean;
  readonly signal: AbortSignal;
}

const MOST_BYTES = 64 * 2 ** 20;
const REPLY_TIMEOUT = 3_600_000;
const IDLE_TIMEOUT = 300_000;
/** A server answers the request to open a websocket before it has any work to do. */
const HANDSHAKE_TIMEOUT = 60_000;

/**
 * Asks servers over websockets, one for each request. Proxies and certificates come from the environment, as those of
 * `HttpClient` do; a proxy is always asked for a tunnel.
 */
export class WebSocketClient {
  readonly #options: WebSocketClientOptions;
  readonly #agents = new Map<string, Promise<Dispatcher>>();
  readonly #underWay = new Set<WebSocketExchange>();
  #undici: Promise<UndiciWebSockets> | undefined;

  constructor(options: WebSocketClientOptions) {
    this.#options = options;
  }

  /**
   * Sends a message and takes in what comes for it. Undefined once the last message has come, else how the server ended it.
   * Throws with a transient RequestError where the server is not reached, or is silent for too long.
   */
  async ask({
    url,
    headers = {},
    message,
    onMessage,
    signal,
  }: WebSocketRequest): Promise<WebSocketEnd | undefined> {
    const { replyTimeout = REPLY_TIMEOUT, idleTimeout = IDLE_TIMEOUT } = this.#options;
    const mostBytes = this.#options.mostBytes ?? MOST_BYTES;
    const proxy = proxyFor(url.replace(/^ws/, 'http'), this.#options.env);
    const { WebSocket } = await this.#loaded();
    const agent = await this.#agentFor(proxy);
    if (signal.aborted) throw signal.reason;
    const handshake = new Handshake();
    const socket = new WebSocket(url, { headers, dispatcher: handshake.on(agent) });
    const limits = { replyTimeout, idleTimeout, mostBytes };
    const exchange = new WebSocketExchange(socket, { handshake, message, onMessage, ...limits });
    const abort = () => exchange.abort(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    this.#underWay.add(exchange);
    try {
      return await exchange.end;
    } catch (cause) {
      if (signal.aborted) throw signal.reason;
      if (exchange.isOwn(cause)) throw cause;
      throw networkError(url, proxy, cause);
    } finally {
      this.#underWay.delete(exchange);
      signal.removeEventListener('abort', abort);
    }
  }

  /** Ends all that is in progress. */
  async close(): Promise<void> {
    for (const exchange of this.#underWay) exchange.abort(new Error('closed'));
    const agents = await Promise.all(this.#agents.values());
    await Promise.all(agents.map((agent) => agent.destroy()));
  }

  #loaded(): Promise<UndiciWebSockets> {
    this.#undici ??= loadWebSockets();
    return this.#undici;
  }

  #agentFor(proxy: ProxyAddress | undefined): Promise<Dispatcher> {
    const place = proxy?.url ?? '';
    const known = this.#agents.get(place) ?? this.#newAgent(proxy);
    this.#agents.set(place, known);
    return known;
  }

  async #newAgent(proxy: ProxyAddress | undefined): Promise<Dispatcher> {
    const { Agent, ProxyAgent } = await this.#loaded();
    const { env, connectTimeout = 10_000, mostBytes = MOST_BYTES } = this.#options;
    const connect = { timeout: connectTimeout, ...(await certificates(env)) };
    const settings = {
      allowH2: false,
      headersTimeout: HANDSHAKE_TIMEOUT,
      pipelining: 1,
      webSocket: { maxPayloadSize: mostBytes },
    };
    if (proxy === undefined) return new Agent({ ...settings, connect });
    const tls = { requestTls: connect, proxyTls: connect };
    return new ProxyAgent({ ...settings, ...tls, uri: proxy.url, proxyTunnel: true });
  }
}
