/** A limit with the rate of answers that was seen under it. */
interface Measured {
  readonly limit: number;
  /** Answers per millisecond. */
  readonly rate: number;
}

export interface ConcurrencyOptions {
  /** Never more requests at once than this. */
  readonly ceiling: number;
  /** Requests at once initially, after the first was answered. */
  readonly start: number;
}

/** Answers of a measurement: so many for each request at once, and never fewer. */
const ROUNDS = { growing: 1, steady: 2, trying: 2, recovering: 1 } as const;
const FEWEST_ANSWERS = 16;
/** Growth goes on while doubling the requests raises the rate by this much. */
const WORTH_DOUBLING = 1.15;
/** Measurements that must agree that growth is over, since one may have met a busy moment. */
const CERTAIN = 2;
/** Requests beyond those that the server works on, so that it never waits for the client. */
const HEADROOM = 1.15;
/** A trial of more requests is kept when the rate rises by this much. */
const WORTH_MORE = 1.07;
/** A trial of fewer requests is kept when the rate stays this high. */
const GOOD_ENOUGH = 0.98;
const FEWER = 0.8;
const MORE = 1.3;
/** Measurements between two trials, twice as many after each that was in vain. */
const CALM = 5;
const LONGEST_CALM = 80;
const AFTER_OVERLOAD = 0.7;
/** A single request more, tried near the limit that was too much, is answered by a smaller cut. */
const AFTER_PROBE = 0.92;
/** The way back to the limit that was too much is fast at first, and slow near it. */
const FAR_BELOW = 0.5;
const NEARLY_TOO_MUCH = 0.9;
const QUICK_STEP = 0.08;
/** Measurements for each step of the slow way. */
const SLOWLY = 8;

/**
 * Finds how many requests an endpoint answers best at once. By Little's law the rate of answers is the number of
 * requests in flight over their mean latency: the limit doubles while that rate rises (slow start), then stays where
 * it stopped rising, and is tried a little higher and lower from time to time, so that a latency that rises with the
 * load brings it down again. Overload (429, 503, time-outs) cuts it by 30 %, once a round trip; it then grows by
 * steps, quickly at first and slowly near where it was too much.
 */
