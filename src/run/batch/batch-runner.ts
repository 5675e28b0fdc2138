import { type BatchServer, type BatchState, LodestoneError, RequestError } from '../../core/index.ts';
import { type BatchFolder, type BatchRecord, LineFileWriter } from '../../store/index.ts';
import type { Clock, Redactor } from '../../util/index.ts';
import { endpointRefusal } from '../endpoint/endpoint-errors.ts';
import type { RunEvents } from '../events.ts';
import type { BatchReplies } from './batch-replies.ts';
import { patiently } from './patiently.ts';

export interface BatchRunnerOptions {
  readonly model: string;
  readonly server: BatchServer;
  readonly folder: BatchFolder;
  readonly replies: BatchReplies;
  readonly events: RunEvents;
  readonly redactor: Redactor;
  readonly clock: Clock;
  /** Maximum time between two looks at a batch, in milliseconds. */
  readonly longestPoll: number;
  /** How long a server may fail without a single answer, in milliseconds. */
  readonly patience: number;
  /** Ends the waiting; batches go on at the server. */
  readonly stop: AbortSignal;
}

const FIRST_POLL = 2_000;
const SLOWER = 1.5;

/** Sees the batches of a model through: submits them, waits for them, fetches their answers. */
export class BatchRunner {
  readonly #options: BatchRunnerOptions;
  /** What was last said of each batch. */
  readonly #said = new Map<number, string>();

  constructor(options: BatchRunnerOptions) {
    this.#options = options;
  }

