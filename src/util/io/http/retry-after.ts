import type { RateLeft, RateReport } from '../../../core/index.ts';

/** Headers of a reply, their names in lower case. */
export type ReplyHeaders = { readonly [name: string]: string | readonly string[] | undefined };

/** Limits whose remaining budget and reset time servers report side by side. */
const LIMITS = ['requests', 'tokens', 'input-tokens', 'output-tokens'];
const PREFIXES = ['x-ratelimit', 'anthropic-ratelimit', 'ratelimit'];

/**
 * How many seconds a server asks to wait: `Retry-After` in seconds or as a date, `retry-after-ms`, else the
 * longest reset time of the limits that are used up (`x-ratelimit-reset-requests: 6m0s`, …). Undefined when it
 * names none.
 *
 * @param now milliseconds since 1970, for dates of servers that do not tell their own time.
 */
export function retryAfterSeconds(headers: ReplyHeaders, now: number): number | undefined {
  const time = headerTime(headers, now);
  const milliseconds = text(headers, 'retry-after-ms');
  const waits = [
    milliseconds === undefined ? undefined : wait(String(Number(milliseconds) / 1000), time),
    wait(text(headers, 'retry-after'), time),
    longestReset(headers, time),
  ];
  return waits.find((seconds) => seconds !== undefined);
}

/** What the headers say is left of the limits of requests and of tokens; undefined when they say nothing. */
export function rateReport(headers: ReplyHeaders, now: number): RateReport | undefined {
  const time = headerTime(headers, now);
  const requests = rateLeft(headers, 'requests', time);
  const tokens = rateLeft(headers, 'tokens', time);
  if (requests === undefined && tokens === undefined) return undefined;
  return { ...(requests === undefined ? {} : { requests }), ...(tokens === undefined ? {} : { tokens }) };
}

/** The server's own time, in milliseconds since 1970: dates in its headers are to be compared with that. */
function headerTime(headers: ReplyHeaders, now: number): number {
  const clock = Date.parse(text(headers, 'date') ?? '');
  return Number.isNaN(clock) ? now : clock;
}

function rateLeft(headers: ReplyHeaders, what: string, time: number): RateLeft | undefined {
  for (const prefix of PREFIXES) {
    const remaining =
      text(headers, `${prefix}-remaining-${what}`) ?? text(headers, `${prefix}-${what}-remaining`);
    if (remaining === undefined) continue;
    const reset = text(headers, `${prefix}-reset-${what}`) ?? text(headers, `${prefix}-${what}-reset`);
    const limit = text(headers, `${prefix}-limit-${what}`) ?? text(headers, `${prefix}-${what}-limit`);
    const resetSeconds = wait(reset, time);
    if (resetSeconds === undefined || Number.isNaN(Number(remaining))) return undefined;
    const known = limit === undefined || Number.isNaN(Number(limit)) ? {} : { limit: Number(limit) };
    return { remaining: Number(remaining), resetSeconds, ...known };
  }
  return undefined;
}

function longestReset(headers: ReplyHeaders, time: number): number | undefined {
  const resets = PREFIXES.flatMap((prefix) => {
    const named = LIMITS.flatMap((limit) => [
      reset(headers, `${prefix}-remaining-${limit}`, `${prefix}-reset-${limit}`, time),
      reset(headers, `${prefix}-${limit}-remaining`, `${prefix}-${limit}-reset`, time),
    ]);
    return [...named, reset(headers, `${prefix}-remaining`, `${prefix}-reset`, time)];
  });
  const waits = resets.filter((seconds) => seconds !== undefined);
  return waits.length === 0 ? undefined : Math.max(...waits);
}

/** The reset time of a limit of which nothing is left. */
function reset(headers: ReplyHeaders, remaining: string, name: string, time: number): number | undefined {
  const left = text(headers, remaining);
  return left === undefined || Number(left) > 0 ? undefined : wait(text(headers, name), time);
}

const UNIT_SECONDS: Record<string, number> = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86400 };
/** Seconds since 1970 rather than seconds to wait: all that lie after the year 2001. */
const EARLIEST_TIMESTAMP = 1e9;

/** A duration (`20`, `1.5s`, `6m0s`), a moment in seconds or milliseconds since 1970, or a date. */
function wait(value: string | undefined, time: number): number | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  const number = Number(value);
  if (!Number.isNaN(number)) {
    const moment = number > EARLIEST_TIMESTAMP * 1000 ? number / 1000 : number;
    return positive(moment > EARLIEST_TIMESTAMP ? moment - time / 1000 : number);
  }
  const parts = [...value.matchAll(/(\d+(?:\.\d+)?)\s*(ms|[smhd])/g)];
  if (parts.length > 0 && parts.map(([part]) => part).join('') === value.trim()) {
    return parts.reduce((sum, [, count, unit = 's']) => sum + Number(count) * (UNIT_SECONDS[unit] ?? 1), 0);
  }
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : positive((date - time) / 1000);
}

function positive(seconds: number): number {
  return Math.max(0, seconds);
}

function text(headers: ReplyHeaders, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : value?.[0];
}
