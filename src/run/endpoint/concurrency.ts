/** A limit with the rate of answers that was seen under it. */
interface Measured {
  readonly limit: number;
  /** Answers per millisecond. */
  readonly rate: number;
}

export interface ConcurrencyOptions {
  /** Never more requests at once than this. */
  readonly ceiling: number;
  /** Requests at once to begin with, after the first was answered. */
  readonly start: number;
}

/** Growth goes on while doubling the requests raises the rate by this much. */
const WORTH_DOUBLING = 1.15;
/** Requests beyond those that the server works on, so that it never waits for the client. */
const HEADROOM = 1.15;
/** A trial of more requests is kept when the rate rises by this much. */
const WORTH_MORE = 1.07;
/** A trial of fewer requests is kept when the rate stays this high. */
const GOOD_ENOUGH = 0.98;
const FEWER = 0.8;
const MORE = 1.3;
const AFTER_OVERLOAD = 0.7;
/** Measurements between two trials. */
const CALM = 10;

/**
 * Finds how many requests an endpoint answers best at once. By Little's law the rate of answers is the number of
 * requests in flight over their mean latency: the limit doubles while that rate rises, then stays where it stopped
 * rising, and is tried a little higher and lower from time to time. Overload (429, 503, time-outs) cuts it by
 * 30 %, once a round trip; it then grows by steps.
 */
export class Concurrency {
  readonly #ceiling: number;
  #limit: number;
  #phase: 'growing' | 'steady' | 'trying' | 'recovering' = 'growing';
  /** The limit that growth or trials compare with. */
  #base: Measured | undefined;
  #calm = 0;
  #triesMore = true;
  /** Requests that were started earlier say nothing about the present limit. */
  #changedAt = Number.NEGATIVE_INFINITY;
  #answers = 0;
  #latency = 0;
  #wasFull = true;

  constructor({ ceiling, start }: ConcurrencyOptions) {
    this.#ceiling = Math.max(1, Math.floor(ceiling));
    this.#limit = Math.min(this.#ceiling, Math.max(1, start));
  }

  get limit(): number {
    return this.#limit;
  }

  /** There were fewer requests than the limit allows, so that the present measurement says nothing. */
  ranShort(): void {
    this.#wasFull = false;
  }

  /** A request was answered. Times in milliseconds of one clock. */
  answered(startedAt: number, now: number): void {
    if (startedAt < this.#changedAt) return;
    this.#answers += 1;
    this.#latency += now - startedAt;
    if (this.#answers < Math.max(8, this.#limit / 2)) return;
    const rate = (this.#limit * this.#answers) / Math.max(this.#latency, 1e-3);
    if (this.#wasFull) this.#judge({ limit: this.#limit, rate }, now);
    else this.#measureAnew(now);
  }

  /** A request was refused because there are too many, or timed out. */
  overloaded(startedAt: number, now: number): void {
    if (startedAt < this.#changedAt) return;
    this.#phase = 'recovering';
    this.#base = undefined;
    this.#set(Math.floor(this.#limit * AFTER_OVERLOAD), now);
  }

  #judge(seen: Measured, now: number): void {
    if (this.#phase === 'growing') this.#judgeGrowth(seen, now);
    else if (this.#phase === 'trying') this.#judgeTrial(seen, now);
    else if (this.#phase === 'recovering') this.#set(this.#limit + Math.max(1, this.#limit * 0.05), now);
    else this.#rest(seen, now);
  }

  #judgeGrowth(seen: Measured, now: number): void {
    const gain = this.#base === undefined ? Number.POSITIVE_INFINITY : seen.rate / this.#base.rate;
    if (gain >= WORTH_DOUBLING && this.#limit < this.#ceiling) {
      this.#base = seen;
      this.#set(this.#limit * 2, now);
      return;
    }
    this.#phase = 'steady';
    if (this.#base === undefined || gain >= WORTH_DOUBLING) {
      this.#base = seen;
      this.#measureAnew(now);
      return;
    }
    this.#set(this.#base.limit * Math.max(1, gain) * HEADROOM, now);
    this.#base = { limit: this.#limit, rate: Math.max(seen.rate, this.#base.rate) };
  }

  #rest(seen: Measured, now: number): void {
    // The best rate fades, so that a server that became slower is measured by what it does now.
    const best = Math.max(seen.rate, (this.#base?.rate ?? 0) * 0.98);
    this.#base = { limit: this.#limit, rate: best };
    this.#calm += 1;
    if (this.#calm < CALM) {
      this.#measureAnew(now);
      return;
    }
    this.#calm = 0;
    this.#phase = 'trying';
    this.#triesMore = !this.#triesMore;
    this.#set(this.#limit * (this.#triesMore ? MORE : FEWER), now);
  }

  #judgeTrial(seen: Measured, now: number): void {
    const base = this.#base ?? seen;
    const gain = seen.rate / base.rate;
    this.#phase = 'steady';
    if (seen.limit > base.limit && gain >= WORTH_MORE) {
      this.#phase = 'growing';
      this.#base = seen;
      this.#set(this.#limit * 2, now);
    } else if (seen.limit < base.limit && gain >= GOOD_ENOUGH) {
      this.#base = { limit: seen.limit, rate: base.rate };
      this.#measureAnew(now);
    } else {
      this.#set(base.limit, now);
    }
  }

  #set(limit: number, now: number): void {
    this.#limit = Math.min(this.#ceiling, Math.max(1, Math.round(limit)));
    this.#measureAnew(now);
  }

  #measureAnew(now: number): void {
    this.#changedAt = now;
    this.#answers = 0;
    this.#latency = 0;
    this.#wasFull = true;
  }
}
