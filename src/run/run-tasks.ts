import { errorFrom, LodestoneError, type RequestKind } from '../core/index.ts';
import { hasUnfinishedBatches, type RunFolder } from '../store/index.ts';
import { type Clock, type Redactor, systemClock } from '../util/index.ts';
import type { BatchSettings } from './batch/model-batches.ts';
import type { EndpointQueue } from './endpoint/endpoint-queue.ts';
import type { RunEvents, RunSums, TaskName } from './events.ts';
import { InferTask } from './infer-task.ts';
import { JudgeLine } from './judging/judge-line.ts';
import type { JudgeRetries } from './judging/judge-retries.ts';
import { JudgementTasks } from './judging/judgement-tasks.ts';
import { Judging } from './judging/judging.ts';
import { KnownTask } from './known-task.ts';
import { feed, type WaitingTask } from './loop/feeder.ts';
import { type LoopEnd, TaskLoop } from './loop/task-loop.ts';
import { allowedFailures, type MaxErrors } from './max-errors.ts';
import { type CacheOptions, ModelHost, type RunningModel } from './model-host.ts';
import type { OpenPlan, OpenTask } from './open-plan.ts';
import type { Plan } from './plan.ts';
import type { OpenModel } from './plan-model.ts';
import type { Price } from './price.ts';
import { recompose } from './recompose.ts';
import type { RunRegistries } from './registries.ts';
import { type Budget, RunMeter } from './run-meter.ts';
import { ScoringLine, type ScoringSettings } from './scoring/scoring-line.ts';
import { noteSettled, type SettledOptions, SettledTask, settledOutcome } from './settled-task.ts';
import { taskName } from './task-names.ts';
import { failed, type TaskOutcome } from './task-outcome.ts';

export interface RunTasksOptions {
  readonly plan: Plan;
  /** The live parts of the plan. */
  readonly open: OpenPlan;
  readonly registries: RunRegistries;
  readonly folder: RunFolder;
  readonly events: RunEvents;
  readonly redactor: Redactor;
  readonly env: (name: string) => string | undefined;
  readonly clock?: Clock;
  readonly dumpsDetails: boolean;
  readonly scoring: ScoringSettings;
  /** Published number of samples of a dataset. */
  readonly published?: (dataset: string) => number | undefined;
  /** One request at a time, and what it was in the events. */
  readonly isSequential?: boolean;
  /** How many tasks are running at once at an endpoint. */
  readonly activeTasks?: number | undefined;
  readonly patience?: number | undefined;
  /** Has requests answered by batch, and not at once. */
  readonly batches?: BatchSettings | undefined;
  /** How many samples of a task may stay without an answer; they are scored as empty ones. Default none. */
  readonly maxErrors?: MaxErrors | undefined;
  readonly judgeRetries?: JudgeRetries | undefined;
  readonly price?: Price | undefined;
  readonly cache?: CacheOptions | undefined;
  readonly budget?: Budget | undefined;
  /** Stands for the code of the program, where no plug-in belongs to it. */
  readonly build?: string | undefined;
  /** The first abort ends the feeding of samples and lets what is in flight end. */
  readonly stop: AbortSignal;
  /** The second abort ends everything at once. */
  readonly abort: AbortSignal;
}

export interface FinishedRunTask extends TaskName {
  readonly outcome: TaskOutcome;
}

/** Tasks that are in progress. */
export interface RunningTasks {
  /** Requests that wait for their reply now. */
  inFlight(): number;
  /** What was done and spent so far. */
  sums(): RunSums;
  readonly finished: Promise<FinishedRunTask[]>;
}

