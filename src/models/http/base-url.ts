import { checkedUrl } from './address.ts';

/**
 * The base of an OpenAI-compatible API, which `/chat/completions` stands below, from an address as people write
 * it: with or without `/v1`, or that of `/chat/completions` itself. A name, a password and a query stay.
 */
export function normaliseBaseUrl(address: string, where: string): string {
  const url = new URL(checkedUrl(withProtocol(address), where));
  const path = url.pathname.replace(/\/+$/, '').replace(/\/(?:chat\/)?completions$/, '');
  const user = url.username === '' ? '' : `${url.username}:${url.password}@`;
  return `${url.protocol}//${user}${url.host}${path === '' ? '/v1' : path}${url.search}`;
}

/** `127.0.0.1:8000` is an address, too. */
function withProtocol(address: string): string {
  return /^[\w.-]+:\d+(?:\/|$)/.test(address) ? `http://${address}` : address;
}
