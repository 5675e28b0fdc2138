import {
  type EndpointLimits,
  LodestoneError,
  type Reply,
  RequestError,
  type RequestFailure,
  type SampleFailure,
  sampleFailure,
} from '../../core/index.ts';
import type { Clock } from '../../util/index.ts';
import { backOff } from './back-off.ts';
import { Concurrency } from './concurrency.ts';
import { endpointRefusal, givenUp } from './endpoint-errors.ts';
import { Pace } from './pace.ts';

/** What happens at an endpoint, for progress and logs. */
export type EndpointEvent =
  | {
      readonly kind: 'retry';
      readonly failure: RequestFailure;
      readonly attempt: number;
      readonly waitMs: number;
    }
  | { readonly kind: 'pause'; readonly reason: string; readonly waitMs: number }
  | { readonly kind: 'down'; readonly reason: string }
  | { readonly kind: 'up' };

export interface EndpointQueueOptions {
  readonly limits: EndpointLimits;
  readonly clock: Clock;
  readonly onEvent: (event: EndpointEvent) => void;
  /** Ends all waiting. */
  readonly signal: AbortSignal;
  /** How long the endpoint may refuse or fail without a single answer, in milliseconds. Default ten minutes. */
  readonly patience?: number;
}

/** A reply with what it took to get it. */
export interface Answer {
  readonly reply: Reply;
  readonly attempts: number;
  /** Start of the successful attempt (milliseconds since 1970) and its duration. */
  readonly startedAt: number;
  readonly milliseconds: number;
}

interface Job {
  readonly send: () => Promise<Reply>;
  readonly tokens: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
  attempts: number;
}

const DEFAULT_CEILING = 1024;
const DEFAULT_START = 16;
const PATIENCE = 600_000;
/** An endpoint that never answered is given up after this time, once it has refused a few times. */
const FIRST_PATIENCE = 4_000;
/** Failures in a row after which an endpoint that has answered counts as down. */
const FAILURES_TO_BE_DOWN = 20;
/** Rejected requests in front of the first answer after which all would be rejected. */
const MOST_REJECTIONS = 3;

/**
 * All requests to one endpoint, from all tasks of all models that use it: one goes first alone, to see whether
 * the endpoint answers at all; then as many as it answers best, at the pace that it allows. Failures that may pass
 * are tried again here, and nowhere else.
 */
export class EndpointQueue {
  readonly #options: EndpointQueueOptions;
  readonly #concurrency: Concurrency;
  readonly #pace: Pace;
  #waiting: Job[] = [];
  #head = 0;
  #inFlight = 0;
  #delayed = 0;
  #pausedUntil = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;
  /** Whether the server has ever answered, and since when it has not. */
  #hasAnswered = false;
  #silentSince: number | undefined;
  #failuresInRow = 0;
  #rejections = 0;
  #isDown = false;
  #closed: LodestoneError | undefined;
  #room: (() => void)[] = [];

