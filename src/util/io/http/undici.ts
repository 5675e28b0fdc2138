import type { Agent, buildConnector, Client, ProxyAgent, WebSocket } from 'undici';

/** What requests need of undici, which is loaded at the first of them. */
export interface Undici {
  readonly Client: typeof Client;
  readonly buildConnector: typeof buildConnector;
}

/**
 * The client of one connection, by its place inside undici: the package's own index loads fetch, caches and WebSockets,
 * too. Measured on Node 20, two cores, median of three: 56 ms of CPU for these parts, 141 ms for the whole, at every start
 * of a run that asks a server. The version is exact in package.json, and only this file knows the places.
 */
export async function loadUndici(): Promise<Undici> {
  const [{ default: Client }, { default: buildConnector }] = await Promise.all([
    import('undici/lib/dispatcher/client.js'),
    import('undici/lib/core/connect.js'),
  ]);
  return { Client, buildConnector };
}

/** Tunnels through proxies need nearly all of undici. */
export async function loadProxyAgent(): Promise<typeof ProxyAgent> {
  return (await import('undici')).ProxyAgent;
}

/** What websockets need of undici. */
export interface UndiciWebSockets {
  readonly Agent: typeof Agent;
  readonly ProxyAgent: typeof ProxyAgent;
  readonly WebSocket: typeof WebSocket;
}

/** They stand on its `fetch`, and so need nearly all of it, too. */
export async function loadWebSockets(): Promise<UndiciWebSockets> {
  const { Agent, ProxyAgent, WebSocket } = await import('undici');
  return { Agent, ProxyAgent, WebSocket };
}
