import {
  asJson,
  type Compat,
  type PredictionRecord,
  plain,
  plainDict,
  promptMode,
  type RequestOrigin,
  type Sample,
} from '../core/index.ts';
import {
  damageNote,
  type FinishedTask,
  finishedTask,
  PredictionsWriter,
  type RunFolder,
  TaskJournal,
} from '../store/index.ts';
import type { Redactor } from '../util/index.ts';
import type { RunEvents, TaskName } from './events.ts';
import { type Channel, runningChannel } from './loop/channel.ts';
import type { Asked, AskModel, TaskWork } from './loop/task-work.ts';
import type { RunningModel } from './model-host.ts';
import type { OpenTask } from './open-plan.ts';
import { isReferenced } from './referenced.ts';
import type { RunRegistries } from './registries.ts';
import { createRenderer, type Renderer } from './renderer.ts';
import { replicaIndex } from './replicas.ts';
import { type InputHashes, TaskInputs } from './task-inputs.ts';

export interface InferTaskOptions {
  readonly task: OpenTask;
  readonly running: RunningModel;
  readonly folder: RunFolder;
  readonly compat: Compat;
  readonly registries: RunRegistries;
  readonly events: RunEvents;
  readonly redactor: Redactor;
  /** Stands for the program's code; undefined if parts of it are not the program's own. */
  readonly build?: string | undefined;
}

/** A sample with the in-context examples that were chosen for it. */
interface SampleToAsk {
  readonly index: number;
  readonly sample: Sample;
  readonly examples: readonly number[];
}

/** The inference of one task: samples are asked, and their predictions written into one file in the dataset's order. */
export class InferTask implements TaskWork<SampleToAsk, PredictionRecord> {
  readonly name: TaskName;
  readonly size: number;
  readonly channels: readonly Channel[];
  readonly replicaOf: (index: number) => number;
  readonly #task: OpenTask;
  #renderer: Renderer | undefined;
  #inputs: TaskInputs | undefined;
  /** Hashes of what the predictions in the journal come from, where nothing of it has changed. */
  #known: InputHashes | undefined;
  readonly #events: RunEvents;
  readonly #journal: TaskJournal;
  readonly #predictions: PredictionsWriter;
  #referenced = 0;

  static async open(options: InferTaskOptions): Promise<InferTask> {
    const { task, running, folder, events } = options;
    const file = folder.journalFile(task.model.abbr, task.dataset.abbr);
    const known = await knownInputs(options, finishedTask(file));
    const renderer = known === undefined ? await taskRenderer(options) : undefined;
    const inputs = known === undefined ? await newInputs(options) : undefined;
    const { identity: model, former } = running;
    const { composition } = running.model;
    const journal = TaskJournal.open(file, { model, former, composition });
    if (journal.damaged > 0) events.emit({ type: 'notice', text: damageNote(file, journal.damaged) });
    const work = new InferTask(options, journal, renderer, inputs);
    if (known !== undefined) await work.#trust(known, options);
    return work;
  }

