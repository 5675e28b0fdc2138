import { createHash } from 'node:crypto';
import {
  type BatchAccess,
  type GenerateRequest,
  type JsonObject,
  type LodestoneError,
  type ModelRequest,
  RequestError,
  type RequestOrigin,
} from '../../core/index.ts';
import type { BatchFolder } from '../../store/index.ts';
import type { Redactor } from '../../util/index.ts';
import { Deferred } from '../loop/deferred.ts';
import { type AnswerSource, cleanReply, type GivenAnswer } from '../model-answers.ts';
import type { BatchReplies } from './batch-replies.ts';
import { BatchWriter } from './batch-writer.ts';

export interface BatchAnswersOptions {
  readonly access: BatchAccess;
  readonly folder: BatchFolder;
  readonly replies: BatchReplies;
  /** All that decides the answers of the model. */
  readonly identity: JsonObject;
  /** How often a request is submitted again that got no answer. */
  readonly retries: number;
  /** The most requests in one batch. */
  readonly mostRequests: number;
  readonly redactor: Redactor;
  readonly signal: AbortSignal;
}

/** Requests of one item come soon after each other: so many are remembered that none is written twice. */
const MOST_RECENT = 4096;

/**
 * Gives the answers that batches brought, instead of those that come at once. A request without one is written into
 * the next batch, and its item is {@link Deferred}.
 */
export class BatchAnswers implements AnswerSource {
  readonly #options: BatchAnswersOptions;
  readonly #identity: string;
  /** Requests that were written last, by id. */
  readonly #recent = new Map<string, Promise<GivenAnswer | undefined>>();
  #writer: BatchWriter | undefined;
  #endedBy: LodestoneError | undefined;

  constructor(options: BatchAnswersOptions) {
    this.#options = options;
    this.#identity = JSON.stringify(options.identity);
  }

  /** No batch follows: the reason is that of every request without an answer. */
  endEarly(reason: LodestoneError): void {
    this.#endedBy = reason;
  }

  /** What was written can be submitted. */
  endRound(): void {
    this.#writer?.finish();
    this.#writer = undefined;
    this.#recent.clear();
  }

  /** Discards an incomplete batch. */
  discard(): void {
    this.#writer?.discard();
    this.#writer = undefined;
  }

  async answer(request: ModelRequest, hash: string, origin: RequestOrigin): Promise<GivenAnswer> {
    if (request.kind !== 'gen') throw new Error(`a batch has no answers to ${request.kind} requests`);
    const { replies, retries, redactor } = this.#options;
    const id = this.#idOf(hash, origin);
    const found = replies.find(id, hash, request);
    if (found !== undefined)
      return { exchange: { ...found, reply: cleanReply(found.reply, redactor) }, wasSent: true };
    const attempts = replies.attempts(id);
    if (attempts !== undefined && attempts.count > retries) throw new RequestError(attempts.failure);
    if (this.#endedBy !== undefined) throw this.#endedBy;
    const given = await this.#written(id, request, hash);
    if (given === undefined) throw new Deferred();
    return given;
  }

  /** Recognises a request of an item in the batches of its model: by all that is asked, and of whom. */
  #idOf(hash: string, origin: RequestOrigin): string {
    const task = batchTask(origin);
    const { index } = origin;
    const generation = this.#options.folder.generation(task, index);
    const text = JSON.stringify([this.#identity, task, index, hash, generation]);
    return createHash('sha256').update(text).digest('hex').slice(0, 32);
  }

  #written(id: string, request: GenerateRequest, hash: string): Promise<GivenAnswer | undefined> {
    const known = this.#recent.get(id);
    if (known !== undefined) return known;
    const writing = this.#write(id, request, hash);
    this.#recent.set(id, writing);
    if (this.#recent.size > MOST_RECENT) {
      const [oldest = ''] = this.#recent.keys();
      this.#recent.delete(oldest);
    }
    return writing;
  }

  /** Writes a request into the next batch, or gives the reply where nothing has to be sent for it. */
  async #write(id: string, request: GenerateRequest, hash: string): Promise<GivenAnswer | undefined> {
    const { access, redactor, signal } = this.#options;
    const line = await access.requestFor(request, signal);
    if (!('reply' in line)) {
      this.#openWriter().add(id, line);
      return undefined;
    }
    const reply = cleanReply(line.reply, redactor);
    return { exchange: { hash, reply, startedAt: 0, milliseconds: 0, attempts: 1 }, wasSent: true };
  }

  #openWriter(): BatchWriter {
    const { access, folder, mostRequests } = this.#options;
    const { mostBytes } = access.server;
    this.#writer ??= new BatchWriter(folder, { mostRequests, mostBytes, lineOf: access.lineOf });
    return this.#writer;
  }
}

/** Names the task of a request among all that ask the same model. */
function batchTask({ dataset, judged }: RequestOrigin): string {
  return judged === undefined ? dataset : JSON.stringify([judged, dataset]);
}
