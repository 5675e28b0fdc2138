import type { Json, LodestoneError } from '../../core/index.ts';
import type { RunFolder } from '../../store/index.ts';
import { AtOnce, type Clock, type Redactor } from '../../util/index.ts';
import type { BatchSettings } from '../batch/model-batches.ts';
import type { RunEvents } from '../events.ts';
import { notBegun } from '../loop/feeder.ts';
import { type MaxErrors, mostUnansweredOf } from '../max-errors.ts';
import type { ModelHost } from '../model-host.ts';
import type { OpenHelper, OpenTask } from '../open-plan.ts';
import type { Plan } from '../plan.ts';
import type { RunRegistries } from '../registries.ts';
import { failed, type TaskOutcome } from '../task-outcome.ts';
import type { HelperBatches } from './helper-batches.ts';
import { JudgeTask } from './judge-task.ts';
import { type AnswersOf, Judging } from './judging.ts';
import { needsThread } from './needs-thread.ts';
import { scoreTask } from './score-task.ts';
import type { ScoringJob } from './scoring-job.ts';
import { ScoringThreads } from './scoring-threads.ts';
import type { TaskScoringOptions } from './task-scoring.ts';
import { unscorable } from './unscorable.ts';

/** What threads that score must know beside the plan. */
export interface ScoringSettings {
  /** The `plugins` of the config. */
  readonly plugins: Json;
  /** Most seconds that scoring a single sample may take. Default 30. */
  readonly timeout?: number | undefined;
}

/** OpenCompass gives its comparison of formulas 10 s a sample; here the limit holds for all that may take long. */
const TIMEOUT = 30;

export interface ScoringLineOptions {
  readonly plan: Plan;
  readonly helpers: ReadonlyMap<string, OpenHelper>;
  readonly registries: RunRegistries;
  readonly folder: RunFolder;
  readonly events: RunEvents;
  readonly dumpsDetails: boolean;
  readonly published?: ((dataset: string) => number | undefined) | undefined;
  readonly scoring: ScoringSettings;
  /** Ends everything at once. */
  readonly abort: AbortSignal;
  /** Of models that evaluators ask. */
  readonly host: ModelHost;
  readonly redactor: Redactor;
  /** How many samples of a task may stay without an answer of a helper. Default none. */
  readonly maxErrors?: MaxErrors | undefined;
  /** Has requests to helpers answered by batch, where those have one. */
  readonly batches?: BatchSettings | undefined;
  readonly clock?: Clock;
  readonly patience?: number | undefined;
  /** Ends what is not under way. */
  readonly stop: AbortSignal;
  readonly stopReason: () => LodestoneError | undefined;
  readonly onEnd: (task: OpenTask, outcome: TaskOutcome) => void;
}

/** A task that waits until its helpers can be asked by batch. */
interface WaitingForBatch {
  readonly task: OpenTask;
  readonly referenced: number | undefined;
}

/** Tasks about which helpers are asked at once: enough that no endpoint waits while one of them ends. */
const ASKING = 8;
/** Tasks that are scored here at once: while the results of one reach the disk, another is scored. */
const SCORING = 4;

/**
 * Scores tasks while others still infer: those that may take long over a sample in threads of their own, the others
 * here, some at once. Where an evaluator asks helpers, its questions are answered and its samples scored in one go.
 */
export class ScoringLine {
  readonly #options: ScoringLineOptions;
  readonly #threads: ScoringThreads;
  readonly #judging: Judging;
  readonly #added: Promise<void>[] = [];
  readonly #waiting: WaitingForBatch[] = [];
  readonly #asking = new AtOnce(ASKING);
  readonly #scoring = new AtOnce(SCORING);

