import { randomBytes } from 'node:crypto';
import type { BatchLine } from '../../core/index.ts';
import { type BatchFolder, LineFileWriter } from '../../store/index.ts';

/** The most that the protocol allows in a batch. */
export const MOST_REQUESTS = 50_000;
const MOST_BYTES = 200_000_000;

/** Writes requests into the files of new batches, as many as they need. */
export class BatchWriter {
  readonly #folder: BatchFolder;
  readonly #mostRequests: number;
  readonly #mostBytes: number;
  #current: { readonly batch: number; readonly url: string; readonly file: LineFileWriter } | undefined;
  #requests = 0;

  constructor(folder: BatchFolder, mostRequests = MOST_REQUESTS, mostBytes = MOST_BYTES) {
    this.#folder = folder;
    this.#mostRequests = Math.min(MOST_REQUESTS, Math.max(1, mostRequests));
    this.#mostBytes = mostBytes;
  }

  /** How many requests were written. */
  get requests(): number {
    return this.#requests;
  }

  add(id: string, { url, body }: BatchLine): void {
    const line = JSON.stringify({ custom_id: id, method: 'POST', url, body });
    this.#fileFor(url, Buffer.byteLength(line) + 1).add(line);
    this.#requests += 1;
  }

  /** Ends the last file. */
  finish(): void {
    const current = this.#current;
    this.#current = undefined;
    if (current === undefined) return;
    const { batch, url, file } = current;
    file.finish();
    const name = `lodestone-${randomBytes(8).toString('hex')}-${batch}.jsonl`;
    this.#folder.put({ batch, step: 'written', name, url, requests: file.lines, bytes: file.bytes });
  }

  /** Gives up what is not in a whole file. */
  discard(): void {
    this.#current?.file.discard();
    this.#current = undefined;
  }

  #fileFor(url: string, bytes: number): LineFileWriter {
    const current = this.#current;
    const isFull =
      current !== undefined &&
      (current.file.lines >= this.#mostRequests || current.file.bytes + bytes > this.#mostBytes);
    if (isFull || (current !== undefined && current.url !== url)) this.finish();
    if (this.#current === undefined) {
      const batch = this.#folder.nextNumber;
      this.#current = { batch, url, file: new LineFileWriter(this.#folder.inputFile(batch)) };
    }
    return this.#current.file;
  }
}
