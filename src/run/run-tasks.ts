import { LodestoneError, type RequestKind } from '../core/index.ts';
import { hasOpenBatches, type RunFolder } from '../store/index.ts';
import { type Clock, type Redactor, systemClock } from '../util/index.ts';
import { askHelpers, type HelperAnswers } from './ask-helpers.ts';
import type { BatchSettings } from './batch/batch-stage.ts';
import type { EndpointQueue } from './endpoint/endpoint-queue.ts';
import type { RunEvents, RunSums } from './events.ts';
import { feed, notBegun, type WaitingTask } from './feeder.ts';
import { InferTask } from './infer-task.ts';
import { type MaxErrors, mostUnansweredOf } from './max-errors.ts';
import { type CacheOptions, ModelHost, type RunningModel } from './model-host.ts';
import type { Plan, PlannedModel, PlannedTask, RunMode } from './plan.ts';
import type { Price } from './price.ts';
import { type Budget, RunMeter } from './run-meter.ts';
import { isScorable, scoreTask } from './score-task.ts';
import type { TaskOutcome } from './task-outcome.ts';

export interface RunTasksOptions {
  readonly plan: Plan;
  readonly mode: RunMode;
  readonly folder: RunFolder;
  readonly events: RunEvents;
  readonly redactor: Redactor;
  readonly env: (name: string) => string | undefined;
  readonly clock?: Clock;
  readonly dumpsDetails: boolean;
  /** Published number of samples of a dataset. */
  readonly published?: (dataset: string) => number | undefined;
  /** One request at a time, and what it was in the events. */
  readonly isSequential?: boolean;
  /** How many tasks are under way at once at an endpoint. */
  readonly activeTasks?: number | undefined;
  readonly patience?: number | undefined;
  /** Has requests answered by batch, and not at once. */
  readonly batches?: BatchSettings | undefined;
  /** How many samples of a task may stay without an answer; they are scored as empty ones. Default none. */
  readonly maxErrors?: MaxErrors | undefined;
  readonly price?: Price | undefined;
  readonly cache?: CacheOptions | undefined;
  readonly budget?: Budget | undefined;
  /** The first abort ends the feeding of samples and lets what is in flight end. */
  readonly stop: AbortSignal;
  /** The second abort ends everything at once. */
  readonly abort: AbortSignal;
}

export interface FinishedRunTask {
  readonly model: string;
  readonly dataset: string;
  readonly outcome: TaskOutcome;
}

/** Tasks that are under way. */
export interface RunningTasks {
  /** Requests that wait for their reply now. */
  inFlight(): number;
  /** What was done and spent so far. */
  sums(): RunSums;
  readonly finished: Promise<FinishedRunTask[]>;
}

/** Infers and scores the tasks of a plan; every task has an outcome, whatever happens to the others. */
export function runTasks(options: RunTasksOptions): RunningTasks {
  const { plan, events, env, redactor, patience, price, cache, budget } = options;
  const host = new ModelHost({
    compat: plan.compat,
    env,
    redactor,
    clock: options.clock ?? systemClock,
    events,
    signal: options.abort,
    patience,
    price,
    cache,
    isSequential: options.isSequential ?? false,
    helpers: plan.helpers,
  });
  let spent: LodestoneError | undefined;
  const onSpent = (reason: LodestoneError) => {
    spent = reason;
  };
  const meter = new RunMeter({ events, budget, onSpent, endpoints: () => host.endpoints() });
  const stopReason = () => spent ?? stopReasonOf(options);
  const finished = finishedTasks(options, host, stopReason).finally(() => meter.end());
  return { inFlight: () => host.inFlight, sums: () => meter.sums, finished };
}

function stopReasonOf({ stop, abort }: RunTasksOptions): LodestoneError | undefined {
  if (!stop.aborted && !abort.aborted) return undefined;
  return new LodestoneError('interrupted', 'the run was stopped before all samples were asked', {
    hint: 'Go on with -r.',
  });
}

type StopReason = () => LodestoneError | undefined;

async function finishedTasks(
  options: RunTasksOptions,
  host: ModelHost,
  stopReason: StopReason,
): Promise<FinishedRunTask[]> {
  const { plan, mode, events, folder } = options;
  const samples = plan.tasks.reduce((sum, task) => sum + task.dataset.size, 0);
  events.emit({ type: 'run-start', folder: folder.root, tasks: plan.tasks.length, samples });
  const book = new OutcomeBook(events);
  for (const { model, dataset, reason } of plan.refused)
    book.close(model, dataset, { status: 'failed', reason });
  if (mode === 'infer' || mode === 'all') await inferAll(options, host, book, stopReason);
  else if (mode === 'eval') await scoreAll(options, host, book, stopReason);
  return book.finished;
}