  private constructor(
    { task, folder, running, events }: InferTaskOptions,
    journal: TaskJournal,
    renderer: Renderer | undefined,
    inputs: TaskInputs | undefined,
  ) {
    const { model, dataset } = task;
    this.#task = task;
    this.#renderer = renderer;
    this.#inputs = inputs;
    this.#events = events;
    this.#journal = journal;
    this.name = { model: model.abbr, dataset: dataset.abbr };
    this.size = dataset.size;
    this.channels = [
      runningChannel(model.abbr, journal, running.answers, running.model.compose?.bind(running.model)),
    ];
    this.replicaOf = replicaIndex(dataset);
    this.#predictions = new PredictionsWriter(folder.predictionsFile(model.abbr, dataset.abbr), (index) =>
      journal.record(index),
    );
  }

  /** How many of the samples that were started have a reference answer. */
  get referenced(): number {
    return this.#referenced;
  }

  /** Hashes of what its predictions come from, once it is finished; undefined if there are none. */
  get inputs(): InputHashes | undefined {
    return this.#known;
  }

  /** Whether all samples are known, and nothing that they come from has changed. */
  get isKnown(): boolean {
    return this.#known !== undefined;
  }

  /** Takes a known sample as the journal has it. */
  repeat(index: number): void {
    this.#predictions.add(index, this.#journal.record(index));
    const { failure, isTruncated } = this.#journal.outcome(index);
    const outcome = failure === undefined ? 'answered' : 'failed';
    this.#events.emit({
      ...{ type: 'sample-end', ...this.name, index, outcome, isKnown: true, isTruncated },
      ...(failure === undefined ? {} : { message: failure }),
    });
  }

  /** The journal itself must be whole, and of this model. */
  async #trust(known: KnownInputs, options: InferTaskOptions): Promise<void> {
    if (this.#journal.damaged === 0 && this.#journal.size >= this.size) {
      this.#known = known.hashes;
      this.#referenced = known.referenced;
      return;
    }
    this.#renderer = await taskRenderer(options);
    this.#inputs = await newInputs(options);
  }

  async *items(): AsyncGenerator<SampleToAsk> {
    const renderer = this.#rendering();
    for await (const sample of this.#task.dataset.reader.samples()) {
      if (isReferenced(sample)) this.#referenced += 1;
      this.#inputs?.add(sample.row);
      yield { index: sample.index, sample, examples: await renderer.examplesFor(sample) };
    }
  }

  originOf({ index, sample }: SampleToAsk): RequestOrigin {
    const { model, dataset } = this.#task;
    const reference = model.definition?.seesReferences === true ? { gold: sample.gold } : {};
    return { dataset: dataset.abbr, index, ...reference };
  }

  infer({ sample, examples }: SampleToAsk, ask: AskModel): Promise<PredictionRecord> {
    return this.#rendering().infer(sample, examples, (request, label) => ask(request, { label }));
  }

  keep({ index }: SampleToAsk, record: PredictionRecord, asked: readonly Asked[]): void {
    this.#journal.addSample(index, record, asked);
    this.#predictions.add(index, record);
  }

  keepUnanswered({ index }: SampleToAsk, record: PredictionRecord): void {
    this.#journal.addUnanswered(index, record);
    this.#predictions.add(index, record);
  }

  skip(): void {}

  shown(record: PredictionRecord): PredictionRecord {
    return record;
  }

  unanswered(count: number, reasons: string): string {
    return `${count} of ${this.size} samples got no reply: ${reasons}`;
  }

  async finish(): Promise<void> {
    await this.#predictions.finish(this.size);
    this.#known ??= this.#inputs?.hashes();
    this.#journal.finish(this.size, this.#known);
  }

  #rendering(): Renderer {
    if (this.#renderer === undefined) throw new Error('a task whose samples are known renders nothing');
    return this.#renderer;
  }

  close(): void {
    this.#predictions.discard();
    this.#journal.close();
  }
}

/** What the predictions in a journal come from, and how many of the samples have a reference answer. */
interface KnownInputs {
  readonly hashes: InputHashes;
  readonly referenced: number;
}

function newInputs({ build, ...options }: InferTaskOptions): Promise<TaskInputs | undefined> {
  return TaskInputs.open({ ...options, build });
}

/** The inputs of a finished task, where they are still what they were; rows are read only where all else is equal. */
async function knownInputs(
  options: InferTaskOptions,
  finished: FinishedTask | undefined,
): Promise<KnownInputs | undefined> {
  const { dataset } = options.task;
  if (finished?.inputs === undefined || finished.count !== dataset.size || finished.unanswered > 0)
    return undefined;
  const inputs = await newInputs(options);
  if (inputs?.settings !== finished.inputs.settings) return undefined;
  let referenced = 0;
  for await (const sample of dataset.reader.samples()) {
    inputs.add(sample.row);
    if (isReferenced(sample)) referenced += 1;
  }
  const hashes = inputs.hashes();
  return hashes.rows === finished.inputs.rows ? { hashes, referenced } : undefined;
}

/** How the prompts of a task are made. */
export async function taskRenderer({
  task,
  running,
  compat,
  registries,
}: Pick<InferTaskOptions, 'task' | 'running' | 'compat' | 'registries'>): Promise<Renderer> {
  const { definition, config } = task.model;
  if (definition === undefined) throw new Error(`${task.model.abbr} was not planned for inference`);
  const form = definition.prompts(config, promptMode(task.dataset.kinds), compat);
  return createRenderer({
    dataset: task.dataset.config,
    reader: task.dataset.reader,
    compat,
    registries,
    helper: running.helper,
    model: {
      promptStyle: form.style,
      metaTemplate: form.metaTemplate,
      countTokens: (prompt, kind) => running.model.countTokens(prompt, kind),
      maxSeqLen: numberOr(config.max_seq_len, null),
      maxOutLen: numberOr(config.max_out_len, null),
      minOutLen: numberOr(config.min_out_len, null),
      generationKwargs: plainDict(config.generation_kwargs),
      takesStopWords: definition.takesStopWords,
    },
  });
}

function numberOr<T>(value: unknown, fallback: T): number | T {
  const number = plain(asJson(value));
  return typeof number === 'number' ? number : fallback;
}