/** Infers and scores the tasks of a plan; every task has an outcome, whatever happens to the others. */
export function runTasks(options: RunTasksOptions): RunningTasks {
  const { plan, open, events, env, redactor, patience, price, cache, budget } = options;
  const host = new ModelHost({
    compat: plan.compat,
    env,
    redactor,
    clock: options.clock ?? systemClock,
    events,
    signal: options.abort,
    stop: options.stop,
    patience,
    price,
    cache,
    isSequential: options.isSequential ?? false,
    helpers: open.helpers,
  });
  let spent: LodestoneError | undefined;
  const onSpent = (reason: LodestoneError) => {
    spent = reason;
  };
  const meter = new RunMeter({ events, budget, onSpent, endpoints: () => host.endpoints() });
  const stopReason = () => spent ?? interruptReason(options);
  const finished = finishedTasks(options, host, stopReason).finally(() => meter.end());
  return { inFlight: () => host.inFlight, sums: () => meter.sums, finished };
}

function interruptReason({ stop, abort }: RunTasksOptions): LodestoneError | undefined {
  if (!stop.aborted && !abort.aborted) return undefined;
  return new LodestoneError('interrupted', 'the run was stopped before all samples were asked', {
    hint: 'Resume with -r.',
  });
}

type StopReason = () => LodestoneError | undefined;

async function finishedTasks(
  options: RunTasksOptions,
  host: ModelHost,
  stopReason: StopReason,
): Promise<FinishedRunTask[]> {
  const { plan, open, events, folder } = options;
  const { mode, refused } = plan;
  const samples = open.tasks.reduce((sum, task) => sum + task.dataset.size, 0);
  events.emit({ type: 'run-start', folder: folder.root, tasks: open.tasks.length, samples });
  const book = new OutcomeBook(events);
  const judging = new Judging({ ...options, helpers: open.helpers, compat: plan.compat, host, stopReason });
  const line = new JudgeLine({ ...options, stopReason });
  const scoring = new ScoringLine({
    ...options,
    ...{ judging, line, stopReason },
    onEnd: ({ model, dataset }, outcome) => book.close(model.abbr, dataset.abbr, outcome),
  });
  const judgements = new JudgementTasks({
    ...options,
    ...{ judging, line, tasks: open.judgements },
    onEnd: (task, outcome) => book.add(taskName(task), outcome),
  });
  book.onInferred = (id) => judgements.ready(id);
  book.onFailed = (id, reason) => judgements.failed(id, reason);
  for (const { model, dataset, reason } of refused)
    book.close(model, dataset, { status: 'failed', reason: errorFrom(reason) });
  try {
    judgements.begin();
    if (mode === 'infer' || mode === 'all') await inferAll({ options, host, book, stopReason, scoring });
    else if (mode === 'eval') await scoreAll({ options, host, book, stopReason, scoring });
    await scoring.end();
  } finally {
    await host.close();
    await scoring.close();
  }
  return inOrder(book.finished, plan);
}

/** Scores predictions that are there, composed by the rules of now. */
async function scoreAll({ options, host, book, scoring }: Inference): Promise<void> {
  const { plan, open, folder, registries, events, redactor, abort: signal } = options;
  const common = { compat: plan.compat, folder, registries, events, redactor, signal, host };
  for (const task of open.tasks) {
    try {
      const mostUnanswered = task.dataset.size;
      await recompose({ ...common, task, tellsRecords: false, mostUnanswered });
      scoring.add(task);
    } catch (error) {
      book.close(task.model.abbr, task.dataset.abbr, failed(error));
    }
  }
}

