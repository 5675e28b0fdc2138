import {
  type Ask,
  type Compat,
  errorLine,
  type JsonObject,
  LodestoneError,
  type ModelRequest,
  type PredictionRecord,
  plain,
  promptModeOf,
  type Reply,
  type Sample,
} from '../core/index.ts';
import { type Exchange, type RunFolder, TaskJournal, writePredictions } from '../store/index.ts';
import type { Redactor } from '../util/index.ts';
import type { RunEvents, TaskName } from './events.ts';
import type { RunningModel } from './model-host.ts';
import type { PlannedTask } from './plan.ts';
import { createRenderer, type Renderer } from './renderer.ts';
import { requestHash } from './request-hash.ts';

export interface InferTaskOptions {
  readonly task: PlannedTask;
  readonly running: RunningModel;
  readonly folder: RunFolder;
  readonly compat: Compat;
  readonly events: RunEvents;
  readonly redactor: Redactor;
  readonly signal: AbortSignal;
  /** Puts what was asked and answered into the events. */
  readonly tellsRecords: boolean;
}

/** Messages of failed requests that are told. */
const MOST_REASONS = 3;

/**
 * One task's way through inference: its samples are started one by one in the order of the dataset and end in any
 * order; every reply goes into the journal as it comes, and all predictions into one file at the end.
 */
export class InferTask {
  readonly name: TaskName;
  readonly #options: InferTaskOptions;
  readonly #renderer: Renderer;
  readonly #journal: TaskJournal;
  readonly #samples: AsyncIterator<Sample>;
  /** Samples of one replica of the dataset. */
  readonly #perReplica: number;
  readonly #open = new Set<Promise<void>>();
  readonly #reasons = new Map<string, number>();
  #errors = 0;
  #failure: LodestoneError | undefined;

