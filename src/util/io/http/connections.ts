import type { buildConnector, Client, Dispatcher } from 'undici';
import type { Undici } from './undici.ts';

/** Requests that one connection of HTTP/2 carries at once, unless the server allows fewer. */
const STREAMS = 100;

/**
 * The connections to one server. Over HTTP/1.1 each carries one request at a time, and the one that was used last
 * is used next, so that those beyond need close by themselves; over HTTP/2 one carries many.
 */
export class Connections {
  readonly #open: () => Client;
  readonly #all = new Set<Client>();
  readonly #idle: Client[] = [];
  /** Requests in flight on connections that turned out to speak HTTP/2. */
  readonly #streams = new Map<Client, number>();

  constructor(undici: Undici, origin: string, options: Client.Options, connect: buildConnector.BuildOptions) {
    const base = undici.buildConnector({ ...connect, allowH2: true });
    this.#open = () => {
      const client = new undici.Client(origin, {
        ...options,
        allowH2: true,
        maxConcurrentStreams: STREAMS,
        connect: (target, callback) =>
          base(target, (...[error, socket]) => {
            if (error !== null) return callback(error, null);
            if ('alpnProtocol' in socket && socket.alpnProtocol === 'h2') this.#multiplex(client);
            callback(null, socket);
          }),
      });
      this.#all.add(client);
      return client;
    };
  }

  /** Sends a request; `handler` hears of it. `release` must be called when it is over, well or not. */
  dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): () => void {
    const client = this.#take();
    // Requests with an effect are never put next to others unless they say that this is safe; undici sends none twice.
    client.dispatch(this.#streams.has(client) ? { ...options, idempotent: true } : options, handler);
    return () => this.#give(client);
  }

  /** Ends all connections, and with an error what is in progress on them. */
  async close(): Promise<void> {
    await Promise.all([...this.#all].map((client) => client.destroy()));
  }

  #take(): Client {
    for (const [client, streams] of this.#streams) {
      if (streams >= STREAMS) continue;
      this.#streams.set(client, streams + 1);
      return client;
    }
    return this.#idle.pop() ?? this.#open();
  }

  #give(client: Client): void {
    const streams = this.#streams.get(client);
    if (streams === undefined) this.#idle.push(client);
    else this.#streams.set(client, streams - 1);
  }

  #multiplex(client: Client): void {
    if (this.#streams.has(client)) return;
    this.#streams.set(client, 1);
    client.pipelining = STREAMS;
  }
}
