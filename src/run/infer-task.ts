import {
  type Ask,
  type Compat,
  errorLine,
  type JsonObject,
  LodestoneError,
  type PredictionRecord,
  plain,
  promptModeOf,
  type Sample,
  type SampleFailure,
} from '../core/index.ts';
import { damageNote, type Exchange, PredictionsWriter, type RunFolder, TaskJournal } from '../store/index.ts';
import type { Redactor } from '../util/index.ts';
import type { RunEvents, TaskName } from './events.ts';
import type { RunningModel } from './model-host.ts';
import type { OpenTask } from './open-plan.ts';
import { isReferenced } from './referenced.ts';
import type { RunRegistries } from './registries.ts';
import { createRenderer, type Renderer } from './renderer.ts';
import { replicaOf } from './replicas.ts';
import { requestHash } from './request-hash.ts';

export interface InferTaskOptions {
  readonly task: OpenTask;
  readonly running: RunningModel;
  readonly folder: RunFolder;
  readonly compat: Compat;
  readonly registries: RunRegistries;
  readonly events: RunEvents;
  readonly redactor: Redactor;
  readonly signal: AbortSignal;
  /** Puts what was asked and answered into the events. */
  readonly tellsRecords: boolean;
  /** How many samples may stay without an answer; they count as answered with nothing. */
  readonly mostUnanswered: number;
}

/** Messages of failed requests that are told. */
const MOST_REASONS = 3;

/** A sample on its way: what was asked for it so far, in the order of asking. */
interface OpenSample {
  readonly sample: Sample;
  readonly exchanges: (Exchange | undefined)[];
  /** Requests that were sent for it. */
  readonly asked: Promise<Exchange>[];
  isDone: boolean;
  /** Nothing was sent for it. */
  isKnown: boolean;
}

/**
 * One task's way through inference: its samples are started one by one in the order of the dataset and end in any
 * order; every reply goes into the journal as it comes, and the predictions into one file as they can.
 */
export class InferTask {
  readonly name: TaskName;
  readonly #options: InferTaskOptions;
  readonly #renderer: Renderer;
  readonly #journal: TaskJournal;
  readonly #predictions: PredictionsWriter;
  readonly #samples: AsyncIterator<Sample>;
  readonly #replicaOf: (index: number) => number;
  readonly #reasons = new Map<string, number>();
  /** Replies of the present callback, kept when its promises are done where their sample goes on. */
  #unkept: { of: OpenSample; exchange: Exchange }[] = [];
  /** Samples that were started and have not ended. */
  #open = 0;
  #ended = 0;
  #onIdle: (() => void) | undefined;
  #unanswered = 0;
  #referenced = 0;
  #failure: LodestoneError | undefined;

  static async open(options: InferTaskOptions): Promise<InferTask> {
    const { task, running, folder, events } = options;
    const renderer = await rendererOf(options);
    const file = folder.journalFile(task.model.abbr, task.dataset.abbr);
    const journal = TaskJournal.open(file, running.identity);
    if (journal.damaged > 0) events.emit({ type: 'notice', text: damageNote(file, journal.damaged) });
    return new InferTask(options, renderer, journal);
  }

