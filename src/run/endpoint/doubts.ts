import type { RequestFailure } from '../../core/index.ts';

/** A refused request of which it is not known whether the server refuses all like it. */
export interface Doubt<Job> {
  readonly job: Job;
  readonly failure: RequestFailure;
  /** When it was refused, and when it had been sent. */
  readonly since: number;
  readonly startedAt: number;
}

/** So many at once are more than a matter of single prompts. */
const MANY = 3;

/**
 * Requests that a server which answers others has refused with a status that may mean all of them, or this one alone:
 * a firewall answers with 403 or 404, too. An answer to a request that was sent later tells that it is this one.
 */
export class Doubts<Job> {
  #held: Doubt<Job>[] = [];

  get size(): number {
    return this.#held.length;
  }

  get areMany(): boolean {
    return this.#held.length >= MANY;
  }

  /** When the latest of them was refused. */
  get latest(): number {
    return this.#held.at(-1)?.since ?? Number.NEGATIVE_INFINITY;
  }

  get first(): Doubt<Job> | undefined {
    return this.#held[0];
  }

  add(doubt: Doubt<Job>): void {
    this.#held.push(doubt);
  }

  /** Takes those out that a request which was sent then and answered decides. */
  decidedBy(started: number): Doubt<Job>[] {
    const decided = this.#held.filter(({ since }) => since <= started);
    this.#held = this.#held.filter(({ since }) => since > started);
    return decided;
  }

  /** Takes all out. */
  drain(): Doubt<Job>[] {
    return this.decidedBy(Number.POSITIVE_INFINITY);
  }
}
