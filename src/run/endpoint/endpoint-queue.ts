import {
  type EndpointLimits,
  LodestoneError,
  type RateReport,
  type Reply,
  RequestError,
  type RequestFailure,
  type SampleFailure,
  sampleFailure,
} from '../../core/index.ts';
import { backOff, type Clock } from '../../util/index.ts';
import { Concurrency } from './concurrency.ts';
import { type Doubt, Doubts } from './doubts.ts';
import { endpointRefusal, givenUp, silentForGood } from './endpoint-errors.ts';
import { EndpointHealth } from './endpoint-health.ts';
import { type Answer, type Attempt, type Job, newJob, type Send, usedTokens } from './job.ts';
import { JobQueue } from './job-queue.ts';
import { Latencies } from './latencies.ts';
import { Overload } from './overload.ts';
import { Pace } from './pace.ts';

/** What happens at an endpoint, for progress and logs. */
export type EndpointEvent =
  | {
      readonly kind: 'retry';
      readonly failure: RequestFailure;
      readonly attempt: number;
      readonly waitMs: number;
    }
  /** The first request of all was answered. */
  | { readonly kind: 'ready'; readonly milliseconds: number }
  | { readonly kind: 'pause'; readonly reason: string; readonly waitMs: number }
  /** The endpoint takes requests, and has not answered the first for so long. */
  | { readonly kind: 'slow'; readonly silentMs: number }
  /** A request was silent for so long that it was sent a second time; the first answer counts. */
  | { readonly kind: 'silent'; readonly silentMs: number }
  | { readonly kind: 'down'; readonly reason: string }
  | { readonly kind: 'up' };

export type { Answer } from './job.ts';

export interface EndpointQueueOptions {
  readonly limits: EndpointLimits;
  readonly clock: Clock;
  readonly onEvent: (event: EndpointEvent) => void;
  /** Ends all waiting. */
  readonly signal: AbortSignal;
  /** Ends the waiting of requests that are not under way; these may still be answered. */
  readonly stop?: AbortSignal;
  /** How long the endpoint may refuse or fail without a single answer, in milliseconds. Default ten minutes. */
  readonly patience?: number;
}

/** How an endpoint is doing. */
export interface EndpointState {
  readonly inFlight: number;
  readonly waiting: number;
  readonly limit: number;
  /** Milliseconds that half, and 95 %, of the answers did not exceed. */
  readonly p50: number;
  readonly p95: number;
}

const DEFAULT_CEILING = 1024;
const DEFAULT_START = 16;
/** A request counts as lost after so many times what nearly all answers took, and never sooner than this. */
const OVERDUE_FACTOR = 10;
const OVERDUE_AT_LEAST = 30_000;
/** Until so many answers are known, none is called late sooner than this. */
const ENOUGH_ANSWERS = 20;
const FIRST_OVERDUE_AT_LEAST = 60_000;
const WATCH_MS = 1000;
/** Pause between the requests that find out whether an endpoint answers at all. */
const FIRST_PAUSE_MS = 700;
/** How long answers are waited for that were under way when the endpoint was given up. */
const GRACE_MS = 10_000;

/**
 * All requests to one endpoint, from all tasks of all models that use it: one goes first alone, to see whether
 * the endpoint answers at all; then as many as it answers best, at the pace that it allows. Failures that may pass
 * are tried again here, and nowhere else.
 */
export class EndpointQueue {
  readonly #options: EndpointQueueOptions;
  readonly #concurrency: Concurrency;
  readonly #pace: Pace;
  readonly #health: EndpointHealth;
  readonly #latencies = new Latencies();
  readonly #overload: Overload;
  readonly #waiting = new JobQueue<Job>();
  /** What is under way, in the order of its start. */
  readonly #attempts = new Set<Attempt>();
  /** Jobs that wait for their next attempt, and what calls that off. */
  readonly #delayed = new Map<Job, () => void>();
  readonly #doubts: Doubts;
  #inFlight = 0;
  /** When the endpoint last gave a sign of life. */
  #heardAt = Number.NEGATIVE_INFINITY;
  #pausedUntil = Number.NEGATIVE_INFINITY;
  #callOffWake: (() => void) | undefined;
  #callOffWatch: (() => void) | undefined;
  #closed: LodestoneError | undefined;
  /** Nothing more is sent. */
  #stopped: LodestoneError | undefined;
  #room: (() => void)[] = [];