  private constructor(options: InferTaskOptions, renderer: Renderer, journal: TaskJournal) {
    const { model, dataset } = options.task;
    this.#options = options;
    this.#renderer = renderer;
    this.#journal = journal;
    this.name = { model: model.abbr, dataset: dataset.abbr };
    this.#predictions = new PredictionsWriter(
      options.folder.predictionsFile(model.abbr, dataset.abbr),
      (index) => journal.record(index),
    );
    this.#samples = dataset.reader.samples()[Symbol.asyncIterator]();
    this.#replicaOf = replicaOf(dataset);
  }

  /** How many of the samples that were started have a reference answer. */
  get referenced(): number {
    return this.#referenced;
  }

  /**
   * Starts the next sample, and calls `onEnd` when it has ended. False when there are no more, or the task has
   * failed.
   */
  async startNext(onEnd: () => void): Promise<boolean> {
    if (this.#failure !== undefined || this.#options.signal.aborted) return false;
    try {
      const next = await this.#samples.next();
      if (next.done === true) return false;
      if (isReferenced(next.value)) this.#referenced += 1;
      const examples = await this.#renderer.examplesFor(next.value);
      this.#open += 1;
      void this.#infer(next.value, examples).then(() => {
        this.#open -= 1;
        this.#ended += 1;
        if (this.#open === 0) this.#onIdle?.();
        onEnd();
      });
      return true;
    } catch (error) {
      this.#fail(error);
      return false;
    }
  }

  /**
   * Waits for the started samples and ends the predictions; fails with the reason when some are missing.
   * `stopReason`: why the task was not fed to its end, where it was not.
   */
  async finish(stopReason: LodestoneError | undefined): Promise<void> {
    await this.#idle();
    const { size } = this.#options.task.dataset;
    try {
      this.#keepReplies();
      if (this.#failure !== undefined) throw this.#failure;
      if (this.#unanswered > this.#options.mostUnanswered) throw this.#missing();
      if (stopReason !== undefined && this.#ended < size) throw stopReason;
      this.#journal.verify();
      await this.#predictions.finish(size);
      this.#journal.finish(size);
    } finally {
      this.#predictions.discard();
      this.#journal.close();
      await this.#samples.return?.();
    }
  }

  /** Gives the task up. */
  abandon(reason: LodestoneError): void {
    this.#failure ??= reason;
  }

  #idle(): Promise<void> {
    return new Promise((resolve) => {
      this.#onIdle = resolve;
      if (this.#open === 0) resolve();
    });
  }

  async #infer(sample: Sample, examples: readonly number[]): Promise<void> {
    const open: OpenSample = { sample, exchanges: [], asked: [], isDone: false, isKnown: true };
    const ask: Ask = async (request, label) => {
      const slot = open.exchanges.push(undefined) - 1;
      const hash = requestHash(request, this.#replicaOf(sample.index));
      const known = this.#journal.find(sample.index, hash);
      if (known !== undefined) {
        open.exchanges[slot] = known;
        return known.reply;
      }
      const asked = this.#ask(request, hash, open, label);
      open.asked.push(asked);
      open.exchanges[slot] = await asked;
      return (await asked).reply;
    };
    try {
      const record = await this.#renderer.infer(sample, examples, ask);
      this.#keepSample(open, record);
    } catch (error) {
      // The others of its requests are paid for, too.
      await Promise.allSettled(open.asked);
      await this.#sampleError(sample, examples, error);
    }
  }

  async #ask(
    request: Parameters<Ask>[0],
    hash: string,
    open: OpenSample,
    label: string | undefined,
  ): Promise<Exchange> {
    const { index, gold } = open.sample;
    const { dataset, model } = this.#options.task;
    const reference = model.definition?.seesReferences === true ? { gold } : {};
    const origin = { dataset: dataset.abbr, index, ...reference, ...(label === undefined ? {} : { label }) };
    const { exchange, wasSent } = await this.#options.running.answers.answer(request, hash, origin);
    if (wasSent) open.isKnown = false;
    this.#keepSoon(open, exchange);
    return exchange;
  }

  /** A sample with one request is done when the promises of the present callback are, and kept as a whole. */
  #keepSoon(of: OpenSample, exchange: Exchange): void {
    if (this.#unkept.length === 0) process.nextTick(() => this.#keepReplies());
    this.#unkept.push({ of, exchange });
  }

  #keepReplies(): void {
    const unkept = this.#unkept;
    this.#unkept = [];
    try {
      for (const { of, exchange } of unkept) {
        if (!of.isDone) this.#journal.addReply(of.sample.index, exchange);
      }
    } catch (error) {
      this.#fail(error);
    }
  }

  #keepSample(open: OpenSample, record: PredictionRecord): void {
    open.isDone = true;
    const exchanges = open.exchanges.filter((exchange) => exchange !== undefined);
    this.#journal.addSample(open.sample.index, record, exchanges);
    this.#predictions.add(open.sample.index, record);
    this.#tell(open, exchanges, record);
  }

  #tell({ sample, isKnown }: OpenSample, exchanges: readonly Exchange[], record: PredictionRecord): void {
    const last = exchanges.at(-1);
    const failure = exchanges.find(({ reply }) => reply.failure !== undefined)?.reply.failure;
    this.#options.events.emit({
      type: 'sample-end',
      ...this.name,
      index: sample.index,
      outcome: failure === undefined ? 'answered' : 'failed',
      isKnown,
      isTruncated: exchanges.some(({ reply }) => reply.finishReason === 'length'),
      ...(failure === undefined ? {} : { message: failure.message }),
      ...(last === undefined ? {} : { milliseconds: last.milliseconds, attempts: last.attempts }),
      ...(this.#options.tellsRecords ? { record } : {}),
    });
  }

  /** What concerns more than the sample ends the task; else the sample is without an answer. */
  async #sampleError(sample: Sample, examples: readonly number[], error: unknown): Promise<void> {
    try {
      if (error instanceof LodestoneError) throw error;
      await this.#unansweredSample(sample, examples, this.#options.redactor.text(errorLine(error)));
    } catch (cause) {
      this.#fail(cause);
    }
  }

  /** Without leave for it, a sample without an answer leaves its task without a score. */
  async #unansweredSample(sample: Sample, examples: readonly number[], message: string): Promise<void> {
    this.#unanswered += 1;
    if (this.#reasons.has(message) || this.#reasons.size < MOST_REASONS) {
      this.#reasons.set(message, (this.#reasons.get(message) ?? 0) + 1);
    }
    if (this.#unanswered <= this.#options.mostUnanswered) {
      const failure: SampleFailure = { kind: 'unanswered', message };
      const record = await this.#renderer.infer(sample, examples, async () => ({ text: '', failure }));
      this.#journal.addUnanswered(sample.index, record);
      this.#predictions.add(sample.index, record);
    }
    const { index } = sample;
    const counts = { isKnown: false, isTruncated: false };
    this.#options.events.emit({
      type: 'sample-end',
      ...this.name,
      index,
      outcome: 'error',
      ...counts,
      message,
    });
  }

  #missing(): LodestoneError {
    const reasons = [...this.#reasons].map(([message, count]) => `${message} (${count}x)`).join('; ');
    const { size } = this.#options.task.dataset;
    return new LodestoneError(
      'request-failed',
      `${this.#unanswered} of ${size} samples got no answer: ${reasons}`,
      { hint: 'All other answers are kept: go on with -r.' },
    );
  }

  #fail(error: unknown): void {
    const { dataset } = this.name;
    this.#failure ??=
      error instanceof LodestoneError
        ? error
        : new LodestoneError('request-failed', `${dataset}: ${errorLine(error)}`, { cause: error });
  }
}

/** How the prompts of a task are made. */
export async function rendererOf({
  task,
  running,
  compat,
  registries,
}: Pick<InferTaskOptions, 'task' | 'running' | 'compat' | 'registries'>): Promise<Renderer> {
  const { definition, config } = task.model;
  if (definition === undefined) throw new Error(`${task.model.abbr} was not planned for inference`);
  const form = definition.prompts(config, promptModeOf(task.dataset.kinds), compat);
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
      generationKwargs: plain(config.generation_kwargs ?? {}) as JsonObject,
      takesStopWords: definition.takesStopWords,
    },
  });
}

function numberOr<T>(value: unknown, fallback: T): number | T {
  const number = plain((value ?? null) as JsonObject[string]);
  return typeof number === 'number' ? number : fallback;
}
