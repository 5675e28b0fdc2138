import type { Json, LodestoneError } from '../../core/index.ts';
import type { RunFolder } from '../../store/index.ts';
import { AtOnce } from '../../util/index.ts';
import type { RunEvents } from '../events.ts';
import type { JudgeLine } from '../judging/judge-line.ts';
import type { JudgeRetries } from '../judging/judge-retries.ts';
import type { AnswersOf, Judging } from '../judging/judging.ts';
import { notBegun } from '../loop/feeder.ts';
import { allowedFailures, type MaxErrors } from '../max-errors.ts';
import type { OpenTask } from '../open-plan.ts';
import type { Plan } from '../plan.ts';
import type { RunRegistries } from '../registries.ts';
import { failed, type TaskOutcome } from '../task-outcome.ts';
import { JudgeTask } from './judge-task.ts';
import { needsThread } from './needs-thread.ts';
import { scoreTask } from './score-task.ts';
import type { ScoringJob } from './scoring-job.ts';
import { ScoringThreads } from './scoring-threads.ts';
import type { TaskScoringOptions } from './task-scoring.ts';
import { unscorable } from './unscorable.ts';

/** What threads that score must know besides the plan. */
export interface ScoringSettings {
  /** The `plugins` of the config. */
  readonly plugins: Json;
  /** Maximum seconds that scoring a single sample may take. Default 30. */
  readonly timeout?: number | undefined;
}

/** OpenCompass gives its comparison of formulas 10 s a sample; here the limit holds for all that may take long. */
const TIMEOUT = 30;

export interface ScoringLineOptions {
  readonly plan: Plan;
  readonly registries: RunRegistries;
  readonly folder: RunFolder;
  readonly events: RunEvents;
  readonly dumpsDetails: boolean;
  readonly published?: ((dataset: string) => number | undefined) | undefined;
  readonly scoring: ScoringSettings;
  /** Ends everything at once. */
  readonly abort: AbortSignal;
  /** How many samples of a task may stay without an answer of a helper. Default none. */
  readonly maxErrors?: MaxErrors | undefined;
  readonly judgeRetries?: JudgeRetries | undefined;
  /** Has the questions of evaluators answered. */
  readonly judging: Judging;
  readonly line: JudgeLine;
  readonly stopReason: () => LodestoneError | undefined;
  readonly onEnd: (task: OpenTask, outcome: TaskOutcome) => void;
}

/** Tasks that are scored here at once: while the results of one reach the disk, another is scored. */
const SCORING = 4;

/**
 * Scores tasks while others still infer: those that may take long over a sample in worker threads, the others
 * here, some at once. Where an evaluator asks helpers, its questions are answered and its samples scored in one go.
 */
export class ScoringLine {
  readonly #options: ScoringLineOptions;
  readonly #threads: ScoringThreads;
  readonly #added: Promise<void>[] = [];
  readonly #scoring = new AtOnce(SCORING);

  constructor(options: ScoringLineOptions) {
    this.#options = options;
    const { scoring, events, abort } = options;
    const { timeout = TIMEOUT } = scoring;
    this.#threads = new ScoringThreads({
      timeout,
      onTimeOut: ({ model, dataset }, sample) => {
        const what = `sample ${sample} of ${dataset.abbr} (${model.abbr})`;
        const text = `${what} took longer than ${timeout} s to score; it counts as an empty answer`;
        events.emit({ type: 'notice', text });
      },
      signal: abort,
    });
  }

  /**
   * `referenced`: how many of the samples have a reference answer, if known; `onScored`: done with its outcome before the task
   * ends, unless it asks helpers.
   */
  add(task: OpenTask, referenced?: number, onScored?: (outcome: TaskOutcome) => Promise<void>): void {
    const { onEnd, line } = this.#options;
    if (asksHelpers(task)) {
      line.add({
        judge: (answersOf) => this.#judged(task, referenced, answersOf),
        onEnd: (outcome) => onEnd(task, outcome),
      });
      return;
    }
    const outcome = this.#outcomeOf(task, referenced).catch(failed);
    this.#added.push(
      outcome.then(async (found) => {
        await onScored?.(found).catch(() => undefined);
        onEnd(task, found);
      }),
    );
  }

  /** All that was added has been scored. */
  async end(): Promise<void> {
    await Promise.all(this.#added);
    await this.#options.line.end();
  }

  async close(): Promise<void> {
    await this.#threads.end();
  }

  async #outcomeOf(task: OpenTask, referenced: number | undefined): Promise<TaskOutcome> {
    if (await needsThread(task, this.#options.registries))
      return this.#threads.score(() => this.#jobOf(task, referenced));
    return this.#scoring.run(async () => {
      this.#mayBegin();
      this.#tell('task-scoring', task);
      return scoreTask({ ...this.#scoringOf(task), referenced });
    });
  }

  /** Has the questions of a task's evaluator answered, and scores it; or some of its samples wait for a batch. */
  async #judged(
    task: OpenTask,
    referenced: number | undefined,
    answersOf?: AnswersOf,
  ): Promise<TaskOutcome | 'deferred'> {
    const { folder, maxErrors, judging, judgeRetries } = this.#options;
    const { model, dataset } = task;
    const empty = await unscorable({ task, folder, referenced });
    if (empty !== undefined) return empty;
    this.#tell('task-judging', task);
    let judge: JudgeTask | undefined;
    const end = await judging.run(
      {
        helpers: dataset.helpers,
        journalFile: (helper) => folder.helperJournalFile(helper, model.abbr, dataset.abbr),
        mostUnanswered: allowedFailures(maxErrors, dataset.size),
        open: async (channels) => {
          judge = await JudgeTask.open({
            ...this.#scoringOf(task),
            channels,
            retries: judgeRetries?.times ?? 0,
            onScoring: () => this.#tell('task-scoring', task),
          });
          return judge;
        },
      },
      answersOf,
    );
    return end === 'deferred' ? end : (judge?.outcome ?? 'deferred');
  }

  #scoringOf(task: OpenTask): TaskScoringOptions {
    const { plan, registries, folder, dumpsDetails, published } = this.#options;
    const { compat, unsafeCode } = plan;
    return {
      ...{ task, folder, compat, unsafeCode, registries, dumpsDetails },
      published: published?.(task.dataset.abbr),
    };
  }

  #jobOf(task: OpenTask, referenced: number | undefined): ScoringJob {
    const { model, dataset } = task;
    const { plan, folder, dumpsDetails, published, scoring } = this.#options;
    this.#mayBegin();
    this.#tell('task-scoring', task);
    return {
      model: { abbr: model.abbr, config: model.config },
      dataset: { abbr: dataset.abbr, config: dataset.config, size: dataset.size },
      compat: plan.compat,
      unsafeCode: plan.unsafeCode,
      dumpsDetails,
      published: published?.(dataset.abbr),
      referenced,
      folder: folder.root,
      limit: plan.limit,
      roots: plan.data.roots,
      encoding: plan.data.encoding,
      plugins: scoring.plugins,
    };
  }

  #tell(type: 'task-judging' | 'task-scoring', { model, dataset }: OpenTask): void {
    this.#options.events.emit({ type, model: model.abbr, dataset: dataset.abbr });
  }

  #mayBegin(): void {
    const { plan, stopReason } = this.#options;
    const reason = plan.mode === 'eval' ? stopReason() : undefined;
    if (reason !== undefined) throw notBegun(reason);
  }
}

function asksHelpers({ dataset }: OpenTask): boolean {
  return Object.keys(dataset.helpers).length > 0;
}
