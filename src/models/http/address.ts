import { LodestoneError } from '../../core/index.ts';
import { Redactor } from '../../util/index.ts';

/** A path below a base URL, whether or not that ends with a slash; the query of the base stands behind the path. */
export function joinUrl(base: string, path: string): string {
  const { address, query } = split(base);
  const joined = `${address.replace(/\/+$/, '')}/${path}`;
  if (query === '') return joined;
  return joined + (path.includes('?') ? '&' : '?') + query;
}

/** A base URL without an end of its path; its query stays. */
export function withoutEnd(base: string, end: RegExp): string {
  const { address, query } = split(base);
  return address.replace(end, '') + (query === '' ? '' : `?${query}`);
}

/** Checks a URL of a config. */
export function checkedUrl(url: string, where: string): string {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  throw new LodestoneError('config-invalid', `${where} is not an http URL: ${new Redactor().text(url)}`, {
    hint: 'Write the full URL, e.g. http://127.0.0.1:8000/v1.',
  });
}

/** Checks a websocket's URL of a config; `ws(s)://`, as vendors write it in their documentation, is the safe one of the two. */
export function checkedSocketUrl(url: string, where: string): string {
  const whole = url.trim().replace(/^ws\(s\):/i, 'wss:');
  if (URL.canParse(whole) && /^wss?:$/.test(new URL(whole).protocol)) return whole;
  throw new LodestoneError('config-invalid', `${where} is not a websocket URL: ${new Redactor().text(url)}`, {
    hint: 'Write the full URL, e.g. wss://spark.example/v3.5/chat or ws://127.0.0.1:8000.',
  });
}

/** An address at another server: its scheme, host and port, and its path where it has one; else the path stays. */
export function movedTo(server: string, address: string): string {
  const { protocol, host, pathname } = new URL(server);
  if (pathname !== '/') return server;
  return `${protocol}//${host}${address.replace(/^[a-z]+:\/\/[^/?#]*/i, '')}`;
}

function split(url: string): { readonly address: string; readonly query: string } {
  const [whole = ''] = url.split('#');
  const mark = whole.indexOf('?');
  if (mark < 0) return { address: whole, query: '' };
  return { address: whole.slice(0, mark), query: whole.slice(mark + 1) };
}
