/** What a config allows, and what a server was seen to allow. */
export interface PaceOptions {
  readonly requestsPerSecond: number | undefined;
  readonly tokensPerMinute: number | undefined;
}

/** How far the next start may lie in the past, so that late timers do not cost rate. */
const CATCH_UP_MS = 250;
/** Tokens may be spent ahead for this long. */
const TOKEN_BURST_MS = 5_000;
/** How far back answers count for the rate that a server allows. */
const MEMORY_MS = 60_000;
/** A learnt rate grows by this share a second, to find out whether the server allows more. */
const GROWTH_PER_SECOND = 0.001;
const BELOW_LIMIT = 0.99;

/**
 * Says when the next request may start: evenly at the rates that the config sets, and, once the server has
 * refused requests because of their rate, at the rate that it was seen to answer.
 */
export class Pace {
  readonly #interval: number;
  readonly #tokensPerMs: number | undefined;
  #next = Number.NEGATIVE_INFINITY;
  #tokens: number;
  #tokensAt = 0;
  /** Times of answers within the memory, oldest first. */
  #answers: number[] = [];
  #most = 4096;
  #learnt: { rate: number; since: number } | undefined;
  #begun: number | undefined;

  constructor({ requestsPerSecond, tokensPerMinute }: PaceOptions) {
    this.#interval = requestsPerSecond === undefined ? 0 : 1000 / requestsPerSecond;
    this.#tokensPerMs = tokensPerMinute === undefined ? undefined : tokensPerMinute / 60_000;
    this.#tokens = (this.#tokensPerMs ?? 0) * TOKEN_BURST_MS;
  }

  /** Milliseconds until a request may start; 0 when it may now. */
  delay(now: number): number {
    return Math.max(0, this.#next - now, this.#tokenDelay(now));
  }

  /** A request starts. `tokens`: what it will probably use. */
  started(now: number, tokens: number): void {
    this.#begun ??= now;
    const interval = Math.max(this.#interval, this.#learntInterval(now));
    if (interval > 0) this.#next = Math.max(this.#next, now - Math.min(CATCH_UP_MS, interval)) + interval;
    if (this.#tokensPerMs !== undefined) this.#tokens -= tokens;
  }

  /** A request was answered; `correction`: tokens that it used beyond what was expected. */
  answered(now: number, correction: number): void {
    this.#answers.push(now);
    if (this.#answers.length > this.#most) {
      this.#forget(now);
      this.#most = Math.max(4096, 2 * this.#answers.length);
    }
    if (this.#tokensPerMs !== undefined) this.#tokens -= correction;
  }

  /** The server refused a request because of their rate, and asks for a pause of so many milliseconds. */
  refused(now: number, pause: number): void {
    this.#forget(now);
    const seen = Math.min(MEMORY_MS, now - (this.#begun ?? now)) + pause;
    if (this.#answers.length < 5 || seen <= 0) return;
    const rate = (this.#answers.length / seen) * BELOW_LIMIT;
    const known = this.#learnt === undefined ? rate : Math.min(rate, this.#rateAt(now) * BELOW_LIMIT);
    this.#learnt = { rate: known, since: now + pause };
  }

  #tokenDelay(now: number): number {
    if (this.#tokensPerMs === undefined) return 0;
    const most = this.#tokensPerMs * TOKEN_BURST_MS;
    this.#tokens = Math.min(most, this.#tokens + (now - this.#tokensAt) * this.#tokensPerMs);
    this.#tokensAt = now;
    return this.#tokens >= 0 ? 0 : -this.#tokens / this.#tokensPerMs;
  }

  #learntInterval(now: number): number {
    return this.#learnt === undefined ? 0 : 1 / this.#rateAt(now);
  }

  #rateAt(now: number): number {
    const { rate, since } = this.#learnt ?? { rate: Number.POSITIVE_INFINITY, since: now };
    return rate * (1 + GROWTH_PER_SECOND) ** (Math.max(0, now - since) / 1000);
  }

  #forget(now: number): void {
    const kept = this.#answers.findIndex((time) => time > now - MEMORY_MS);
    this.#answers = kept < 0 ? [] : this.#answers.slice(kept);
  }
}
