import type { Concurrency } from './concurrency.ts';
import type { Attempt } from './job.ts';
import type { Pace } from './pace.ts';
import { Refusals } from './refusals.ts';

/** With no more than this share of the requests that were answered at once before, a refused one was not too many. */
const FEW_BESIDE = 0.5;

/** What requests that a server refuses as too many say of it: of their number, of their rate, or of nothing. */
export class Overload {
  readonly #concurrency: Concurrency;
  readonly #pace: Pace;
  readonly #refusals = new Refusals();
  /** The server refuses requests now and then, whatever their number and rate. */
  #refusesByChance = false;
  /** The most requests in flight besides one that was answered. */
  #mostBeside = 0;

  constructor(concurrency: Concurrency, pace: Pace) {
    this.#concurrency = concurrency;
    this.#pace = pace;
  }

  answered(beside: number): void {
    this.#mostBeside = Math.max(this.#mostBeside, beside);
    this.#refusals.answered();
  }

  /**
   * Too many requests at once, or in a while? A server that refuses a request with few others next to it takes none for
   * now, and all must pause: then it gives true. Else there are only fewer at once.
   */
  refused({ started, beside }: Pick<Attempt, 'started' | 'beside'>, now: number): boolean {
    this.#pace.refused(started);
    this.#refusals.refused();
    if (this.#isByChance(beside, now)) return false;
    if (beside > FEW_BESIDE * this.#mostBeside) {
      this.#concurrency.overloaded(started, now);
      return false;
    }
    this.#concurrency.wronged();
    return true;
  }

  /**
   * Single refusals tell of no limit where none is known, and where they come although there are fewer requests at once
   * than before.
   */
  #isByChance(beside: number, now: number): boolean {
    if (this.#refusals.areMany || this.#pace.hasLearnt) {
      this.#refusesByChance = false;
      return false;
    }
    if (this.#refusesByChance) return true;
    const isForNumber = beside > FEW_BESIDE * this.#mostBeside;
    if (isForNumber && !this.#concurrency.isWellBelowRefused) return false;
    this.#refusesByChance = true;
    this.#concurrency.absolved(now);
    return true;
  }
}
