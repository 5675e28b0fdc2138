import type { buildConnector, Client, Dispatcher } from 'undici';
import { certificates } from './certificates.ts';
import { Connections } from './connections.ts';
import { type ProxyAddress, proxyFor } from './proxies.ts';
import { loadProxyAgent, loadUndici } from './undici.ts';

export interface TransportOptions {
  /** Milliseconds to open a connection. Default 10 s. */
  readonly connectTimeout?: number;
  /** Milliseconds until a reply begins; long reasoning comes as one late reply. Default one hour, as OpenCompass's. */
  readonly replyTimeout?: number;
  /** Milliseconds between two pieces of a reply. Default five minutes. */
  readonly idleTimeout?: number;
  readonly env: (name: string) => string | undefined;
}

/** Takes a request on, and gives what must be called when it is over. */
type Dispatch = (options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler) => () => void;

interface Transport {
  dispatcherOf(origin: string): Dispatch;
  close(): Promise<void>;
}

/** Proxies and certificates are read from the environment once. */
export async function createTransports(options: TransportOptions): Promise<Transports> {
  const settings = {
    headersTimeout: options.replyTimeout ?? 3_600_000,
    bodyTimeout: options.idleTimeout ?? 300_000,
    keepAliveTimeout: 30_000,
  };
  const connect = { timeout: options.connectTimeout ?? 10_000, ...(await certificates(options.env)) };
  return new Transports(options.env, settings, connect);
}

/** The ways to servers: straight, or through the proxies that the environment names for them. */
export class Transports {
  readonly #env: TransportOptions['env'];
  readonly #settings: Client.Options;
  readonly #connect: buildConnector.BuildOptions;
  readonly #all = new Map<string, Promise<Transport>>();
  readonly #proxies = new Map<string, ProxyAddress | undefined>();

  constructor(env: TransportOptions['env'], settings: Client.Options, connect: buildConnector.BuildOptions) {
    this.#env = env;
    this.#settings = settings;
    this.#connect = connect;
  }

  /** The proxy for the address of a server; throws if the environment names one that is none. */
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
    return proxiedTransport(proxy, this.#settings, this.#connect);
  }
}

async function directTransport(
  settings: Client.Options,
  connect: buildConnector.BuildOptions,
): Promise<Transport> {
  const undici = await loadUndici();
  const servers = new Map<string, { connections: Connections; dispatch: Dispatch }>();
  return {
    dispatcherOf(origin) {
      const known = servers.get(origin);
      if (known !== undefined) return known.dispatch;
      const connections = new Connections(undici, origin, settings, connect);
      const dispatch: Dispatch = (request, handler) => connections.dispatch(request, handler);
      servers.set(origin, { connections, dispatch });
      return dispatch;
    },
    async close() {
      await Promise.all([...servers.values()].map(({ connections }) => connections.close()));
    },
  };
}

async function proxiedTransport(
  { url }: ProxyAddress,
  settings: Client.Options,
  connect: buildConnector.BuildOptions,
): Promise<Transport> {
  const ProxyAgent = await loadProxyAgent();
  const agent = new ProxyAgent({
    ...settings,
    uri: url,
    // To the server through the tunnel, and to the proxy itself.
    requestTls: connect,
    proxyTls: connect,
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
