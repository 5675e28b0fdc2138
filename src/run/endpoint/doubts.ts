import type { RequestFailure } from '../../core/index.ts';
import type { Clock } from '../../util/index.ts';
import { type Job, newJob } from './job.ts';

/** A refused request of which it is not known whether the server refuses all like it. */
export interface Doubt {
  readonly job: Job;
  readonly failure: RequestFailure;
  /** When it was refused, and when it had been sent. */
  readonly since: number;
  readonly startedAt: number;
}

export interface DoubtsOptions {
  readonly clock: Clock;
  /** When the latest of the requests in flight was started; minus infinity if there is none. */
  readonly latestStart: () => number;
  /** Gets each request that was refused for itself. */
  readonly onDecided: (doubt: Doubt) => void;
  /** Sends a request before all others. */
  readonly send: (witness: Job) => void;
}

/** So many at once are more than a matter of single prompts. */
const MANY = 3;
/** How long others are waited for that show whether a refusal means them, too, in milliseconds. */
const WAIT_MS = 500;

/**
 * Requests that a server which answers others has refused with a status that may mean all of them, or this one alone:
 * a firewall answers with 403 or 404, too. An answer to a request that was sent later tells that it is this one. Where
 * none is on its way, a request that was answered before is sent again, as a witness.
 */
export class Doubts {
  readonly #options: DoubtsOptions;
  #held: Doubt[] = [];
  #callOff: (() => void) | undefined;
  /** The last request that was answered. */
  #answeredJob: Job | undefined;
  #hasWitness = false;

  constructor(options: DoubtsOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#held.length;
  }

  get first(): Doubt | undefined {
    return this.#held[0];
  }

  /** Whether there is a request that can be a witness. */
  get canBeDecided(): boolean {
    return this.#answeredJob !== undefined;
  }

  add(doubt: Doubt): void {
    this.#held.push(doubt);
    if (this.#held.length >= MANY) this.#callWitness();
    this.#waitForOthers();
  }

  /** A request was answered: what was refused before it had been sent, was refused for itself. */
  answered(job: Job, started: number): void {
    this.#answeredJob = job;
    this.#decide(started);
  }

  /** Takes all out. */
  drain(): Doubt[] {
    this.end();
    return this.#decidedBy(Number.POSITIVE_INFINITY);
  }

  /** Calls the waiting off. */
  end(): void {
    this.#callOff?.();
    this.#callOff = undefined;
  }

  #decide(started: number): void {
    for (const doubt of this.#decidedBy(started)) this.#options.onDecided(doubt);
    if (this.size === 0) this.end();
  }

  #decidedBy(started: number): Doubt[] {
    const decided = this.#held.filter(({ since }) => since <= started);
    this.#held = this.#held.filter(({ since }) => since > started);
    return decided;
  }

  #waitForOthers(): void {
    this.#callOff ??= this.#options.clock.after(WAIT_MS, () => {
      this.#callOff = undefined;
      if (this.size === 0) return;
      const latest = this.#held.at(-1)?.since ?? Number.NEGATIVE_INFINITY;
      const isDecidedSoon = this.#options.latestStart() >= latest;
      if (!isDecidedSoon) this.#callWitness();
      this.#waitForOthers();
    });
  }

  #callWitness(): void {
    if (this.#hasWitness || this.#answeredJob === undefined) return;
    this.#hasWitness = true;
    const { send, tokens } = this.#answeredJob;
    const called = this.#options.clock.monotonic();
    const over = () => {
      this.#hasWitness = false;
    };
    const resolve = () => {
      over();
      this.#decide(called);
    };
    this.#options.send(newJob({ send, tokens, resolve, reject: over, isWitness: true }));
  }
}