export class Concurrency {
  readonly #ceiling: number;
  #limit: number;
  #phase: 'growing' | 'steady' | 'trying' | 'recovering' = 'growing';
  /** The limit that growth or trials compare with. */
  #base: Measured | undefined;
  /** The limit at the last overload. */
  #tooMuch = Number.POSITIVE_INFINITY;
  /** What held in front of the first of several overloads in a row. */
  #before: { limit: number; tooMuch: number } | undefined;
  #calm = 0;
  #calmNeeded = CALM;
  #triesMore = true;
  /** Requests that were started earlier say nothing about the present limit. */
  #changedAt = Number.NEGATIVE_INFINITY;
  #answers = 0;
  #latency = 0;
  #wasFull = true;
  /** Measurements that found no gain in the present limit. */
  #doubts: number[] = [];

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
    const fewest = this.#phase === 'recovering' ? 1 : FEWEST_ANSWERS;
    if (this.#answers < Math.max(fewest, this.#limit * ROUNDS[this.#phase])) return;
    const rate = (this.#limit * this.#answers) / Math.max(this.#latency, 1e-3);
    if (this.#wasFull) this.#judge({ limit: this.#limit, rate }, now);
    else this.#measureAnew(now);
  }

  /** A request was refused because there are too many, or timed out. */
  overloaded(startedAt: number, now: number): void {
    if (startedAt < this.#changedAt) return;
    this.#before ??= { limit: this.#limit, tooMuch: this.#tooMuch };
    const isProbing = this.#phase === 'recovering' && this.#limit >= NEARLY_TOO_MUCH * this.#tooMuch;
    this.#phase = 'recovering';
    this.#base = undefined;
    this.#calm = 0;
    this.#tooMuch = this.#limit;
    this.#set(Math.floor(this.#limit * (isProbing ? AFTER_PROBE : AFTER_OVERLOAD)), now);
  }

  /** The refusals in a row that led to the present limit had another reason than the number of requests at once. */
  wronged(): void {
    if (this.#before === undefined) return;
    this.#limit = this.#before.limit;
    this.#tooMuch = this.#before.tooMuch;
    this.#before = undefined;
  }

  /** Fewer requests at once than were refused last are allowed, so that others are not refused for their number. */
  get isWellBelowRefused(): boolean {
    return this.#phase === 'recovering' && this.#limit < NEARLY_TOO_MUCH * this.#tooMuch;
  }

  /** No refusal so far had to do with the number of requests at once. */
  absolved(now: number): void {
    this.#before = undefined;
    this.#tooMuch = Number.POSITIVE_INFINITY;
    this.#base = undefined;
    this.#phase = 'growing';
    this.#measureAnew(now);
  }

  #judge(seen: Measured, now: number): void {
    this.#before = undefined;
    if (this.#phase === 'growing') this.#judgeGrowth(seen, now);
    else if (this.#phase === 'trying') this.#judgeTrial(seen, now);
    else if (this.#phase === 'recovering') this.#recover(now);
    else this.#rest(seen, now);
  }

  #judgeGrowth(seen: Measured, now: number): void {
    const gain = this.#base === undefined ? Number.POSITIVE_INFINITY : seen.rate / this.#base.rate;
    if (gain >= WORTH_DOUBLING) {
      this.#base = seen;
      if (this.#limit < this.#ceiling) this.#set(this.#limit * 2, now);
      else this.#settle(now);
      return;
    }
    this.#doubts.push(seen.rate);
    if (this.#doubts.length < CERTAIN) this.#measureAnew(now);
    else this.#endGrowth(Math.max(...this.#doubts), now);
  }

  #endGrowth(rate: number, now: number): void {
    const base = this.#base ?? { limit: this.#limit, rate };
    this.#set(base.limit * Math.max(1, rate / base.rate) * HEADROOM, now);
    this.#base = { limit: this.#limit, rate: Math.max(rate, base.rate) };
    this.#settle(now);
  }

  #settle(now: number): void {
    this.#phase = 'steady';
    this.#measureAnew(now);
  }

  #recover(now: number): void {
    if (this.#limit < NEARLY_TOO_MUCH * this.#tooMuch) {
      const isFarBelow = this.#limit < FAR_BELOW * this.#tooMuch;
      this.#set(isFarBelow ? this.#limit * 2 : this.#limit + Math.max(1, this.#limit * QUICK_STEP), now);
      return;
    }
    this.#calm += 1;
    if (this.#calm < SLOWLY) {
      this.#measureAnew(now);
      return;
    }
    this.#calm = 0;
    this.#set(this.#limit + 1, now);
  }

  #rest(seen: Measured, now: number): void {
    // The best rate fades, so that a server that became slower is measured by what it does now.
    const best = Math.max(seen.rate, (this.#base?.rate ?? 0) * 0.98);
    this.#base = { limit: this.#limit, rate: best };
    this.#calm += 1;
    if (this.#calm < this.#calmNeeded) {
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
    const triedInVain = Math.min(LONGEST_CALM, 2 * this.#calmNeeded);
    this.#calmNeeded = CALM;
    if (seen.limit > base.limit && gain >= WORTH_MORE) {
      this.#phase = 'growing';
      this.#base = seen;
      this.#set(this.#limit * 2, now);
    } else if (seen.limit < base.limit && gain >= GOOD_ENOUGH) {
      this.#base = { limit: seen.limit, rate: base.rate };
      this.#measureAnew(now);
    } else {
      this.#calmNeeded = triedInVain;
      this.#set(base.limit, now);
    }
  }

  #set(limit: number, now: number): void {
    this.#limit = Math.min(this.#ceiling, Math.max(1, Math.round(limit)));
    this.#doubts = [];
    this.#measureAnew(now);
  }

  #measureAnew(now: number): void {
    this.#changedAt = now;
    this.#answers = 0;
    this.#latency = 0;
    this.#wasFull = true;
  }
}
