import { type ErrorData, EXIT, errorData } from '../../core/index.ts';
import {
  type Plan,
  type PlannedTask,
  type RefusedTask,
  type RunEvent,
  type TaskName,
  taskName,
} from '../../run/index.ts';
import { type ManifestTask, type RunFolder, type RunManifest, readManifest } from '../../store/index.ts';
import { type Redactor, writeAtomically } from '../../util/index.ts';

/** Maximum time that a change is not in the file yet. */
const DELAY_MS = 500;

/** The last stage of a task that has ended well, where that is not its score. */
const LAST_STAGE: Readonly<Record<string, PlannedTask['kind']>> = { inferred: 'infer', judged: 'judge' };

const STATE_OF_EXIT: Readonly<Record<number, RunManifest['state']>> = {
  [EXIT.ok]: 'done',
  [EXIT.interrupted]: 'interrupted',
};

export interface ManifestWriterOptions {
  readonly folder: RunFolder;
  readonly plan: Plan;
  readonly program: RunManifest['program'];
  /** Without secrets. */
  readonly options: RunManifest['options'];
  readonly redactor: Redactor;
  readonly now: () => number;
  /** Whether the run folder still stands in its place; nothing is written elsewhere. */
  readonly isThere: () => boolean;
}

/**
 * Keeps `run.json` as the run goes on. What an earlier process did in the folder stays in it: its time of creation, and
 * tasks that this one does not have.
 */
export class ManifestWriter {
  readonly #options: ManifestWriterOptions;
  readonly #created: string;
  readonly #tasks: Map<string, ManifestTask>;
  #saved: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #end: Pick<RunManifest, 'state' | 'exitCode'> = { state: 'running', exitCode: null };

  /** Writes the manifest of a run that starts. */
  static async begin(options: ManifestWriterOptions): Promise<ManifestWriter> {
    const writer = new ManifestWriter(options);
    await writer.#write();
    return writer;
  }

  private constructor(options: ManifestWriterOptions) {
    const { folder, plan, now } = options;
    const earlier = readManifest(folder.manifestFile);
    this.#options = options;
    this.#created = earlier?.created ?? new Date(now()).toISOString();
    const others = (earlier?.tasks ?? []).map(atRest);
    this.#tasks = new Map([...others, ...tasksIn(plan)].map((task) => [task.id, task]));
  }

  readonly listener = (event: RunEvent): void => {
    if (event.type === 'task-start') this.#enter(event, 'infer');
    else if (event.type === 'task-inferred') this.#leave(event, 'infer');
    else if (event.type === 'task-judging') this.#enter(event, 'judge');
    else if (event.type === 'task-scoring') this.#enter(event, 'score');
    else if (event.type === 'task-end' && event.outcome.status === 'failed')
      this.#fail(event, errorData(event.outcome.reason));
    else if (event.type === 'task-end') this.#leave(event, LAST_STAGE[event.outcome.status] ?? 'score');
  };

  /** Writes how the run has ended. */
  async finish(exitCode: number): Promise<void> {
    clearTimeout(this.#timer);
    this.#end = { state: STATE_OF_EXIT[exitCode] ?? 'failed', exitCode };
    await this.#saved;
    await this.#write();
  }

  /** A stage starts; those before it are done. */
  #enter(name: TaskName, kind: PlannedTask['kind']): void {
    const before = this.#stages(name).filter((task) => task.kind !== kind && task.state === 'running');
    for (const task of before) this.#set(task, 'done');
    for (const task of this.#stages(name)) if (task.kind === kind) this.#set(task, 'running');
  }

  /** A stage and those before it are done. */
  #leave(name: TaskName, last: PlannedTask['kind']): void {
    for (const task of this.#stages(name)) {
      this.#set(task, 'done');
      if (task.kind === last) return;
    }
  }

  /** What is in progress has failed, else what would have been next. */
  #fail(name: TaskName, error: ErrorData): void {
    const stages = this.#stages(name);
    const running = stages.filter(({ state }) => state === 'running');
    const [next] = stages.filter(({ state }) => state === 'planned');
    const failed = running.length > 0 || next === undefined ? running : [next];
    for (const task of failed) this.#set(task, 'failed', error);
  }

  /** The tasks of a model on a dataset that this process has to do, in their order. */
  #stages(name: TaskName): ManifestTask[] {
    return this.#options.plan.tasks.flatMap((task) => {
      const found = isSame(taskName(task), name) ? this.#tasks.get(task.id) : undefined;
      return found === undefined ? [] : [found];
    });
  }

  #set({ error: _, ...task }: ManifestTask, state: ManifestTask['state'], error?: ErrorData): void {
    this.#tasks.set(task.id, { ...task, state, ...(error === undefined ? {} : { error }) });
    this.#timer ??= setTimeout(() => this.#save(), DELAY_MS).unref();
  }

  /** A manifest that cannot be written in the meantime must not end the run. */
  #save(): void {
    this.#timer = undefined;
    this.#saved = this.#saved.then(() => this.#write()).catch(() => undefined);
  }

  async #write(): Promise<void> {
    const { folder, plan, program, options, redactor, now, isThere } = this.#options;
    if (!isThere()) return;
    const manifest: RunManifest = {
      ...{ format: 1, program, compat: plan.compat, mode: plan.mode },
      ...{ created: this.#created, updated: new Date(now()).toISOString(), ...this.#end },
      options,
      tasks: [...this.#tasks.values()],
    };
    await writeAtomically(folder.manifestFile, `${redactor.text(JSON.stringify(manifest, null, 2))}\n`);
  }
}

function isSame(one: TaskName, other: TaskName): boolean {
  return one.model === other.model && one.dataset === other.dataset && one.judge === other.judge;
}

/** A task of an earlier process, which works on it no more. */
function atRest(task: ManifestTask): ManifestTask {
  return task.state === 'running' ? { ...task, state: 'planned' } : task;
}

function tasksIn({ tasks, refused, datasets, mode }: Plan): ManifestTask[] {
  const sizes = new Map(datasets.map(({ abbr, size }) => [abbr, size]));
  const planned = tasks.map((task): ManifestTask => {
    const size = sizes.get(task.dataset);
    const inputs = task.kind === 'infer' ? [] : task.inputs;
    return { ...task, inputs, ...(size === undefined ? {} : { size }), state: 'planned' };
  });
  return [...planned, ...refused.map((task) => refusedTask(task, mode))];
}

/** Under the id of the first stage that is not done. */
function refusedTask({ model, dataset, reason }: RefusedTask, mode: Plan['mode']): ManifestTask {
  const kind = mode === 'eval' ? 'score' : 'infer';
  return {
    id: `${kind}:${model}/${dataset}`,
    kind,
    model,
    dataset,
    inputs: [],
    state: 'refused',
    error: reason,
  };
}