  static async open(options: InferTaskOptions): Promise<InferTask> {
    const { task, running, compat, folder } = options;
    const { definition, config } = task.model;
    if (definition === undefined) throw new Error(`${task.model.abbr} was not planned for inference`);
    const form = definition.prompts(config, promptModeOf(task.dataset.kinds), compat);
    const renderer = await createRenderer({
      dataset: task.dataset.config,
      reader: task.dataset.reader,
      compat,
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
    const file = folder.journalFile(task.model.abbr, task.dataset.abbr);
    return new InferTask(options, renderer, TaskJournal.open(file, running.identity));
  }

  private constructor(options: InferTaskOptions, renderer: Renderer, journal: TaskJournal) {
    const { model, dataset } = options.task;
    this.#options = options;
    this.#renderer = renderer;
    this.#journal = journal;
    this.name = { model: model.abbr, dataset: dataset.abbr };
    this.#samples = dataset.reader.samples()[Symbol.asyncIterator]();
    const replicas = Math.max(1, Number(plain(dataset.config.n ?? 1)));
    this.#perReplica = Math.max(1, Math.floor(dataset.size / replicas));
  }

  /** Starts the next sample; its end is the promise. Undefined when there are no more, or the task has failed. */
  async startNext(): Promise<{ readonly ended: Promise<void> } | undefined> {
    if (this.#failure !== undefined || this.#options.signal.aborted) return undefined;
    try {
      const next = await this.#samples.next();
      if (next.done === true) return undefined;
      const examples = await this.#renderer.examplesFor(next.value);
      const ended = this.#infer(next.value, examples);
      this.#open.add(ended);
      void ended.finally(() => this.#open.delete(ended));
      return { ended };
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  /** Waits for the started samples and writes the predictions; fails with the reason when some are missing. */
  async finish(isWhole: boolean): Promise<void> {
    await Promise.all(this.#open);
    try {
      if (this.#failure !== undefined) throw this.#failure;
      if (this.#errors > 0) throw this.#missing();
      if (!isWhole)
        throw new LodestoneError('interrupted', 'the run was stopped before all samples were asked');
      const { folder, task } = this.#options;
      const file = folder.predictionsFile(task.model.abbr, task.dataset.abbr);
      await writePredictions(file, this.#journal.records(task.dataset.size));
      this.#journal.finish(task.dataset.size);
    } finally {
      this.#journal.close();
    }
  }

  /** Gives the task up. */
  abandon(reason: LodestoneError): void {
    this.#failure ??= reason;
  }

  async #infer(sample: Sample, examples: readonly number[]): Promise<void> {
    const exchanges: (Exchange | undefined)[] = [];
    let isDone = false;
    let isKnown = true;
    const ask: Ask = async (request, label) => {
      const slot = exchanges.push(undefined) - 1;
      const hash = requestHash(request, Math.floor(sample.index / this.#perReplica));
      const known = this.#journal.find(sample.index, hash);
      isKnown = isKnown && known !== undefined;
      const exchange = known ?? (await this.#ask(request, hash, sample, label));
      exchanges[slot] = exchange;
      // A sample with one request is done within this turn of the event loop, and kept as a whole.
      if (known === undefined) setImmediate(() => isDone || this.#keepReply(sample, exchange));
      return exchange.reply;
    };
    try {
      const record = await this.#renderer.infer(sample, examples, ask);
      isDone = true;
      const all = exchanges.filter((exchange) => exchange !== undefined);
      this.#journal.addSample(sample.index, record, all);
      this.#tell(sample, all, isKnown, record);
    } catch (error) {
      isDone = true;
      for (const exchange of exchanges) if (exchange !== undefined) this.#keepReply(sample, exchange);
      this.#sampleError(sample, error);
    }
  }

  async #ask(
    request: ModelRequest,
    hash: string,
    sample: Sample,
    label: string | undefined,
  ): Promise<Exchange> {
    const { running, signal, task } = this.#options;
    const { index, gold } = sample;
    const origin = { dataset: task.dataset.abbr, index, gold, ...(label === undefined ? {} : { label }) };
    const { reply, startedAt, milliseconds, attempts } = await running.queue.request(
      () => running.model.send(request, signal, origin),
      expectedTokens(request),
    );
    return { hash, reply: this.#cleanReply(reply), startedAt, milliseconds, attempts };
  }

  #keepReply(sample: Sample, exchange: Exchange): void {
    try {
      this.#journal.addReply(sample.index, exchange);
    } catch (error) {
      this.#fail(error);
    }
  }

  #tell(sample: Sample, exchanges: readonly Exchange[], isKnown: boolean, record: PredictionRecord): void {
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
      ...(last?.reply.usage === undefined ? {} : { usage: last.reply.usage }),
      ...(last === undefined ? {} : { milliseconds: last.milliseconds, attempts: last.attempts }),
      ...(this.#options.tellsRecords ? { record } : {}),
    });
  }

  /** A sample without an answer leaves its task without a score; what concerns more than the sample ends the task. */
  #sampleError(sample: Sample, error: unknown): void {
    if (error instanceof LodestoneError) {
      this.#fail(error);
      return;
    }
    const message = this.#options.redactor.text(errorLine(error));
    this.#errors += 1;
    if (this.#reasons.has(message) || this.#reasons.size < MOST_REASONS) {
      this.#reasons.set(message, (this.#reasons.get(message) ?? 0) + 1);
    }
    const { events } = this.#options;
    events.emit({
      type: 'sample-end',
      ...this.name,
      index: sample.index,
      outcome: 'error',
      isKnown: false,
      isTruncated: false,
      message,
    });
  }

  #missing(): LodestoneError {
    const reasons = [...this.#reasons].map(([message, count]) => `${message} (${count}x)`).join('; ');
    const { size } = this.#options.task.dataset;
    return new LodestoneError(
      'request-failed',
      `${this.#errors} of ${size} samples got no answer: ${reasons}`,
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

  /** A server may say a key back to us. */
  #cleanReply(reply: Reply): Reply {
    const { redactor } = this.#options;
    const { text, failure } = reply;
    return {
      ...reply,
      text: redactor.values(text),
      ...(failure === undefined ? {} : { failure: { ...failure, message: redactor.text(failure.message) } }),
    };
  }
}

/** Three bytes a token, and half of the longest answer: enough for a budget of tokens a minute. */
function expectedTokens(request: ModelRequest): number {
  const { prompt } = request;
  const bytes =
    typeof prompt === 'string'
      ? prompt.length
      : prompt.reduce((sum, turn) => sum + JSON.stringify(turn).length, 0);
  return Math.ceil(bytes / 3) + (request.kind === 'gen' ? (request.maxOutLen ?? 512) / 2 : 0);
}

function numberOr<T>(value: unknown, fallback: T): number | T {
  const number = plain((value ?? null) as JsonObject[string]);
  return typeof number === 'number' ? number : fallback;
}
