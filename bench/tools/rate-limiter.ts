/** A limit of requests a minute, in the ways in which services count. */
export class RateLimiter {
  readonly #most: number;
  readonly #window: string;
  /** Times of the requests that count, oldest first. */
  #taken: number[] = [];
  #tokens: number;
  #since: number | undefined;

  /** `window`: `fixed` minutes, a `sliding` minute, or a `bucket` that a tenth of the minute's requests fit into. */
  constructor(most: number, window: string) {
    if (!['fixed', 'sliding', 'bucket'].includes(window)) throw new Error(`there is no window "${window}"`);
    this.#most = most;
    this.#window = window;
    this.#tokens = most / 10;
  }

  /** Takes a request, or gives the milliseconds until one would be taken. */
  refuse(now: number): number | undefined {
    return this.#window === 'bucket' ? this.#refuseByBucket(now) : this.#refuseByWindow(now);
  }

  #refuseByWindow(now: number): number | undefined {
    this.#since ??= now;
    const start = this.#window === 'fixed' ? now - ((now - this.#since) % 60_000) : now - 60_000;
    const kept = this.#taken.findIndex((time) => time >= start);
    this.#taken = kept < 0 ? [] : this.#taken.slice(kept);
    if (this.#taken.length >= this.#most) {
      return this.#window === 'fixed' ? start + 60_000 - now : (this.#taken[0] ?? now) + 60_000 - now;
    }
    this.#taken.push(now);
    return undefined;
  }

  #refuseByBucket(now: number): number | undefined {
    const perMs = this.#most / 60_000;
    this.#tokens = Math.min(this.#most / 10, this.#tokens + (now - (this.#since ?? now)) * perMs);
    this.#since = now;
    if (this.#tokens < 1) return (1 - this.#tokens) / perMs;
    this.#tokens -= 1;
    return undefined;
  }
}
