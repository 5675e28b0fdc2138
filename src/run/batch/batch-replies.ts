import { existsSync } from 'node:fs';
import {
  type BatchAccess,
  type BatchResult,
  type GenerateRequest,
  type Reply,
  RequestError,
  type RequestFailure,
  type SampleFailure,
  sampleFailure,
} from '../../core/index.ts';
import {
  type BatchFolder,
  type BatchRecord,
  type Exchange,
  LineIndex,
  type LinePlace,
  linesIn,
  textAt,
} from '../../store/index.ts';

/** A request that batches gave no answer to. */
interface Attempts {
  readonly count: number;
  /** Why, the last time. */
  readonly failure: RequestFailure;
}

/** A file of a batch with the places of the answers in it. */
interface AnswerFile {
  readonly file: string;
  readonly lines: LineIndex;
  readonly record: BatchRecord;
}

const NO_REQUEST: GenerateRequest = { kind: 'gen', prompt: '', maxOutLen: null };

/** The answers in the batches of a model: they stay on the disk, and only their places are kept in memory. */
export class BatchReplies {
  readonly #access: BatchAccess;
  readonly #files: AnswerFile[] = [];
  readonly #attempts = new Map<string, Attempts>();
  /** Refused with a status that would mean all requests, had others not been answered. */
  readonly #refusedAlone = new Map<
    string,
    { readonly failure: SampleFailure; readonly record: BatchRecord }
  >();

  constructor(access: BatchAccess, folder: BatchFolder) {
    this.#access = access;
    for (const record of folder.records) if (record.step === 'fetched') this.add(record, folder);
  }

  /**
   * Takes the answers of a batch in, and notes which of its requests have none. Gives the failure that concerns the
   * whole endpoint, where there is one.
   */
  add(record: BatchRecord, folder: BatchFolder): RequestFailure | undefined {
    const seen = new Set<string>();
    const doubtful = new Map<string, RequestFailure>();
    let fatal: RequestFailure | undefined;
    let answered = 0;
    for (const file of [folder.outputFile(record.batch), folder.errorFile(record.batch)]) {
      if (!existsSync(file)) continue;
      const lines = new LineIndex();
      this.#files.push({ file, lines, record });
      for (const { text, place } of linesIn(file)) {
        const failure = this.#take(text, place, lines, seen);
        if (failure === undefined) answered += 1;
        else if (failure.isByStatus === true) doubtful.set(this.#access.resultIn(text)?.id ?? '', failure);
        else if (failure.kind === 'endpoint') fatal ??= failure;
      }
    }
    const message = `the batch ended (${record.status ?? 'unknown'}) without an answer`;
    for (const line of folder.requestLines(record.batch)) {
      const id = this.#access.idIn(line);
      if (id !== undefined && !seen.has(id)) this.#countAttempt(id, { kind: 'transient', message });
    }
    for (const [id, failure] of doubtful) {
      if (answered === 0) fatal ??= failure;
      else this.#refusedAlone.set(id, { failure: { kind: 'rejected', message: failure.message }, record });
    }
    return fatal;
  }

  /** The answer to a request. */
  find(id: string, hash: string, request: GenerateRequest): Exchange | undefined {
    for (const { file, lines, record } of this.#files.toReversed()) {
      const [line] = lines.candidates(0, id);
      if (line === undefined) continue;
      const result = this.#access.resultIn(textAt(file, lines.placeOf(line)));
      if (result?.id !== id) continue;
      const { startedAt = 0, endedAt = startedAt } = record;
      const reply = replyIn(result, request);
      const attempts = (this.#attempts.get(id)?.count ?? 0) + 1;
      return { hash, reply, startedAt, milliseconds: endedAt - startedAt, attempts };
    }
    const refused = this.#refusedAlone.get(id);
    if (refused === undefined) return undefined;
    const { startedAt = 0, endedAt = startedAt } = refused.record;
    const reply = { text: '', failure: refused.failure };
    return { hash, reply, startedAt, milliseconds: endedAt - startedAt, attempts: 1 };
  }

  /** How often batches gave no answer to a request, and why. */
  attempts(id: string): Attempts | undefined {
    return this.#attempts.get(id);
  }

  #take(text: string, place: LinePlace, lines: LineIndex, seen: Set<string>): RequestFailure | undefined {
    const result = this.#access.resultIn(text);
    if (result === undefined) return undefined;
    seen.add(result.id);
    try {
      replyIn(result, NO_REQUEST);
      lines.add(0, [result.id], place);
      return undefined;
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      this.#countAttempt(result.id, error.failure);
      return error.failure;
    }
  }

  #countAttempt(id: string, failure: RequestFailure): void {
    this.#attempts.set(id, { count: (this.#attempts.get(id)?.count ?? 0) + 1, failure });
  }
}

/** A request that can never succeed is answered with that. */
function replyIn(result: BatchResult, request: GenerateRequest): Reply {
  try {
    return result.replyTo(request);
  } catch (error) {
    const failure = error instanceof RequestError ? sampleFailure(error.failure) : undefined;
    if (failure === undefined) throw error;
    return { text: '', failure };
  }
}
