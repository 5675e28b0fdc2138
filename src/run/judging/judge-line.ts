import type { LodestoneError } from '../../core/index.ts';
import type { RunFolder } from '../../store/index.ts';
import { AtOnce, type Clock, type Redactor } from '../../util/index.ts';
import type { BatchSettings } from '../batch/model-batches.ts';
import type { RunEvents } from '../events.ts';
import { notBegun } from '../loop/feeder.ts';
import { failed, type TaskOutcome } from '../task-outcome.ts';
import type { HelperBatches } from './helper-batches.ts';
import type { AnswersOf } from './judging.ts';

/** A task in which answers are judged. */
export interface JudgeJob {
  /** The outcome of the task, or that some of its items wait for a batch. */
  judge(answersOf?: AnswersOf): Promise<TaskOutcome | 'deferred'>;
  onEnd(outcome: TaskOutcome): void;
}

export interface JudgeLineOptions {
  readonly folder: RunFolder;
  readonly events: RunEvents;
  readonly redactor: Redactor;
  /** Has requests to judges answered by batch, where those have one. */
  readonly batches?: BatchSettings | undefined;
  readonly clock?: Clock;
  readonly patience?: number | undefined;
  /** Ends what is not in flight. */
  readonly stop: AbortSignal;
  /** Why no further job is to be started. */
  readonly stopReason: () => LodestoneError | undefined;
}

/** Tasks that are judged at once: enough that no endpoint waits while one of them ends. */
const AT_ONCE = 8;

/** Judges tasks while others still infer, some at once; by batch, when all of them are there. */
export class JudgeLine {
  readonly #options: JudgeLineOptions;
  readonly #atOnce = new AtOnce(AT_ONCE);
  /** Jobs that wait until they can be judged by batch. */
  #waiting: JudgeJob[] = [];
  readonly #begun = new Set<Promise<void>>();

  constructor(options: JudgeLineOptions) {
    this.#options = options;
  }

  add(job: JudgeJob): void {
    if (this.#options.batches !== undefined) {
      this.#waiting.push(job);
      return;
    }
    const done = this.#judged(job).then((left) => {
      this.#begun.delete(done);
      if (left.length > 0) job.onEnd(failed(new Error('a task waits for a batch that nobody hands in')));
    });
    this.#begun.add(done);
  }

  /** All that was added has been judged, and what was added in the meantime. */
  async end(): Promise<void> {
    while (this.#begun.size > 0) await Promise.all(this.#begun);
    if (this.#waiting.length > 0) await this.#byBatch();
  }

  /** In rounds: what has no answer is submitted together, and waited for. */
  async #byBatch(): Promise<void> {
    const { batches: settings = {}, folder, events, redactor, clock, patience, stop } = this.#options;
    const { HelperBatches: Batches } = await import('./helper-batches.ts');
    const { inRounds } = await import('../batch/model-batches.ts');
    const helpers: HelperBatches = new Batches({
      ...{ settings, folder, events, redactor, stop, patience },
      ...(clock === undefined ? {} : { clock }),
    });
    const answersOf: AnswersOf = (name, helper, running) => helpers.answersOf(name, helper, running);
    const round = async (jobs: readonly JudgeJob[]) => {
      const left = await Promise.all([...jobs, ...this.#taken()].map((job) => this.#judged(job, answersOf)));
      return [...left.flat(), ...this.#taken()];
    };
    await inRounds(
      () => helpers.begun,
      this.#taken(),
      round,
      (job, failure) => job.onEnd(failed(failure)),
    );
  }

  #taken(): JudgeJob[] {
    const taken = this.#waiting;
    this.#waiting = [];
    return taken;
  }

  /** Judges a job as far as it goes; returns it back where it waits for a batch. */
  async #judged(job: JudgeJob, answersOf?: AnswersOf): Promise<JudgeJob[]> {
    const outcome = await this.#atOnce.run(() => this.#begin(job, answersOf)).catch(failed);
    if (outcome === 'deferred') return [job];
    job.onEnd(outcome);
    return [];
  }

  async #begin(job: JudgeJob, answersOf?: AnswersOf): Promise<TaskOutcome | 'deferred'> {
    const { stopReason } = this.#options;
    const reason = stopReason();
    if (reason !== undefined) throw notBegun(reason);
    return job.judge(answersOf);
  }
}
