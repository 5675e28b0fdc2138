import { createHash } from 'node:crypto';
import type {
  Compat,
  HelperAnswer,
  JsonObject,
  ModelRequest,
  Question,
  RequestOrigin,
  ScoringRegistries,
} from '../core/index.ts';
import { createPostprocess } from '../evaluators/index.ts';
import { damageNote, type Exchange, latestModel, type RunFolder, TaskJournal } from '../store/index.ts';
import type { Redactor } from '../util/index.ts';
import type { RunEvents } from './events.ts';
import type { ModelHost, RunningModel } from './model-host.ts';
import type { OpenHelper, OpenTask } from './open-plan.ts';
import { encoder } from './renderer.ts';
import { requestHash } from './request-hash.ts';

export interface HelperDeskOptions {
  /** The name of the helper among those of the run. */
  readonly name: string;
  readonly helper: OpenHelper;
  readonly task: OpenTask;
  readonly folder: RunFolder;
  readonly compat: Compat;
  readonly registries: ScoringRegistries;
  readonly redactor: Redactor;
  readonly host: ModelHost;
  readonly events: RunEvents;
}

/** A question as it is sent. */
export interface HelperRequest {
  readonly request: ModelRequest;
  /** Recognises it. */
  readonly hash: string;
}

/**
 * Where one helper is asked about the predictions of one task. All that it says lies in a journal of its own; it is
 * started only when something is asked that it has not answered there.
 */
export class HelperDesk {
  readonly name: string;
  readonly #options: HelperDeskOptions;
  readonly #requestOf: (question: Question) => ModelRequest;
  readonly #textOf: (text: string) => string;
  /** Vectors do not change, whichever sample they are asked for. */
  readonly #vectors = new Map<string, Promise<Exchange>>();
  #journal: TaskJournal | undefined;
  #running: RunningModel | undefined;
  #hasToldDamage = false;

  static async open(options: HelperDeskOptions): Promise<HelperDesk> {
    const { helper, compat, name, registries } = options;
    const step = helper.model.config.pred_postprocessor;
    const own = await createPostprocess(step, compat, name, registries.postprocessor);
    return new HelperDesk(options, (text) => String(own(text).value));
  }

  private constructor(options: HelperDeskOptions, textOf: (text: string) => string) {
    this.#options = options;
    this.name = options.name;
    this.#textOf = textOf;
    this.#requestOf = requestMaker(options);
    const last = latestModel(this.#file);
    if (last?.config === this.#digest) this.#journal = this.#opened(last);
  }

  requestFor(question: Question): HelperRequest {
    const request = this.#requestOf(question);
    return { request, hash: requestHash(request, 0) };
  }

  /** What was said earlier. */
  known(index: number, { hash }: HelperRequest): Exchange | undefined {
    return this.#journal?.find(index, hash);
  }

  answerTo(index: number, question: Question): HelperAnswer | undefined {
    const asked = this.requestFor(question);
    const reply = this.known(index, asked)?.reply;
    if (reply === undefined) return undefined;
    const text = question.kind === 'gen' ? this.#textOf(reply.text) : reply.text;
    return { prompt: asked.request.prompt, reply, text };
  }

  /** Gets ready to ask; fails where the helper cannot run. What an older revision of it said counts no more. */
  async start(): Promise<RunningModel> {
    if (this.#running !== undefined) return this.#running;
    const running = await this.#options.host.startHelper(this.name);
    const { config, ...last } = latestModel(this.#file) ?? {};
    const isSame = JSON.stringify(last) === JSON.stringify(running.identity);
    this.#journal?.close();
    const digest = isSame && config !== undefined ? config : this.#digest;
    this.#journal = this.#opened({ ...running.identity, config: digest });
    this.#running = running;
    return running;
  }

  /** Asks, unless it is known. */
  async ask(index: number, asked: HelperRequest, origin: RequestOrigin): Promise<Exchange> {
    const known = this.known(index, asked);
    if (known !== undefined) return known;
    const { request, hash } = asked;
    const send = async () => {
      const { answers } = await this.start();
      return (await answers.answer(request, hash, origin)).exchange;
    };
    if (request.kind !== 'embed') return send();
    const vector = this.#vectors.get(hash) ?? send();
    this.#vectors.set(hash, vector);
    return vector;
  }

  /** Keeps what was said about a sample: together when it is all, one by one when more is to come. */
  keep(index: number, exchanges: readonly Exchange[], record: JsonObject | undefined): void {
    if (record !== undefined) this.#journal?.addSample(index, record, exchanges);
    else for (const exchange of exchanges) this.#journal?.addReply(index, exchange);
  }

  /** Makes what was kept since known. */
  reread(): void {
    const last = latestModel(this.#file);
    this.#journal?.close();
    this.#journal = last === undefined ? undefined : this.#opened(last);
  }

  close(): void {
    this.#journal?.close();
  }

  /** Damage is told of once. */
  #opened(model: JsonObject): TaskJournal {
    const journal = TaskJournal.open(this.#file, model);
    if (journal.damaged > 0 && !this.#hasToldDamage) {
      this.#hasToldDamage = true;
      this.#options.events.emit({ type: 'notice', text: damageNote(this.#file, journal.damaged) });
    }
    return journal;
  }

  get #file(): string {
    const { folder, task } = this.#options;
    return folder.helperJournalFile(this.name, task.model.abbr, task.dataset.abbr);
  }

  /** Stands for the config of the helper; settings that decide no answer may change it, secrets do not. */
  get #digest(): string {
    const { helper, redactor } = this.#options;
    const config = JSON.stringify(redactor.config(helper.model.config as JsonObject));
    return createHash('sha256').update(config).digest('hex').slice(0, 32);
  }
}

/** Writes questions as the helper wants them. */
function requestMaker({ helper, compat, name }: HelperDeskOptions): (question: Question) => ModelRequest {
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
