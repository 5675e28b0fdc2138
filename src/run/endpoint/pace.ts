import type { RateLeft, RateReport } from '../../core/index.ts';

/** What a config allows, and what a server was seen to allow. */
export interface PaceOptions {
  readonly requestsPerSecond: number | undefined;
  readonly tokensPerMinute: number | undefined;
}

/** How far the next start may lie in the past, so that late timers do not cost rate. */
const CATCH_UP_MS = 1000;
/** Tokens may be spent ahead for this long. */
const TOKEN_BURST_MS = 5_000;
/** Less than one token is a matter of rounding. */
const TOKENS_OF_NO_MATTER = 0.5;
/** How far back requests count for the rate that a server allows. */
const MEMORY_MS = 60_000;
const BIN_MS = 100;
const MOST_BINS = (2 * MEMORY_MS) / BIN_MS;
/** Fewer requests say nothing about it. */
const ENOUGH_REQUESTS = 5;
/**
 * A learnt rate grows by this share a second, twice as fast after each minute without a refusal, to find out whether
 * the server allows more.
 */
const GROWTH_PER_SECOND = 0.0005;
const FASTEST_DOUBLINGS = 5;
/** Below the rate that was seen; and when that was too much, below what was tried. */
const BELOW_LIMIT = 0.99;
const BELOW_TRIED = 0.97;
/** While more than this share of a limit is left, its report changes nothing. */
const PLENTY = 0.1;
/** The same where the limit is not known. */
const PLENTY_REQUESTS = 20;
/** No report stops requests for longer, since it may be wrong; the server would refuse them anyway. */
const LONGEST_HOLD_MS = 60_000;

/**
 * Says when the next request may start: evenly at the rates that the config sets, at the rate that the server was
 * seen to answer once it has refused requests because of their rate, and slower where it says that little is left.
 */
export class Pace {
  readonly #interval: number;
  readonly #tokensPerMs: number | undefined;
  #next = Number.NEGATIVE_INFINITY;
  #tokens: number;
  #tokensAt = 0;
  /** How many requests of each short while were taken, oldest first. */
  readonly #taken = new Map<number, number>();
  /** A pause that the server asked for: at its end it is known which requests were taken before it. */
  #lesson: { since: number; until: number } | undefined;
  /** Requests a millisecond. */
  #learnt: { rate: number; since: number } | undefined;
  #reported: { interval: number; until: number } | undefined;
  #begun: number | undefined;

  constructor({ requestsPerSecond, tokensPerMinute }: PaceOptions) {
    this.#interval = requestsPerSecond === undefined ? 0 : 1000 / requestsPerSecond;
    this.#tokensPerMs = tokensPerMinute === undefined ? undefined : tokensPerMinute / 60_000;
    this.#tokens = (this.#tokensPerMs ?? 0) * TOKEN_BURST_MS;
  }

  /** Whether it matters how many tokens a request takes. */
  get countsTokens(): boolean {
    return this.#tokensPerMs !== undefined;
  }

  /** Whether the server was found to limit the rate. */
  get hasLearnt(): boolean {
    return this.#learnt !== undefined || this.#lesson !== undefined;
  }