  constructor(options: EndpointQueueOptions) {
    const { maxWorkers, queryPerSecond, requestsPerMinute, tokensPerMinute, retries } = options.limits;
    const rates = [queryPerSecond, requestsPerMinute === undefined ? undefined : requestsPerMinute / 60];
    const slowest = Math.min(...rates.filter((rate) => rate !== undefined));
    this.#options = options;
    this.#concurrency = new Concurrency({ ceiling: maxWorkers ?? DEFAULT_CEILING, start: DEFAULT_START });
    this.#pace = new Pace({
      requestsPerSecond: Number.isFinite(slowest) ? slowest : undefined,
      tokensPerMinute,
    });
    this.#overload = new Overload(this.#concurrency, this.#pace);
    this.#doubts = new Doubts({
      clock: options.clock,
      latestStart: () => Math.max(...[...this.#attempts].map(({ started }) => started)),
      onDecided: (doubt) => this.#refusedAlone(doubt),
      send: (witness) => {
        this.#waiting.pushFront(witness);
        this.#pump();
      },
    });
    this.#health = new EndpointHealth({ retries, patience: options.patience });
    options.signal.addEventListener('abort', () => this.#abort(), { once: true });
    options.stop?.addEventListener('abort', () => this.#stop(), { once: true });
  }

  get inFlight(): number {
    return this.#inFlight;
  }

  get waiting(): number {
    return this.#waiting.length + this.#delayed.size + this.#doubts.size;
  }

  /** Requests at once that are allowed now. */
  get limit(): number {
    return this.#health.isProbing ? 1 : this.#concurrency.limit;
  }

  /** Why the endpoint takes no more requests; undefined while it does. */
  get closed(): LodestoneError | undefined {
    return this.#closed;
  }

  state(): EndpointState {
    const { inFlight, waiting, limit } = this;
    const latencies = this.#latencies;
    return { inFlight, waiting, limit, p50: latencies.quantile(0.5), p95: latencies.quantile(0.95) };
  }

  /**
   * Sends a request when its turn comes. Rejects with a LodestoneError when the endpoint is given up, and with
   * the last RequestError when the retries of this request are used up. `tokens`: what it will probably use.
   */
  request(send: Send, tokens: () => number): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const ended = this.#closed ?? this.#stopped;
      if (ended !== undefined) {
        reject(ended);
        return;
      }
      const cost = this.#pace.countsTokens ? tokens() : 0;
      this.#waiting.push(newJob({ send, tokens: cost, resolve, reject }));
      this.#pump();
    });
  }

  /** Resolves when there is room: the queue is kept short, and so is memory. */
  room(): Promise<void> {
    if (this.hasRoom) return Promise.resolve();
    return new Promise((resolve) => this.#room.push(resolve));
  }

  /** Calls all timers off, when the work is done. */
  end(): void {
    this.#callOffWake?.();
    this.#callOffWatch?.();
    this.#doubts.end();
  }

  /** What the server says is left of its limits. */
  report(report: RateReport): void {
    this.#pace.reported(this.#options.clock.monotonic(), report);
  }

  /** Whether further requests would soon be sent. */
  get hasRoom(): boolean {
    if (this.#closed !== undefined || this.#stopped !== undefined) return true;
    return this.#waiting.length < Math.max(2, this.#concurrency.limit / 2);
  }

  #pump(): void {
    const { clock } = this.#options;
    while (this.#waiting.length > 0 && this.#inFlight < this.limit && this.#closed === undefined) {
      const now = clock.monotonic();
      const wait = Math.max(this.#pausedUntil - now, this.#pace.delay(now));
      if (wait > 0) {
        this.#wakeIn(wait);
        break;
      }
      const job = this.#waiting.shift();
      if (job !== undefined) this.#start(job, now);
    }
    if (this.#inFlight < this.limit) this.#concurrency.ranShort();
    if (this.#room.length > 0 && this.hasRoom) {
      const all = this.#room;
      this.#room = [];
      for (const resolve of all) resolve();
    }
  }

  #start(job: Job, started: number): void {
    const startedAt = this.#options.clock.now();
    const attempt: Attempt = { job, started, startedAt, beside: this.#inFlight, isOverdue: false };
    this.#inFlight += 1;
    this.#attempts.add(attempt);
    job.attempts += 1;
    this.#pace.started(started, job.tokens);
    this.#watch();
    job.send(this.#options.signal).then(
      (reply) => {
        this.#end(attempt);
        this.#answered(attempt, reply);
        this.#pump();
      },
      (error: unknown) => {
        this.#end(attempt);
        if (!job.isOver) this.#failed(attempt, error);
        this.#pump();
      },
    );
  }

  #end(attempt: Attempt): void {
    this.#attempts.delete(attempt);
    this.#heardAt = this.#options.clock.monotonic();
    if (!attempt.isOverdue) this.#inFlight -= 1;
  }

  #answered({ job, started, startedAt, beside }: Attempt, reply: Reply): void {
    const now = this.#options.clock.monotonic();
    const milliseconds = now - started;
    this.#latencies.add(milliseconds);
    this.#overload.answered(beside);
    this.#concurrency.answered(started, now);
    if (this.#pace.countsTokens) this.#pace.corrected(usedTokens(reply) - job.tokens);
    this.#heard(started);
    this.#doubts.answered(job, started);
    if (!job.isOver) this.#resolve(job, { reply, attempts: job.attempts, startedAt, milliseconds });
  }

  #heard(started: number): void {
    if (this.#health.answered(started)) this.#options.onEvent({ kind: 'up' });
  }

  #resolve(job: Job, answer: Answer): void {
    job.isOver = true;
    job.resolve(answer);
  }

  #reject(job: Job, error: unknown): void {
    job.isOver = true;
    job.reject(error);
  }

  #failed(attempt: Attempt, error: unknown): void {
    const { job } = attempt;
    if (!(error instanceof RequestError)) {
      // Of a run that is ended at once, no request is to blame.
      this.#reject(job, this.#options.signal.aborted ? (this.#closed ?? error) : error);
      return;
    }
    const ofSample = sampleFailure(error.failure);
    if (ofSample !== undefined) {
      this.#sampleFailed(attempt, ofSample);
    } else if (error.failure.kind === 'endpoint') {
      this.#refused(attempt, error.failure);
    } else {
      this.#retry(attempt, error);
    }
  }

  /** The server refuses all requests, or this one alone. */
  #refused(attempt: Attempt, failure: RequestFailure): void {
    const { job, startedAt } = attempt;
    if (failure.isByStatus === true && !this.#health.hasAnswered) {
      this.#sampleFailed(attempt, { kind: 'rejected', message: failure.message }, failure.status);
      return;
    }
    const isCertain = failure.isByStatus !== true || job.isWitness === true || !this.#doubts.canBeDecided;
    if (this.#stopped !== undefined) {
      this.#reject(job, this.#stopped);
      return;
    }
    if (isCertain || this.#closed !== undefined) {
      this.#reject(job, this.#close(endpointRefusal(this.#doubts.first?.failure ?? failure)));
      return;
    }
    this.#doubts.add({ job, failure, since: this.#options.clock.monotonic(), startedAt });
  }

  #refusedAlone({ job, failure, since, startedAt }: Doubt): void {
    if (job.isOver) return;
    const message =
      failure.status === undefined ? failure.message : `${failure.message} (HTTP ${failure.status})`;
    const reply = { text: '', failure: { kind: 'rejected', message } } as const;
    const milliseconds = this.#options.clock.monotonic() - since;
    this.#resolve(job, { reply, attempts: job.attempts, startedAt, milliseconds });
  }

  /**
   * A request that can never succeed. Where the server has rejected everything so far, it is the way of asking
   * that it rejects, and no sample is to blame.
   */
  #sampleFailed({ job, startedAt, started }: Attempt, failure: SampleFailure, status?: number): void {
    if (failure.kind === 'rejected' && !this.#health.hasAnswered) {
      if (this.#health.rejected()) {
        const refusal = { message: failure.message, ...(status === undefined ? {} : { status }) };
        this.#reject(job, this.#close(endpointRefusal({ ...refusal, kind: 'endpoint' })));
      } else {
        job.attempts -= 1;
        this.#waiting.push(job);
      }
      return;
    }
    this.#heard(started);
    const milliseconds = this.#options.clock.monotonic() - started;
    this.#resolve(job, { reply: { text: '', failure }, attempts: job.attempts, startedAt, milliseconds });
  }

  #retry(attempt: Attempt, error: RequestError): void {
    const { job, started, isOverdue } = attempt;
    const now = this.#options.clock.monotonic();
    const { failure } = error;
    this.#health.failed(now);
    if (this.#stopped !== undefined) {
      if (!isOverdue) this.#reject(job, this.#stopped);
      return;
    }
    if (this.#health.isGivenUp(failure, now)) {
      this.#reject(job, this.#close(givenUp(failure, this.#health.silence(now) / 1000)));
      return;
    }
    // Another attempt of the request is on its way already.
    if (isOverdue) return;
    const countsAsAttempt =
      failure.kind === 'transient' && failure.isUnreachable !== true && !this.#health.isDown;
    if (!countsAsAttempt) job.attempts -= 1;
    if (countsAsAttempt && job.attempts > this.#options.limits.retries) {
      this.#reject(job, error);
      return;
    }
    const asked = this.#waitOf(job, failure, countsAsAttempt);
    // A server may ask for a pause of days: it is tried once more before it is given up.
    const waitMs = Math.min(asked, this.#health.patienceLeft(now));
    if (failure.kind === 'rate-limited') this.#slowDown(attempt, failure, now, waitMs);
    else this.#backOff(failure, started, now, waitMs);
    this.#options.onEvent({ kind: 'retry', failure, attempt: job.attempts, waitMs });
    this.#again(job, waitMs);
  }

  /** How long a request waits for its next attempt: as the server asks, else longer each time. */
  #waitOf(job: Job, { kind, retryAfterSeconds }: RequestFailure, countsAsAttempt: boolean): number {
    const asked = retryAfterSeconds === undefined ? undefined : retryAfterSeconds * 1000;
    if (kind === 'rate-limited') return asked ?? backOff(Math.min(this.#health.failuresInRow, 8));
    // While a server is down, all requests wait for the one that finds out.
    return countsAsAttempt ? Math.max(backOff(job.attempts), asked ?? 0) : 0;
  }

  /** A request was refused as one too many. */
  #slowDown(attempt: Attempt, { message }: RequestFailure, now: number, waitMs: number): void {
    const mustPause = this.#overload.refused(attempt, now);
    if (!mustPause || now + waitMs <= this.#pausedUntil) return;
    this.#pace.paused(now, waitMs);
    this.#pausedUntil = now + waitMs;
    this.#options.onEvent({ kind: 'pause', reason: message, waitMs });
  }

  #backOff(failure: RequestFailure, started: number, now: number, waitMs: number): void {
    if (failure.status === 503 || failure.isTimeout === true) this.#concurrency.overloaded(started, now);
    // One request at a time finds out whether the endpoint answers at all, and the others wait with it.
    if (!this.#health.hasAnswered) this.#pausedUntil = now + Math.min(waitMs, FIRST_PAUSE_MS);
    if (this.#health.takeDown(failure)) this.#options.onEvent({ kind: 'down', reason: failure.message });
    if (!this.#health.isDown) return;
    this.#pausedUntil = now + Math.min(10_000, backOff(Math.min(this.#health.failuresInRow, 6)));
  }

  /** Puts a job back in front of the queue, after its pause. */
  #again(job: Job, waitMs: number): void {
    if (waitMs === 0) {
      this.#waiting.pushFront(job);
      return;
    }
    const callOff = this.#options.clock.after(waitMs, () => {
      this.#delayed.delete(job);
      this.#waiting.pushFront(job);
      this.#pump();
    });
    this.#delayed.set(job, callOff);
  }

  #wakeIn(milliseconds: number): void {
    this.#callOffWake ??= this.#options.clock.after(Math.min(milliseconds, 60_000), () => {
      this.#callOffWake = undefined;
      this.#pump();
    });
  }

  /** Looks now and then whether something under way is overdue. */
  #watch(): void {
    this.#callOffWatch ??= this.#options.clock.after(WATCH_MS, () => {
      this.#callOffWatch = undefined;
      this.#listen();
      this.#sendOverdueAgain();
      if (this.#attempts.size > 0 && this.#closed === undefined) this.#watch();
    });
  }

  /** Looks whether an endpoint that takes requests has been silent for too long. */
  #listen(): void {
    const [oldest] = this.#attempts;
    if (oldest === undefined || this.#closed !== undefined) return;
    const silentMs = this.#options.clock.monotonic() - Math.max(this.#heardAt, oldest.started);
    if (this.#health.isSlowToBegin(silentMs)) this.#options.onEvent({ kind: 'slow', silentMs });
    if (this.#health.isSilentForGood(silentMs, this.#latencies.quantile(0.98)))
      this.#giveUpRest(this.#close(silentForGood(this.#attempts.size, silentMs / 1000)));
  }

  #sendOverdueAgain(): void {
    const now = this.#options.clock.monotonic();
    const atLeast = this.#latencies.count < ENOUGH_ANSWERS ? FIRST_OVERDUE_AT_LEAST : OVERDUE_AT_LEAST;
    const late = Math.max(atLeast, OVERDUE_FACTOR * this.#latencies.quantile(0.98));
    for (const attempt of this.#attempts) {
      const { job, started, isOverdue } = attempt;
      if (now - started < late) break;
      const isLost = now - started >= late * 2 ** job.silences;
      if (
        isOverdue ||
        job.isOver ||
        !isLost ||
        this.#stopped !== undefined ||
        job.attempts > this.#options.limits.retries
      )
        continue;
      attempt.isOverdue = true;
      job.silences += 1;
      this.#inFlight -= 1;
      this.#waiting.pushFront(job);
      this.#options.onEvent({ kind: 'silent', silentMs: now - started });
    }
    this.#pump();
  }

  #stop(): void {
    this.#stopped = new LodestoneError('interrupted', 'the run was stopped', { hint: 'Resume with -r.' });
    this.#rejectWaiting(this.#stopped);
    this.#pump();
  }

  #abort(): void {
    const { reason } = this.#options.signal;
    const isOurs = reason instanceof LodestoneError;
    this.#close(isOurs ? reason : new LodestoneError('interrupted', 'the run was stopped'));
  }

  /** What is under way may still be answered, for a while. */
  #close(error: LodestoneError): LodestoneError {
    if (this.#closed !== undefined) return this.#closed;
    this.#closed = error;
    this.#callOffWake?.();
    this.#rejectWaiting(error);
    if (this.#attempts.size > 0) {
      this.#callOffWatch?.();
      this.#callOffWatch = this.#options.clock.after(GRACE_MS, () => this.#giveUpRest(error));
    }
    this.#pump();
    return error;
  }

  /** Those that are not under way. */
  #rejectWaiting(error: LodestoneError): void {
    for (const job of this.#waiting.drain()) this.#reject(job, error);
    for (const [job, callOff] of this.#delayed) {
      callOff();
      this.#reject(job, error);
    }
    this.#delayed.clear();
    for (const { job } of this.#doubts.drain()) this.#reject(job, error);
  }

  #giveUpRest(error: LodestoneError): void {
    for (const { job } of this.#attempts) if (!job.isOver) this.#reject(job, error);
  }
}