/** Tasks in the order of the plan, behind those that were refused, whichever ended first. */
function inOrder(finished: readonly FinishedRunTask[], { tasks }: Plan): FinishedRunTask[] {
  const keyOf = ({ model, dataset, judge }: TaskName) => JSON.stringify([model, dataset, judge ?? null]);
  const places = new Map<string, number>();
  for (const [place, task] of tasks.entries()) {
    const key = keyOf(taskName(task));
    if (!places.has(key)) places.set(key, place);
  }
  const placeOf = (task: FinishedRunTask) => places.get(keyOf(task)) ?? -1;
  return finished.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Outcome of each task. */
class OutcomeBook {
  readonly finished: FinishedRunTask[] = [];
  readonly #events: RunEvents;

  constructor(events: RunEvents) {
    this.#events = events;
  }

  /** Told of inference that is done, by the id of its task. */
  onInferred: (id: string) => void = () => undefined;
  /** Told of inference that has failed. */
  onFailed: (id: string, reason: LodestoneError) => void = () => undefined;

  /** Of a model on a dataset. */
  close(model: string, dataset: string, outcome: TaskOutcome): void {
    this.add({ model, dataset }, outcome);
    if (outcome.status === 'inferred') this.onInferred(`infer:${model}/${dataset}`);
    if (outcome.status === 'failed') this.onFailed(`infer:${model}/${dataset}`, outcome.reason);
  }

  add(name: TaskName, outcome: TaskOutcome): void {
    this.finished.push({ ...name, outcome });
    this.#events.emit({ type: 'task-end', ...name, outcome });
  }
}

/** What inference of tasks needs besides the options of the run. */
interface Inference {
  readonly options: RunTasksOptions;
  readonly host: ModelHost;
  readonly book: OutcomeBook;
  readonly stopReason: StopReason;
  readonly scoring: ScoringLine;
}

/** A model that runs, and those of its tasks that it can do. */
interface ReadyModel {
  readonly running: RunningModel;
  readonly tasks: readonly OpenTask[];
}

async function inferAll(inference: Inference): Promise<void> {
  const { open, batches } = inference.options;
  const ready = await Promise.all(
    open.models.map((planned) => {
      const tasks = open.tasks.filter((task) => task.model === planned);
      return readyModel(planned, tasks, inference);
    }),
  );
  const models = ready.filter((one) => one !== undefined);
  if (batches !== undefined) {
    await Promise.all(models.map((model) => inferByBatch(model, batches, inference)));
    return;
  }
  const byQueue = new Map<EndpointQueue, WaitingTask[]>();
  for (const { running, tasks } of models) {
    tellOfOpenBatches(tasks, inference.options);
    const waiting = tasks.map((task) => waitingTask(task, running, inference));
    byQueue.set(running.queue, [...(byQueue.get(running.queue) ?? []), ...waiting]);
  }
  await Promise.all([...byQueue].map(([queue, tasks]) => feedAll(queue, tasks, inference)));
}

function feedAll(
  queue: EndpointQueue,
  tasks: readonly WaitingTask[],
  { options, stopReason }: Inference,
): Promise<void> {
  return feed({ queue, tasks, stopReason, active: options.activeTasks });
}

/** Starts a model; tasks that it cannot do are closed with the reason. */
async function readyModel(
  planned: OpenModel,
  tasks: readonly OpenTask[],
  { host, book }: Inference,
): Promise<ReadyModel | undefined> {
  if (tasks.length === 0) return undefined;
  const kinds = new Set<RequestKind>(tasks.flatMap((task) => task.dataset.kinds));
  let running: RunningModel;
  try {
    running = await host.start(planned, kinds);
  } catch (error) {
    for (const task of tasks) book.close(task.model.abbr, task.dataset.abbr, failed(error));
    return undefined;
  }
  const refusalOf = (task: OpenTask) =>
    task.dataset.kinds.map((kind) => running.refusals.get(kind)).find((reason) => reason !== undefined);
  for (const task of tasks) {
    const reason = refusalOf(task);
    if (reason !== undefined) book.close(task.model.abbr, task.dataset.abbr, { status: 'failed', reason });
  }
  const able = tasks.filter((task) => refusalOf(task) === undefined);
  return able.length === 0 ? undefined : { running, tasks: able };
}

/** Has the tasks of a model answered by batches, in rounds. */
async function inferByBatch(
  { running, tasks }: ReadyModel,
  settings: BatchSettings,
  inference: Inference,
): Promise<void> {
  const { folder, events, redactor, clock, patience, stop, abort } = inference.options;
  const { book } = inference;
  const onFailure = (task: OpenTask, failure: unknown) =>
    book.close(task.model.abbr, task.dataset.abbr, failed(failure));
  try {
    const { inRounds, ModelBatches } = await import('./batch/model-batches.ts');
    const [{ model }] = tasks as readonly [OpenTask];
    const batches = new ModelBatches({
      ...{ ...settings, running, folder, events, redactor, clock, patience },
      model: model.abbr,
      stop: AbortSignal.any([stop, abort]),
    });
    const answering = { ...running, answers: batches.answers };
    const begun = new Set<OpenTask>();
    const round = async (left: readonly OpenTask[]) => {
      const deferred: OpenTask[] = [];
      const waiting = left.map((task) => {
        const isFirst = !begun.has(task);
        begun.add(task);
        return waitingTask(task, answering, inference, isFirst, () => deferred.push(task));
      });
      await feedAll(running.queue, waiting, inference);
      return deferred;
    };
    await inRounds(() => [batches], tasks, round, onFailure);
  } catch (error) {
    for (const task of tasks) onFailure(task, error);
  }
}

function tellOfOpenBatches(tasks: readonly OpenTask[], { folder, events }: RunTasksOptions): void {
  const model = tasks[0]?.model.abbr;
  if (model === undefined || !hasUnfinishedBatches(folder.batchFolder(model))) return;
  const text = `batches of ${model} are still in progress at the server; add --batch to wait for them instead of sending the requests again`;
  events.emit({ type: 'notice', text });
}

/** What decides whether a scored task must be made again; undefined if it always is. */
function settlingOptions(
  task: OpenTask,
  running: RunningModel,
  options: RunTasksOptions,
): SettledOptions | undefined {
  const { plan, registries, redactor, build, folder, dumpsDetails, published, scoring, isSequential } =
    options;
  if (build === undefined || isSequential === true || Object.keys(task.dataset.helpers).length > 0)
    return undefined;
  return {
    ...{ task, running, registries, redactor, build, folder, compat: plan.compat },
    scoring: {
      ...{ dumpsDetails, unsafeCode: plan.unsafeCode, timeout: scoring.timeout ?? null },
      published: published?.(task.dataset.abbr) ?? null,
    },
  };
}

/** `onDeferred`: some samples of the task wait for a batch. */
function waitingTask(
  task: OpenTask,
  running: RunningModel,
  { options, book, scoring }: Inference,
  isFirst = true,
  onDeferred: () => void = () => undefined,
): WaitingTask {
  const { plan, events, redactor, abort: signal } = options;
  const { compat } = plan;
  const name = { model: task.model.abbr, dataset: task.dataset.abbr };
  const isScored = plan.tasks.some(
    ({ kind, model, dataset }) => kind === 'score' && model === name.model && dataset === name.dataset,
  );
  let inferred: InferTask | undefined;
  let settled: TaskOutcome | undefined;
  const settling = isScored ? settlingOptions(task, running, options) : undefined;
  const onScored = async (outcome: TaskOutcome) => {
    const inputs = inferred?.inputs;
    if (settling !== undefined && inputs !== undefined) await noteSettled(settling, inputs, outcome);
  };
  const onDone = () => {
    events.emit({ type: 'task-inferred', ...name });
    if (settled !== undefined) book.close(name.model, name.dataset, settled);
    else if (isScored) scoring.add(task, inferred?.referenced, onScored);
    else book.close(name.model, name.dataset, { status: 'inferred' });
  };
  return {
    async open() {
      const tellsRecords = options.isSequential ?? false;
      const mostUnanswered = allowedFailures(options.maxErrors, task.dataset.size);
      settled = settling === undefined ? undefined : await settledOutcome(settling, signal);
      if (settled !== undefined) return new SettledTask(task, events);
      inferred = await InferTask.open({
        ...options,
        task,
        running,
        compat,
        build: tellsRecords ? undefined : options.build,
      });
      if (isFirst) events.emit({ type: 'task-start', ...name, samples: task.dataset.size });
      if (inferred.isKnown) return new KnownTask(inferred, signal);
      return new TaskLoop(inferred, { events, redactor, signal, tellsRecords, mostUnanswered });
    },
    onEnd: (end: LoopEnd) => (end === 'done' ? onDone() : onDeferred()),
    onFailure: (failure) => book.close(name.model, name.dataset, failed(failure)),
  };
}