  /** Milliseconds until a request may start; 0 when it may now. */
  delay(now: number): number {
    return Math.max(0, this.#next - now, this.#tokenDelay(now));
  }

  /** A request starts. `tokens`: what it will probably use. */
  started(now: number, tokens: number): void {
    const earliest = this.#begun === undefined ? now : now - CATCH_UP_MS;
    this.#begun ??= now;
    this.#learn(now);
    this.#count(now, 1);
    const interval = Math.max(this.#interval, this.#learntInterval(now), this.#reportedInterval(now));
    if (interval > 0) this.#next = Math.max(this.#next, earliest) + interval;
    if (this.#tokensPerMs !== undefined) this.#tokens -= tokens;
  }

  /** A request used so many tokens more than was expected. */
  corrected(tokens: number): void {
    if (this.#tokensPerMs !== undefined) this.#tokens -= tokens;
  }

  /** The server refused a request that was started then as one too many. */
  refused(started: number): void {
    this.#count(started, -1);
  }

  /** The server takes no requests for so many milliseconds, because of their rate. */
  paused(now: number, milliseconds: number): void {
    this.#lesson = { since: now, until: now + milliseconds };
  }

  /** The server says what is left of its limits: requests are spread over the rest, or wait for new ones. */
  reported(now: number, { requests, tokens }: RateReport): void {
    const interval = requests === undefined || isPlenty(requests) ? 0 : requestInterval(requests);
    this.#reported = { interval, until: now + (requests?.resetSeconds ?? 0) * 1000 };
    for (const left of [requests, tokens]) {
      if (left === undefined || left.remaining > 0) continue;
      this.#next = Math.max(this.#next, now + Math.min(LONGEST_HOLD_MS, left.resetSeconds * 1000));
    }
  }

  #tokenDelay(now: number): number {
    if (this.#tokensPerMs === undefined) return 0;
    const most = this.#tokensPerMs * TOKEN_BURST_MS;
    this.#tokens = Math.min(most, this.#tokens + (now - this.#tokensAt) * this.#tokensPerMs);
    this.#tokensAt = now;
    return this.#tokens > -TOKENS_OF_NO_MATTER ? 0 : -this.#tokens / this.#tokensPerMs;
  }

  /** After a pause: the requests that were taken in the minute before it are what the server allows in a minute. */
  #learn(now: number): void {
    if (this.#lesson === undefined || now < this.#lesson.until) return;
    const { since, until } = this.#lesson;
    this.#lesson = undefined;
    const begin = Math.max(since - MEMORY_MS, this.#begun ?? since);
    const taken = this.#takenBetween(begin, since);
    if (taken < ENOUGH_REQUESTS) return;
    const rate = (taken / Math.min(MEMORY_MS, until - begin)) * BELOW_LIMIT;
    const known = this.#learnt === undefined ? rate : Math.min(rate, this.#rateAt(since) * BELOW_TRIED);
    this.#learnt = { rate: known, since: until };
  }

  #learntInterval(now: number): number {
    return this.#learnt === undefined ? 0 : 1 / this.#rateAt(now);
  }

  #rateAt(now: number): number {
    const { rate, since } = this.#learnt ?? { rate: Number.POSITIVE_INFINITY, since: now };
    const seconds = Math.max(0, now - since) / 1000;
    const minutes = Math.floor(seconds / 60);
    const doublings = Math.min(FASTEST_DOUBLINGS, minutes);
    // Whole minutes at the speed of each, then the rest at that of the present one.
    const ofMinutes = 60 * (2 ** doublings - 1) + 60 * (minutes - doublings) * 2 ** doublings;
    const steps = ofMinutes + (seconds - 60 * minutes) * 2 ** doublings;
    return rate * (1 + GROWTH_PER_SECOND) ** steps;
  }

  #reportedInterval(now: number): number {
    return this.#reported === undefined || now > this.#reported.until ? 0 : this.#reported.interval;
  }

  #count(time: number, by: 1 | -1): void {
    const bin = Math.floor(time / BIN_MS);
    this.#taken.set(bin, (this.#taken.get(bin) ?? 0) + by);
    if (this.#taken.size <= MOST_BINS) return;
    const [oldest] = this.#taken.keys();
    if (oldest !== undefined) this.#taken.delete(oldest);
  }

  #takenBetween(begin: number, end: number): number {
    let sum = 0;
    for (const [bin, count] of this.#taken) {
      if (bin >= Math.floor(begin / BIN_MS) && bin <= Math.floor(end / BIN_MS)) sum += count;
    }
    return sum;
  }
}

function isPlenty({ remaining, limit }: RateLeft): boolean {
  return limit === undefined ? remaining > PLENTY_REQUESTS : remaining > PLENTY * limit;
}

function requestInterval({ remaining, resetSeconds }: RateLeft): number {
  return (resetSeconds * 1000) / Math.max(1, remaining);
}