/** What became of each task. */
class OutcomeBook {
  readonly finished: FinishedRunTask[] = [];
  readonly #events: RunEvents;

  constructor(events: RunEvents) {
    this.#events = events;
  }

  close(model: string, dataset: string, outcome: TaskOutcome): void {
    this.finished.push({ model, dataset, outcome });
    this.#events.emit({ type: 'task-end', model, dataset, outcome });
  }
}

async function inferAll(
  options: RunTasksOptions,
  host: ModelHost,
  book: OutcomeBook,
  stopReason: StopReason,
): Promise<void> {
  const { plan, activeTasks: active } = options;
  const scoring = new ScoringLine(options, host, book, stopReason);
  try {
    const byQueue = new Map<EndpointQueue, WaitingTask[]>();
    await Promise.all(
      plan.models.map(async (planned) => {
        const tasks = plan.tasks.filter((task) => task.model === planned);
        const waiting = await startModel(planned, tasks, host, options, book, scoring);
        for (const { queue, task } of waiting) byQueue.set(queue, [...(byQueue.get(queue) ?? []), task]);
      }),
    );
    await Promise.all([...byQueue].map(([queue, tasks]) => feed({ queue, tasks, stopReason, active })));
    await scoring.end();
  } finally {
    await host.close();
  }
}

/** Starts a model; its tasks wait for their turn at its endpoint, or are refused. */
async function startModel(
  planned: PlannedModel,
  tasks: readonly PlannedTask[],
  host: ModelHost,
  options: RunTasksOptions,
  book: OutcomeBook,
  scoring: ScoringLine,
): Promise<{ queue: EndpointQueue; task: WaitingTask }[]> {
  if (tasks.length === 0) return [];
  const kinds = new Set<RequestKind>(tasks.flatMap((task) => task.dataset.kinds));
  let running: RunningModel;
  try {
    running = await host.start(planned, kinds);
  } catch (error) {
    for (const task of tasks) book.close(task.model.abbr, task.dataset.abbr, failed(error));
    return [];
  }
  const refusalOf = (task: PlannedTask) =>
    task.dataset.kinds.map((kind) => running.refusals.get(kind)).find((reason) => reason !== undefined);
  for (const task of tasks) {
    const reason = refusalOf(task);
    if (reason !== undefined) book.close(task.model.abbr, task.dataset.abbr, { status: 'failed', reason });
  }
  const able = tasks.filter((task) => refusalOf(task) === undefined);
  try {
    const answering = await withBatches(running, able, planned.abbr, options);
    return able.map((task) => ({
      queue: running.queue,
      task: waitingTask(task, answering, options, book, scoring),
    }));
  } catch (error) {
    for (const task of able) book.close(task.model.abbr, task.dataset.abbr, failed(error));
    return [];
  }
}

/** A model whose answers come by batch, where that is asked for: they are all here in the end. */
async function withBatches(
  running: RunningModel,
  tasks: readonly PlannedTask[],
  model: string,
  options: RunTasksOptions,
): Promise<RunningModel> {
  const { batches, plan, folder, events, redactor, clock, patience } = options;
  if (tasks.length === 0) return running;
  if (batches === undefined) {
    if (hasOpenBatches(folder.batchFolder(model))) events.emit({ type: 'notice', text: stillOpen(model) });
    return running;
  }
  const { answersByBatch } = await import('./batch/batch-stage.ts');
  const stop = AbortSignal.any([options.stop, options.abort]);
  const common = { folder, compat: plan.compat, events, redactor, clock, patience, stop };
  return { ...running, answers: await answersByBatch({ ...batches, ...common, running, tasks, model }) };
}

function stillOpen(model: string): string {
  return `batches of ${model} are still at the server; with --batch they are waited for, and not asked again`;
}

