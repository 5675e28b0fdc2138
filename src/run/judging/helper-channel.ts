import { createHash } from 'node:crypto';
import {
  asDict,
  type Compat,
  type JsonObject,
  type ModelRequest,
  type PredictionRecord,
  type Question,
  type RequestOrigin,
  type ScoringRegistries,
} from '../../core/index.ts';
import { createPostprocess } from '../../evaluators/index.ts';
import { damageNote, type Exchange, type JournalEntry, latestModel, TaskJournal } from '../../store/index.ts';
import type { Redactor } from '../../util/index.ts';
import type { EndpointQueue } from '../endpoint/endpoint-queue.ts';
import type { RunEvents } from '../events.ts';
import type { Channel } from '../loop/channel.ts';
import { Restart } from '../loop/restart.ts';
import type { AnswerSource, GivenAnswer } from '../model-answers.ts';
import type { RunningModel } from '../model-host.ts';
import type { OpenHelper } from '../open-plan.ts';
import { encoder } from '../renderer.ts';

export interface HelperChannelOptions {
  /** The name of the helper among those of the run. */
  readonly name: string;
  readonly helper: OpenHelper;
  /** The journal of what it says here. */
  readonly file: string;
  readonly compat: Compat;
  readonly registries: ScoringRegistries;
  readonly redactor: Redactor;
  readonly events: RunEvents;
  /** Starts the helper, or gives the one that runs. Throws if it cannot run. */
  readonly start: () => Promise<RunningModel>;
  /** The helper, where it runs already. */
  readonly running?: RunningModel | undefined;
  /** Where its answers come from: the helper itself, or batches. */
  readonly answersOf: (running: RunningModel) => AnswerSource | Promise<AnswerSource>;
}

/**
 * A helper, such as a judge, that is asked about the predictions of one task. Its journal is opened for the one that answered
 * there last, and it is started only when something is asked that is not in it. Should it be another by then, what was taken
 * from the journal does not count: a {@link Restart} says so.
 */
export class HelperChannel implements Channel {
  readonly name: string;
  readonly #options: HelperChannelOptions;
  readonly #requestFor: (question: Question) => ModelRequest;
  readonly #textOf: (text: string) => string;
  /** Vectors do not change, whichever sample they are asked for. */
  readonly #vectors = new Map<string, Promise<GivenAnswer>>();
  /** Of the helper whose answers are in it: its identity, and a digest of its config. */
  #identity: string | undefined;
  #journal: TaskJournal | undefined;
  #hasTaken = false;
  #started: Promise<RunningModel> | undefined;
  #running: RunningModel | undefined;
  #hasToldDamage = false;

  static async open(options: HelperChannelOptions): Promise<HelperChannel> {
    const { helper, compat, name, registries } = options;
    const step = helper.model.config.pred_postprocessor;
    const own = await createPostprocess(step, compat, name, registries.postprocessor);
    const channel = new HelperChannel(options, (text) => String(own(text).value));
    if (options.running !== undefined) channel.#use(options.running);
    return channel;
  }

  private constructor(options: HelperChannelOptions, textOf: (text: string) => string) {
    this.#options = options;
    this.name = options.name;
    this.#textOf = textOf;
    this.#requestFor = requestMaker(options);
    const last = options.running === undefined ? latestModel(options.file) : undefined;
    if (last?.config === this.#digest) this.#openFor(last);
  }

  /** The queue of its endpoint, once it is asked. */
  get queue(): EndpointQueue | undefined {
    return this.#running?.queue;
  }

  /** Writes a question as the helper wants it. */
  requestFor(question: Question): ModelRequest {
    return this.#requestFor(question);
  }

  /** The text of a reply after the `pred_postprocessor` of the helper's config. */
  textOf(text: string): string {
    return this.#textOf(text);
  }

  find(index: number, hash: string): Exchange | undefined {
    const found = this.#journal?.find(index, hash);
    if (found !== undefined) this.#hasTaken = true;
    return found;
  }

  answer(request: ModelRequest, hash: string, origin: RequestOrigin): Promise<GivenAnswer> {
    if (request.kind !== 'embed') return this.#send(request, hash, origin);
    const vector = this.#vectors.get(hash) ?? this.#send(request, hash, origin);
    this.#vectors.set(hash, vector);
    return vector;
  }

  addReply(index: number, entry: JournalEntry): void {
    this.#journal?.addReply(index, entry);
  }

  addSample(index: number, record: PredictionRecord, entries: readonly JournalEntry[]): void {
    this.#journal?.addSample(index, record, entries);
  }

  verify(): void {
    this.#journal?.verify();
  }

  close(): void {
    this.#journal?.close();
  }

  async #send(request: ModelRequest, hash: string, origin: RequestOrigin): Promise<GivenAnswer> {
    this.#started ??= this.#options.start();
    const running = await this.#started;
    this.#use(running);
    const answers = await this.#options.answersOf(running);
    return answers.answer(request, hash, origin);
  }

  /** From now on the helper is asked. Settings that decide no answer may have changed since it was last. */
  #use(running: RunningModel): void {
    if (this.#running !== undefined) return;
    const last = latestModel(this.#options.file);
    const { config, ...identity } = last ?? {};
    const isSame = config !== undefined && JSON.stringify(identity) === JSON.stringify(running.identity);
    const model = isSame && last !== undefined ? last : { ...running.identity, config: this.#digest };
    if (JSON.stringify(model) !== this.#identity) {
      if (this.#hasTaken) throw new Restart();
      this.#openFor(model);
    }
    this.#running = running;
  }

  /** Damage is reported once. */
  #openFor(model: JsonObject): void {
    const { file, events } = this.#options;
    this.#journal?.close();
    this.#journal = TaskJournal.open(file, { model });
    this.#identity = JSON.stringify(model);
    if (this.#journal.damaged === 0 || this.#hasToldDamage) return;
    this.#hasToldDamage = true;
    events.emit({ type: 'notice', text: damageNote(file, this.#journal.damaged) });
  }

  /** Stands for the config of the helper; settings that decide no answer may change it, secrets do not. */
  get #digest(): string {
    const { helper, redactor } = this.#options;
    const config = JSON.stringify(redactor.config(asDict(helper.model.config)));
    return createHash('sha256').update(config).digest('hex').slice(0, 32);
  }
}

/** Writes questions as the helper wants them. */
function requestMaker({ helper, compat, name }: HelperChannelOptions): (question: Question) => ModelRequest {
  const { definition, config } = helper.model;
  if (definition === undefined) throw new Error(`the helper ${name} was not planned for answering`);
  const form = definition.prompts(config, 'gen', compat);
  const encode = encoder({ promptStyle: form.style, metaTemplate: form.metaTemplate }, compat);
  const maxOutLen = typeof config.max_out_len === 'number' ? config.max_out_len : null;
  return (question) =>
    question.kind === 'embed'
      ? { kind: 'embed', prompt: question.text }
      : { kind: 'gen', prompt: encode(question.prompt, 'gen'), maxOutLen };
}