  constructor(options: EndpointQueueOptions) {
    const { maxWorkers, queryPerSecond, requestsPerMinute, tokensPerMinute } = options.limits;
    const rates = [queryPerSecond, requestsPerMinute === undefined ? undefined : requestsPerMinute / 60];
    const slowest = Math.min(...rates.filter((rate) => rate !== undefined));
    this.#options = options;
    this.#concurrency = new Concurrency({ ceiling: maxWorkers ?? DEFAULT_CEILING, start: DEFAULT_START });
    this.#pace = new Pace({
      requestsPerSecond: Number.isFinite(slowest) ? slowest : undefined,
      tokensPerMinute,
    });
    options.signal.addEventListener('abort', () => this.#abort(), { once: true });
  }

  get inFlight(): number {
    return this.#inFlight;
  }

  get waiting(): number {
    return this.#waiting.length - this.#head + this.#delayed;
  }

  /** Requests at once that are allowed now. */
  get limit(): number {
    return this.#hasAnswered && !this.#isDown ? this.#concurrency.limit : 1;
  }

  /** Why the endpoint takes no more requests; undefined while it does. */
  get closed(): LodestoneError | undefined {
    return this.#closed;
  }

  /**
   * Sends a request when its turn comes. Rejects with a LodestoneError when the endpoint is given up, and with
   * the last RequestError when the retries of this request are used up. `tokens`: what it will probably use.
   */
  request(send: () => Promise<Reply>, tokens: number): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#closed === undefined) {
        this.#waiting.push({ send, tokens, resolve, reject, attempts: 0 });
        this.#pump();
      } else {
        reject(this.#closed);
      }
    });
  }

  /** Resolves when further requests would soon be sent: the queue is kept short, and so is memory. */
  room(): Promise<void> {
    if (this.#hasRoom()) return Promise.resolve();
    return new Promise((resolve) => this.#room.push(resolve));
  }

  #hasRoom(): boolean {
    return this.#closed !== undefined || this.waiting < Math.max(2, this.#concurrency.limit / 2);
  }

  #pump(): void {
    const { clock } = this.#options;
    while (this.#head < this.#waiting.length && this.#inFlight < this.limit && this.#closed === undefined) {
      const now = clock.monotonic();
      const wait = Math.max(this.#pausedUntil - now, this.#pace.delay(now));
      if (wait > 0) {
        this.#wakeIn(wait);
        break;
      }
      this.#start(this.#take());
    }
    if (this.#inFlight < this.limit) this.#concurrency.ranShort();
    if (this.#room.length > 0 && this.#hasRoom()) {
      const all = this.#room;
      this.#room = [];
      for (const resolve of all) resolve();
    }
  }

  #take(): Job {
    const job = this.#waiting[this.#head] as Job;
    this.#head += 1;
    if (this.#head > 64 && this.#head * 2 > this.#waiting.length) {
      this.#waiting = this.#waiting.slice(this.#head);
      this.#head = 0;
    }
    return job;
  }

  #start(job: Job): void {
    const { clock } = this.#options;
    const startedAt = clock.now();
    const started = clock.monotonic();
    this.#inFlight += 1;
    job.attempts += 1;
    this.#pace.started(started, job.tokens);
    job.send().then(
      (reply) => {
        this.#inFlight -= 1;
        const now = clock.monotonic();
        this.#answered(job, reply, started, now);
        job.resolve({ reply, attempts: job.attempts, startedAt, milliseconds: now - started });
        this.#pump();
      },
      (error: unknown) => {
        this.#inFlight -= 1;
        this.#failed(job, error, started);
        this.#pump();
      },
    );
  }

  #answered(job: Job, { usage }: Reply, started: number, now: number): void {
    const used = (usage?.promptTokens ?? 0) + (usage?.completionTokens ?? 0);
    this.#concurrency.answered(started, now);
    this.#pace.answered(now, used === 0 ? 0 : used - job.tokens);
    this.#heard();
  }

  #heard(): void {
    this.#hasAnswered = true;
    this.#silentSince = undefined;
    this.#failuresInRow = 0;
    if (!this.#isDown) return;
    this.#isDown = false;
    this.#options.onEvent({ kind: 'up' });
  }

  #failed(job: Job, error: unknown, started: number): void {
    if (!(error instanceof RequestError)) {
      job.reject(error);
      return;
    }
    const ofSample = sampleFailure(error.failure);
    if (ofSample !== undefined) {
      this.#sampleFailed(job, ofSample);
    } else if (error.failure.kind === 'endpoint') {
      this.#close(endpointRefusal(error.failure));
      job.reject(this.#closed);
    } else {
      this.#retry(job, error, started);
    }
  }

  /**
   * A request that can never succeed. Where the server has rejected everything so far, it is the way of asking
   * that it rejects, and no sample is to blame.
   */
  #sampleFailed(job: Job, failure: SampleFailure): void {
    if (failure.kind === 'rejected' && !this.#hasAnswered) {
      this.#rejections += 1;
      if (this.#rejections < MOST_REJECTIONS) {
        job.attempts -= 1;
        this.#waiting.push(job);
        return;
      }
      this.#close(endpointRefusal({ ...failure, kind: 'endpoint' }));
      job.reject(this.#closed);
      return;
    }
    this.#heard();
    const { attempts } = job;
    const now = this.#options.clock.now();
    job.resolve({ reply: { text: '', failure }, attempts, startedAt: now, milliseconds: 0 });
  }

  #retry(job: Job, error: RequestError, started: number): void {
    const now = this.#options.clock.monotonic();
    const { failure } = error;
    this.#silentSince ??= now;
    this.#failuresInRow += 1;
    if (this.#isGivenUp(failure, now)) {
      this.#close(givenUp(failure, (now - (this.#silentSince ?? now)) / 1000));
      job.reject(this.#closed);
      return;
    }
    const countsAsAttempt = failure.kind === 'transient' && failure.isUnreachable !== true && !this.#isDown;
    if (!countsAsAttempt) job.attempts -= 1;
    if (countsAsAttempt && job.attempts > this.#options.limits.retries) {
      job.reject(error);
      return;
    }
    if (failure.kind === 'rate-limited') this.#slowDown(failure, started, now);
    else this.#backOff(failure, started, now);
    this.#again(job, failure, countsAsAttempt);
  }

  /** A server that never answered is given up soon; one that did gets time to come back. */
  #isGivenUp(failure: RequestFailure, now: number): boolean {
    const silence = now - (this.#silentSince ?? now);
    if (silence >= (this.#options.patience ?? PATIENCE)) return true;
    if (this.#hasAnswered || failure.kind === 'rate-limited') return false;
    return (
      this.#failuresInRow > Math.min(this.#options.limits.retries, 4) &&
      silence >= this.#firstPatience(failure)
    );
  }

  #firstPatience({ isUnreachable }: RequestFailure): number {
    return isUnreachable === true ? Math.min(FIRST_PATIENCE, 1_500) : FIRST_PATIENCE;
  }

  #slowDown({ message, retryAfterSeconds }: RequestFailure, started: number, now: number): void {
    const waitMs =
      retryAfterSeconds === undefined ? backOff(Math.min(this.#failuresInRow, 8)) : retryAfterSeconds * 1000;
    this.#concurrency.overloaded(started, now);
    if (now + waitMs <= this.#pausedUntil) return;
    this.#pace.refused(now, waitMs);
    this.#pausedUntil = now + waitMs;
    this.#options.onEvent({ kind: 'pause', reason: message, waitMs });
  }

  #backOff(failure: RequestFailure, started: number, now: number): void {
    if (failure.status === 503 || failure.isTimeout === true) this.#concurrency.overloaded(started, now);
    const isDown = failure.isUnreachable === true || this.#failuresInRow >= FAILURES_TO_BE_DOWN;
    if (!isDown) return;
    if (!this.#isDown && this.#hasAnswered) this.#options.onEvent({ kind: 'down', reason: failure.message });
    this.#isDown = true;
    this.#pausedUntil = now + Math.min(10_000, backOff(Math.min(this.#failuresInRow, 6)));
  }

  /** Puts a job back in front of the queue, after its pause. */
  #again(job: Job, failure: RequestFailure, waits: boolean): void {
    const waitMs = waits ? backOff(job.attempts) : 0;
    this.#options.onEvent({ kind: 'retry', failure, attempt: job.attempts, waitMs });
    if (waitMs === 0) {
      this.#putInFront(job);
      return;
    }
    this.#delayed += 1;
    setTimeout(() => {
      this.#delayed -= 1;
      if (this.#closed !== undefined) job.reject(this.#closed);
      else this.#putInFront(job);
      this.#pump();
    }, waitMs);
  }

  #putInFront(job: Job): void {
    if (this.#head > 0) {
      this.#head -= 1;
      this.#waiting[this.#head] = job;
    } else {
      this.#waiting.unshift(job);
    }
  }

  #wakeIn(milliseconds: number): void {
    this.#timer ??= setTimeout(
      () => {
        this.#timer = undefined;
        this.#pump();
      },
      Math.min(milliseconds, 60_000),
    );
  }

  #abort(): void {
    const { reason } = this.#options.signal;
    const isOurs = reason instanceof LodestoneError;
    this.#close(isOurs ? reason : new LodestoneError('interrupted', 'the run was stopped'));
  }

  #close(error: LodestoneError): void {
    if (this.#closed !== undefined) return;
    this.#closed = error;
    if (this.#timer !== undefined) clearTimeout(this.#timer);
    const waiting = this.#waiting.slice(this.#head);
    this.#waiting = [];
    this.#head = 0;
    for (const job of waiting) job.reject(error);
    this.#pump();
  }
}