  /**
   * Ends when no batch is left at the server. Rejects if one ended that should not have: then nothing more is handed
   * in, and what is at the server already is waited for first.
   */
  async run(): Promise<void> {
    const { clock, stop, longestPoll } = this.#options;
    let failure: LodestoneError | undefined;
    for (let wait = Math.min(FIRST_POLL, longestPoll); ; wait = Math.min(longestPoll, wait * SLOWER)) {
      if (failure === undefined) for (const record of this.#open()) await this.#handIn(record);
      let hasEnded = false;
      for (const record of this.#atServer()) {
        const end = await this.#look(record);
        if (end instanceof LodestoneError) failure ??= end;
        hasEnded ||= end !== undefined;
      }
      if (failure !== undefined && this.#atServer().length === 0) throw failure;
      if (this.#open().length === 0) return;
      if (hasEnded) continue;
      await clock.sleep(wait, stop).catch(() => this.#stopIfAsked());
    }
  }

  #atServer(): BatchRecord[] {
    return this.#open().filter(({ step }) => step === 'created');
  }

  #open(): BatchRecord[] {
    return this.#options.folder.open;
  }

  async #handIn(record: BatchRecord): Promise<void> {
    this.#stopIfAsked();
    const uploaded = await this.#upload(record);
    const { step } = uploaded;
    // A batch that was one too many waits for the others.
    const waits = uploaded.status === 'waiting' && this.#atServer().length > 0;
    if ((step === 'uploaded' || step === 'creating') && !waits) await this.#create(uploaded);
  }

  async #upload(record: BatchRecord): Promise<BatchRecord> {
    if (record.step !== 'written' && record.step !== 'uploading') return record;
    const { server, folder, stop } = this.#options;
    const { batch, name, bytes } = record;
    let isDoubtful = record.step === 'uploading';
    if (!isDoubtful) folder.put({ ...record, step: 'uploading' });
    const fileId = await this.#patiently(async () => {
      const known = isDoubtful ? await server.findUpload(name, bytes, stop) : undefined;
      isDoubtful = true;
      return known ?? (await server.upload(folder.inputFile(batch), name, stop));
    });
    const uploaded: BatchRecord = { ...record, step: 'uploaded', fileId };
    folder.put(uploaded);
    return uploaded;
  }

  /** A batch costs money: where it is not sure whether one was started, it is looked for first. */
  async #create(record: BatchRecord): Promise<void> {
    const { server, folder, stop } = this.#options;
    const { name, url, fileId = '' } = record;
    let isDoubtful = record.step === 'creating';
    if (!isDoubtful) folder.put({ ...record, step: 'creating' });
    const state = await this.#patiently(async () => {
      const known = isDoubtful ? await server.find(fileId, stop) : undefined;
      isDoubtful = true;
      return known ?? (await server.create(fileId, url, name, stop));
    });
    folder.put({ ...withoutStatus(record), step: 'created', batchId: state.id, ...batchTimes(state) });
  }

  /** Looks at a batch; tells when it has ended, well or for a reason that ends the others, too. */
  async #look(record: BatchRecord): Promise<'ended' | LodestoneError | undefined> {
    this.#stopIfAsked();
    const { server, stop } = this.#options;
    const state = await this.#patiently(() => server.state(record.batchId ?? '', stop));
    this.#say(record, state);
    if (state.stage === 'open') return undefined;
    if (state.stage === 'refused') return this.#refused(record, state) ?? 'ended';
    return (await this.#fetch(record, state)) ?? 'ended';
  }

  #say({ batch }: BatchRecord, { id, status, completed, failed, total }: BatchState): void {
    const said = `${status} ${completed} ${failed} ${total}`;
    if (this.#said.get(batch) === said) return;
    this.#said.set(batch, said);
    const { events, model } = this.#options;
    events.emit({ type: 'batch', model, batch: id, status, completed, failed, total });
  }

  async #fetch(record: BatchRecord, state: BatchState): Promise<LodestoneError | undefined> {
    const { folder, replies } = this.#options;
    await this.#download(state.answers, folder.outputFile(record.batch));
    await this.#download(state.failures, folder.errorFile(record.batch));
    const { status, stage } = state;
    const fetched: BatchRecord = { ...record, step: 'fetched', status, ...batchTimes(state) };
    folder.put(fetched);
    const fatal = replies.add(fetched, folder);
    if (fatal !== undefined) return endpointRefusal(fatal);
    if (stage !== 'cancelled') return undefined;
    return new LodestoneError('request-failed', `batch ${state.id} was cancelled at the server`, {
      hint: 'Completed replies are kept; "lodestone resume" submits the rest again.',
    });
  }

  async #download(id: string | undefined, file: string): Promise<void> {
    if (id === undefined) return;
    const { server, redactor, stop } = this.#options;
    const clean = (line: string) => redactor.values(line);
    await this.#patiently(async () => {
      const writer = new LineFileWriter(file);
      try {
        await server.download(id, (bytes) => writer.take(bytes, clean), stop);
      } catch (error) {
        writer.discard();
        throw error;
      }
      writer.finish(clean);
    });
  }

  /** A batch that the server does not take as a whole: nothing of it was asked. */
  #refused(record: BatchRecord, { id, problem }: BatchState): LodestoneError | undefined {
    const { folder } = this.#options;
    const { message = 'no reason given', isTooMuch = false } = problem ?? {};
    const others = this.#atServer().filter(({ batch }) => batch !== record.batch);
    if (isTooMuch && others.length > 0) {
      folder.put({ ...record, step: 'uploaded', status: 'waiting' });
      return undefined;
    }
    folder.put({ ...record, step: 'refused', status: 'failed' });
    return new LodestoneError('endpoint-refused', `the server refuses batch ${id}: ${message}`, {
      hint: isTooMuch
        ? 'Use smaller batches with --batch-requests N.'
        : 'None of its requests was processed; fix the cause, then run "lodestone resume".',
    });
  }

  async #patiently<T>(work: () => Promise<T>): Promise<T> {
    const { clock, patience, stop } = this.#options;
    try {
      return await patiently(work, { clock, patience, stop });
    } catch (error) {
      this.#stopIfAsked();
      if (!(error instanceof RequestError)) throw error;
      throw batchRefusal(error);
    }
  }

  #stopIfAsked(): void {
    if (!this.#options.stop.aborted) return;
    const ids = this.#open().flatMap(({ batchId }) => (batchId === undefined ? [] : [batchId]));
    const [first] = ids;
    const what =
      first === undefined
        ? 'the run was stopped before its requests were submitted'
        : `stopped waiting: ${ids.length === 1 ? `batch ${first} is` : `${ids.length} batches are`} in progress at the server`;
    throw new LodestoneError('interrupted', what, { hint: 'Resume with "lodestone resume".' });
  }
}

function withoutStatus({ status: _, ...rest }: BatchRecord): BatchRecord {
  return rest;
}

function batchTimes({ startedAt, endedAt }: BatchState): { startedAt?: number; endedAt?: number } {
  return {
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(endedAt === undefined ? {} : { endedAt }),
  };
}

function batchRefusal({ failure }: RequestError): LodestoneError {
  if (failure.status !== 404 && failure.status !== 405) return endpointRefusal(failure);
  return new LodestoneError(
    'capability-missing',
    `the server has no batch API, or has deleted a file or a batch: ${failure.message} (HTTP ${failure.status})`,
    { hint: 'Remove --batch to send requests directly, or use a server with /v1/files and /v1/batches.' },
  );
}
