import { LodestoneError } from '../../core/index.ts';
import { usableCores } from '../../util/index.ts';
import type { TaskOutcome } from '../task-outcome.ts';
import type { ScoringJob } from './scoring-job.ts';
import { ThreadHandle } from './thread-handle.ts';

export interface ScoringThreadsOptions {
  /** Maximum seconds that a sample may hold its thread. */
  readonly timeout: number;
  /** Called for each sample that took too long. */
  readonly onTimeOut: (job: ScoringJob, sample: number) => void;
  /** Ends all threads at once. */
  readonly signal: AbortSignal;
}

/** Threads beyond these bring little and cost memory. */
const MOST_THREADS = 8;

/**
 * Scores tasks in worker threads, so that neither the requests of other tasks wait for them nor a single sample
 * can stop the run. Threads are started when there is work, as many as there are cores besides the one that asks, and
 * kept for the tasks that come after.
 *
 * Evaluators keep what they have counted in themselves, so that a thread that is ended takes the task with it: the
 * task starts again in another one, with an empty answer in place of the sample that took too long.
 */
export class ScoringThreads {
  readonly #options: ScoringThreadsOptions;
  readonly #idle: ThreadHandle[] = [];
  readonly #waiting: (() => void)[] = [];
  #free = Math.min(MOST_THREADS, Math.max(1, usableCores() - 1));

  constructor(options: ScoringThreadsOptions) {
    this.#options = options;
  }

  /** `job` is asked for when there is a thread for it, and may fail. */
  async score(job: () => ScoringJob): Promise<TaskOutcome> {
    await this.#slot();
    try {
      return await this.#scored(job());
    } finally {
      this.#free += 1;
      this.#waiting.shift()?.();
    }
  }

  async #scored(job: ScoringJob): Promise<TaskOutcome> {
    const { timeout, onTimeOut, signal } = this.#options;
    const timedOut: number[] = [];
    for (;;) {
      signal.throwIfAborted();
      const thread = this.#takeIdle() ?? new ThreadHandle();
      const reply = await thread.score({ job, timedOut }, timeout, signal);
      if (!('stuckAt' in reply)) {
        this.#idle.push(thread);
        if ('outcome' in reply) return reply.outcome;
        throw new LodestoneError(reply.error.code, reply.error.message, errorFacts(reply.error));
      }
      if (timedOut.includes(reply.stuckAt)) throw unscorable(job, reply.stuckAt, timeout);
      timedOut.push(reply.stuckAt);
      onTimeOut(job, reply.stuckAt);
    }
  }

  #takeIdle(): ThreadHandle | undefined {
    const thread = this.#idle.pop();
    return thread?.isDead === true ? this.#takeIdle() : thread;
  }

  async end(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((thread) => thread.end()));
  }

  async #slot(): Promise<void> {
    while (this.#free === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#free -= 1;
  }
}

function errorFacts({ hint, where }: Pick<LodestoneError, 'hint' | 'where'>) {
  return { ...(hint === undefined ? {} : { hint }), ...(where === undefined ? {} : { where }) };
}

function unscorable({ dataset }: ScoringJob, sample: number, timeout: number): LodestoneError {
  return new LodestoneError(
    'scoring-failed',
    `sample ${sample} of ${dataset.abbr} took longer than ${timeout} s to score, even as an empty answer`,
    { hint: 'Raise --score-timeout, or fix the evaluator.' },
  );
}
