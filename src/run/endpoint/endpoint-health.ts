import type { RequestFailure } from '../../core/index.ts';

/** An endpoint that answers nothing is given up after ten minutes. */
const PATIENCE = 600_000;
/** One that never answered is given up after this time, once it has refused a few times. */
const FIRST_PATIENCE = 4_000;
/** The same where nothing listens at all. */
const FIRST_PATIENCE_UNREACHABLE = 1_500;
/** A first answer may take so long before others are asked for next to it: nothing has been refused. */
const PROBE_ALONE = 10_000;
/** The first answer of all may take as long as OpenCompass waits for one. */
const PATIENCE_WITH_FIRST = 3_600_000;
/** Later answers may take so many times as long as nearly all before. */
const SLOWER = 10;
/** Failures in a row after which an endpoint that has answered counts as down. */
const FAILURES_TO_BE_DOWN = 20;
/** Rejected requests in front of the first answer after which all would be rejected. */
const MOST_REJECTIONS = 3;

export interface EndpointHealthOptions {
  /** Attempts after the first for a transient failure. */
  readonly retries: number;
  /** Milliseconds without a single answer after which the endpoint is given up. */
  readonly patience?: number | undefined;
}

/** Whether an endpoint answers, and since when it has not. Times in milliseconds of one clock. */
export class EndpointHealth {
  readonly #options: EndpointHealthOptions;
  #hasAnswered = false;
  #isSlow = false;
  #silentSince: number | undefined;
  #failuresInRow = 0;
  #rejections = 0;
  #isDown = false;

  constructor(options: EndpointHealthOptions) {
    this.#options = options;
  }

  /** Whether one request at a time is to find out if the endpoint answers. */
  get isProbing(): boolean {
    return !(this.#hasAnswered || this.#isSlow) || this.#isDown;
  }

  get hasAnswered(): boolean {
    return this.#hasAnswered;
  }

  get isDown(): boolean {
    return this.#isDown;
  }

  get failuresInRow(): number {
    return this.#failuresInRow;
  }

  /** A request that was started then was answered; true when the endpoint was down until now. */
  answered(started: number): boolean {
    this.#hasAnswered = true;
    // What was in progress when the endpoint went down says nothing about it now.
    if (this.#isDown && started < (this.#silentSince ?? 0)) return false;
    const wasDown = this.#isDown;
    this.#silentSince = undefined;
    this.#failuresInRow = 0;
    this.#isDown = false;
    return wasDown;
  }

  failed(now: number): void {
    this.#silentSince ??= now;
    this.#failuresInRow += 1;
  }

  /** A request was rejected before any was answered; true when it is the way of asking that is rejected. */
  rejected(): boolean {
    this.#rejections += 1;
    return this.#rejections >= MOST_REJECTIONS;
  }

  /** Milliseconds since the first of the failures in a row. */
  silence(now: number): number {
    return now - (this.#silentSince ?? now);
  }

  /** Milliseconds after which the endpoint would be given up, should nothing be heard until then. */
  patienceLeft(now: number): number {
    return Math.max(0, (this.#options.patience ?? PATIENCE) - this.silence(now));
  }

  /** A server that never answered is given up soon; one that did gets time to come back. */
  isGivenUp(failure: RequestFailure, now: number): boolean {
    const silence = this.silence(now);
    if (silence >= (this.#options.patience ?? PATIENCE)) return true;
    if (this.#hasAnswered || failure.kind === 'rate-limited') return false;
    const patience = failure.isUnreachable === true ? FIRST_PATIENCE_UNREACHABLE : FIRST_PATIENCE;
    return this.#failuresInRow > Math.min(this.#options.retries, 4) && silence >= patience;
  }

  /** Nothing was heard for so many milliseconds, not even a refusal; true when that is worth a word. */
  isSlowToBegin(silence: number): boolean {
    if (this.#hasAnswered || this.#isSlow || silence < PROBE_ALONE) return false;
    this.#isSlow = true;
    return true;
  }

  /** Whether silence has lasted too long. `usual`: milliseconds that nearly all answers took. */
  isSilentForGood(silence: number, usual: number): boolean {
    const { patience } = this.#options;
    if (patience !== undefined) return silence >= patience;
    return silence >= (this.#hasAnswered ? Math.max(PATIENCE, SLOWER * usual) : PATIENCE_WITH_FIRST);
  }

  /** Takes a failure for a sign that the endpoint is down, or not; true when it was up until now. */
  takeDown(failure: RequestFailure): boolean {
    if (failure.isUnreachable !== true && this.#failuresInRow < FAILURES_TO_BE_DOWN) return false;
    const wasUp = !this.#isDown && this.#hasAnswered;
    this.#isDown = true;
    return wasUp;
  }
}