  constructor(options: ScoringLineOptions) {
    this.#options = options;
    const { scoring, events, abort, plan } = options;
    const { timeout = TIMEOUT } = scoring;
    this.#judging = new Judging({ ...options, compat: plan.compat });
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

  /** `referenced`: how many of the samples have a reference answer, where that is known. */
  add(task: OpenTask, referenced?: number): void {
    const { onEnd, batches } = this.#options;
    if (batches !== undefined && asksHelpers(task)) {
      this.#waiting.push({ task, referenced });
      return;
    }
    const outcome = this.#outcomeOf(task, referenced).catch(failed);
    this.#added.push(outcome.then((found) => onEnd(task, found)));
  }

  /** All that was added has been scored. */
  async end(): Promise<void> {
    await Promise.all(this.#added);
    if (this.#waiting.length > 0) await this.#judgeByBatch(this.#waiting);
  }

  async close(): Promise<void> {
    await this.#threads.end();
  }

  async #outcomeOf(task: OpenTask, referenced: number | undefined): Promise<TaskOutcome> {
    if (asksHelpers(task)) return this.#asking.run(() => this.#judged(task, referenced));
    if (await needsThread(task, this.#options.registries))
      return this.#threads.score(() => this.#jobOf(task, referenced));
    return this.#scoring.run(async () => {
      this.#mayBegin();
      this.#tell('task-scoring', task);
      return scoreTask({ ...this.#scoringOf(task), referenced });
    });
  }

  /** Judges and scores a task. */
  async #judged(task: OpenTask, referenced: number | undefined): Promise<TaskOutcome> {
    const outcome = await this.#judgedSoFar(task, referenced);
    if (outcome === 'deferred')
      throw new Error(`${task.dataset.abbr} waits for a batch that nobody hands in`);
    return outcome;
  }

  /** The outcome of a task, or that some of its samples wait for a batch. */
  async #judgedSoFar(
    task: OpenTask,
    referenced: number | undefined,
    answersOf?: AnswersOf,
  ): Promise<TaskOutcome | 'deferred'> {
    const { folder, maxErrors } = this.#options;
    const { model, dataset } = task;
    this.#mayBegin();
    const empty = await unscorable({ task, folder, referenced });
    if (empty !== undefined) return empty;
    this.#tell('task-judging', task);
    let judge: JudgeTask | undefined;
    const end = await this.#judging.run(
      {
        helpers: dataset.helpers,
        journalFile: (helper) => folder.helperJournalFile(helper, model.abbr, dataset.abbr),
        mostUnanswered: mostUnansweredOf(maxErrors, dataset.size),
        open: async (channels) => {
          judge = await JudgeTask.open({
            ...this.#scoringOf(task),
            channels,
            onScoring: () => this.#tell('task-scoring', task),
          });
          return judge;
        },
      },
      answersOf,
    );
    if (end === 'deferred') return end;
    if (judge?.outcome === undefined) throw new Error(`${dataset.abbr} was judged and has no outcome`);
    return judge.outcome;
  }

  /** Judges tasks in rounds: what has no answer is handed in together, and waited for. */
  async #judgeByBatch(waiting: readonly WaitingForBatch[]): Promise<void> {
    const { batches: settings = {}, folder, events, redactor, clock, patience, stop, onEnd } = this.#options;
    const { HelperBatches: Batches } = await import('./helper-batches.ts');
    const { inRounds } = await import('../batch/model-batches.ts');
    const helpers: HelperBatches = new Batches({
      ...{ settings, folder, events, redactor, stop, patience },
      ...(clock === undefined ? {} : { clock }),
    });
    const judgeOne = async (one: WaitingForBatch): Promise<WaitingForBatch[]> => {
      const { task, referenced } = one;
      const outcome = await this.#asking
        .run(() =>
          this.#judgedSoFar(task, referenced, (name, helper, running) =>
            helpers.answersOf(name, helper, running),
          ),
        )
        .catch(failed);
      if (outcome === 'deferred') return [one];
      onEnd(task, outcome);
      return [];
    };
    await inRounds(
      () => helpers.begun,
      waiting,
      async (tasks) => (await Promise.all(tasks.map(judgeOne))).flat(),
      ({ task }, failure) => onEnd(task, failed(failure)),
    );
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
