import { randomBytes } from 'node:crypto';
import type { BatchAccess, BatchRequest } from '../../core/index.ts';
import { type BatchFolder, LineFileWriter } from '../../store/index.ts';

/** The form of batches. */
export interface BatchForm extends Pick<BatchAccess, 'lineOf'> {
  /** The most that one may hold. */
  readonly mostRequests: number;
  readonly mostBytes: number;
}

/** Writes requests into the files of new batches, as many as they need. */
export class BatchWriter {
  readonly #folder: BatchFolder;
  readonly #form: BatchForm;
  #current: { readonly batch: number; readonly url: string; readonly file: LineFileWriter } | undefined;
  #requests = 0;

  constructor(folder: BatchFolder, form: BatchForm) {
    this.#folder = folder;
    this.#form = form;
  }

  /** How many requests were written. */
  get requests(): number {
    return this.#requests;
  }

  add(id: string, request: BatchRequest): void {
    const line = this.#form.lineOf(id, request);
    this.#fileFor(request.target, Buffer.byteLength(line) + 1).add(line);
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

  /** Discards an incomplete file. */
  discard(): void {
    this.#current?.file.discard();
    this.#current = undefined;
  }

  #fileFor(url: string, bytes: number): LineFileWriter {
    const current = this.#current;
    const isFull =
      current !== undefined &&
      (current.file.lines >= this.#form.mostRequests || current.file.bytes + bytes > this.#form.mostBytes);
    if (isFull || (current !== undefined && current.url !== url)) this.finish();
    if (this.#current === undefined) {
      const batch = this.#folder.nextNumber;
      this.#current = { batch, url, file: new LineFileWriter(this.#folder.inputFile(batch)) };
    }
    return this.#current.file;
  }
}
