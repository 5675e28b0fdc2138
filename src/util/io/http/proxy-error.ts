import { RequestError } from '../../../core/index.ts';
import type { ProxyAddress } from './proxies.ts';

interface Facts {
  readonly code: string;
  readonly isUnreachable: boolean;
  readonly isTimeout: boolean;
}

/** How undici tells that a proxy opens no way to a server. */
const REFUSED = /^Proxy (?:response \((\d+)\)|Authentication Required \((407)\))/;
const NO_WAY = 5;

/** Why a request to `host` that went through a proxy got no reply. */
export function proxyError(host: string, proxy: ProxyAddress, cause: unknown, facts: Facts): RequestError {
  const { code, isUnreachable, isTimeout } = facts;
  const hint = `Check ${proxy.variable}; NO_PROXY=${host.replace(/:\d+$/, '')} bypasses it.`;
  if (isUnreachable) {
    const message = `the proxy ${proxy.title} does not answer (${code})`;
    return new RequestError({ kind: 'transient', message, hint, isUnreachable, isTimeout }, cause);
  }
  const [, tunnel, wanted] = REFUSED.exec(cause instanceof Error ? cause.message : '') ?? [];
  const status = Number(tunnel ?? wanted ?? 0);
  if (status > 0) return refusal(host, proxy, status, hint, cause);
  const message = `the connection to ${host} through the proxy ${proxy.title} failed (${code || cause})`;
  return new RequestError({ kind: 'transient', message, hint, isTimeout }, cause);
}

function refusal(
  host: string,
  proxy: ProxyAddress,
  status: number,
  hint: string,
  cause: unknown,
): RequestError {
  const isLogin = status === 407;
  const message = isLogin
    ? `the proxy ${proxy.title} requires a user name and password`
    : `the proxy ${proxy.title} refuses to connect to ${host}`;
  const login = `Add them to ${proxy.variable}: http://NAME:PASSWORD@HOST:PORT.`;
  const kind = Math.floor(status / 100) === NO_WAY ? 'transient' : 'endpoint';
  return new RequestError({ kind, message, status, hint: isLogin ? login : hint }, cause);
}
