import { LodestoneError, RequestError } from '../../../core/index.ts';
import { ReplyTooLarge } from './exchange.ts';
import type { ProxyAddress } from './proxies.ts';
import { proxyError } from './proxy-error.ts';
import { BlockedPort } from './web-socket-exchange.ts';

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

/** Why no reply came from an address. */
export function networkError(url: string, proxy: ProxyAddress | undefined, cause: unknown): unknown {
  if (cause instanceof LodestoneError) return cause;
  if (cause instanceof ReplyTooLarge)
    return new RequestError({ kind: 'transient', message: cause.message }, cause);
  if (cause instanceof BlockedPort) return blockedPort(new URL(url), cause);
  const code = errorCode(cause);
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

function blockedPort({ port }: URL, cause: BlockedPort): RequestError {
  const message = `port ${port} is reserved for another protocol and cannot be used for a websocket`;
  return new RequestError({ kind: 'endpoint', message, hint: 'Use another port for the server.' }, cause);
}

/** The code of an error, or of the first of the errors that it sums up. */
function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('errors' in error && Array.isArray(error.errors) && error.errors.length > 0)
    return errorCode(error.errors[0]);
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
