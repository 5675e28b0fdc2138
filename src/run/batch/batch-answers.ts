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
import type { BatchFolder, Exchange } from '../../store/index.ts';
import type { Redactor } from '../../util/index.ts';
import { type AnswerSource, cleanReply, type GivenAnswer } from '../model-answers.ts';
import type { BatchReplies } from './batch-replies.ts';

export interface BatchAnswersOptions {
  readonly access: BatchAccess;
  readonly folder: BatchFolder;
  readonly replies: BatchReplies;
  /** All that decides the answers of the model. */
  readonly identity: JsonObject;
  /** How often a request is handed in again that got no answer. */
  readonly retries: number;
  readonly redactor: Redactor;
  readonly signal: AbortSignal;
}

/** Gives the answers that batches brought, in the place of those that come at once. */
export class BatchAnswers implements AnswerSource {
  readonly #options: BatchAnswersOptions;
  readonly #identity: string;
  #endedBy: LodestoneError | undefined;

  constructor(options: BatchAnswersOptions) {
    this.#options = options;
    this.#identity = JSON.stringify(options.identity);
  }

  /** No batch follows: the reason is that of every request without an answer. */
  endEarly(reason: LodestoneError): void {
    this.#endedBy = reason;
  }

  /** Recognises a request of a sample in the batches of its model: by all that is asked, and of whom. */
  idOf(hash: string, { dataset, index }: Pick<RequestOrigin, 'dataset' | 'index'>): string {
    const generation = this.#options.folder.generation(dataset, index);
    const text = JSON.stringify([this.#identity, dataset, index, hash, generation]);
    return createHash('sha256').update(text).digest('hex').slice(0, 32);
  }

  /** What is known of a request: its answer, that it has had its chances, or nothing. */
  find(id: string, hash: string, request: GenerateRequest): Exchange | 'given-up' | undefined {
    const { replies, retries, redactor } = this.#options;
    const found = replies.find(id, hash, request);
    if (found !== undefined) return { ...found, reply: cleanReply(found.reply, redactor) };
    return (replies.attempts(id)?.count ?? 0) > retries ? 'given-up' : undefined;
  }

  async answer(request: ModelRequest, hash: string, origin: RequestOrigin): Promise<GivenAnswer> {
    if (request.kind !== 'gen') throw new Error(`a batch has no answers to ${request.kind} requests`);
    const { access, replies, redactor, signal } = this.#options;
    const id = this.idOf(hash, origin);
    const found = this.find(id, hash, request);
    if (found !== undefined && found !== 'given-up') return { exchange: found, wasSent: true };
    if (this.#endedBy !== undefined && found === undefined) throw this.#endedBy;
    const line = await access.requestFor(request, signal);
    if ('reply' in line) {
      const reply = cleanReply(line.reply, redactor);
      return { exchange: { hash, reply, startedAt: 0, milliseconds: 0, attempts: 1 }, wasSent: true };
    }
    const message = 'no batch has an answer';
    throw new RequestError(replies.attempts(id)?.failure ?? { kind: 'transient', message });
  }
}