function waitingTask(
  task: PlannedTask,
  running: RunningModel,
  options: RunTasksOptions,
  book: OutcomeBook,
  scoring: ScoringLine,
): WaitingTask {
  const { plan, events, folder, redactor, abort } = options;
  const name = { model: task.model.abbr, dataset: task.dataset.abbr };
  return {
    async open() {
      const { compat } = plan;
      const tellsRecords = options.isSequential ?? false;
      const mostUnanswered = mostUnansweredOf(options.maxErrors, task.dataset.size);
      const common = { folder, compat, events, redactor, signal: abort, tellsRecords, mostUnanswered };
      const opened = await InferTask.open({ task, running, ...common });
      events.emit({ type: 'task-start', ...name, samples: task.dataset.size });
      return opened;
    },
    onEnd(failure, inferred) {
      if (failure !== undefined || inferred === undefined) {
        book.close(name.model, name.dataset, failed(failure));
        return;
      }
      events.emit({ type: 'task-inferred', ...name });
      if (options.mode === 'infer') book.close(name.model, name.dataset, { status: 'inferred' });
      else scoring.add(task, inferred.referenced);
    },
  };
}

/** Tasks about which helpers are asked at once: enough that no endpoint waits while one of them ends. */
const ASKING = 8;

/**
 * Scores tasks one after the other while others still infer. Where an evaluator asks helpers, its questions are
 * answered first, those of some tasks at once.
 */
class ScoringLine {
  readonly #options: RunTasksOptions;
  readonly #host: ModelHost;
  readonly #book: OutcomeBook;
  readonly #stopReason: StopReason;
  readonly #asking: Promise<void>[] = Array.from({ length: ASKING }, () => Promise.resolve());
  #asked = 0;
  #line: Promise<void> = Promise.resolve();

  constructor(options: RunTasksOptions, host: ModelHost, book: OutcomeBook, stopReason: StopReason) {
    this.#options = options;
    this.#host = host;
    this.#book = book;
    this.#stopReason = stopReason;
  }

  /** `referenced`: how many of the samples have a reference answer, where that is known. */
  add(task: PlannedTask, referenced?: number): void {
    if (task.dataset.helpers.size === 0) {
      this.#score(task, referenced);
      return;
    }
    const place = this.#asked++ % ASKING;
    const before = this.#asking[place] ?? Promise.resolve();
    this.#asking[place] = before.then(() => this.#ask(task, referenced));
  }

  async end(): Promise<void> {
    await Promise.all(this.#asking);
    await this.#line;
  }

  async #ask(task: PlannedTask, referenced: number | undefined): Promise<void> {
    const { folder, plan, redactor } = this.#options;
    try {
      const { helpers, compat, unsafeCode } = plan;
      const stopReason = this.#stopReason;
      const common = { helpers, folder, compat, unsafeCode, redactor, host: this.#host, stopReason };
      const answers = isScorable({ task, folder, referenced })
        ? await askHelpers({ task, ...common })
        : undefined;
      this.#score(task, referenced, answers);
    } catch (error) {
      this.#book.close(task.model.abbr, task.dataset.abbr, failed(error));
    }
  }

  #score(task: PlannedTask, referenced: number | undefined, answers?: HelperAnswers): void {
    this.#line = this.#line.then(async () => {
      const outcome = await this.#outcome(task, referenced, answers);
      answers?.close();
      this.#book.close(task.model.abbr, task.dataset.abbr, outcome);
    });
  }

  async #outcome(
    task: PlannedTask,
    referenced: number | undefined,
    answers: HelperAnswers | undefined,
  ): Promise<TaskOutcome> {
    const { folder, plan, dumpsDetails, published, mode } = this.#options;
    const reason = mode === 'eval' ? this.#stopReason() : undefined;
    if (reason !== undefined) return failed(notBegun(reason));
    try {
      return await scoreTask({
        task,
        folder,
        compat: plan.compat,
        unsafeCode: plan.unsafeCode,
        dumpsDetails,
        published: published?.(task.dataset.abbr),
        referenced,
        answers: answers?.answerTo,
      });
    } catch (error) {
      return failed(error);
    }
  }
}

async function scoreAll(
  options: RunTasksOptions,
  host: ModelHost,
  book: OutcomeBook,
  stopReason: StopReason,
): Promise<void> {
  const scoring = new ScoringLine(options, host, book, stopReason);
  try {
    for (const task of options.plan.tasks) scoring.add(task);
    await scoring.end();
  } finally {
    await host.close();
  }
}

function failed(error: unknown): TaskOutcome {
  if (error instanceof LodestoneError) return { status: 'failed', reason: error };
  const message = error instanceof Error ? error.message : String(error);
  return { status: 'failed', reason: new LodestoneError('scoring-failed', message, { cause: error }) };
}
