import { closeSync, fsync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { PredictionRecord } from '../core/index.ts';
import { unwritable, writeBytes } from '../util/index.ts';
import { predictionEntry } from './prediction-entry.ts';

/** Predictions that wait for an earlier one; those beyond are read from the journal when their turn comes. */
const MOST_WAITING = 1024;
const FIRST_PENDING = 1 << 16;

/**
 * Writes the predictions of a task in the order of the dataset, while they come in any order: the file grows beside
 * its place as the task goes on, and is there only when it is whole.
 */
export class PredictionsWriter {
  readonly #file: string;
  readonly #recordOf: (index: number) => PredictionRecord;
  /** Entries that wait for their turn. */
  readonly #waiting = new Map<number, string>();
  #descriptor: number | undefined;
  /** What was not yet handed to the system. */
  #pending: Buffer | undefined;
  #pendingSize = 0;
  #next = 0;

  /** `recordOf` gives a prediction that was added earlier. */
  constructor(file: string, recordOf: (index: number) => PredictionRecord) {
    this.#file = file;
    this.#recordOf = recordOf;
  }

  add(index: number, record: PredictionRecord): void {
    if (index !== this.#next) {
      if (this.#waiting.size < MOST_WAITING) this.#waiting.set(index, predictionEntry(index, record));
      return;
    }
    this.#write(predictionEntry(index, record));
    for (let entry = this.#takeNext(); entry !== undefined; entry = this.#takeNext()) this.#write(entry);
  }

  /** Ends the file with the prediction of sample `count - 1` and puts it in its place. */
  async finish(count: number): Promise<void> {
    try {
      while (this.#next < count) {
        this.#write(this.#takeNext() ?? predictionEntry(this.#next, this.#recordOf(this.#next)));
      }
      this.#put(count === 0 ? '{}' : '\n}');
      const descriptor = this.#flush();
      await promisify(fsync)(descriptor);
      this.#close();
      renameSync(`${this.#file}.tmp`, this.#file);
    } catch (cause) {
      this.discard();
      throw unwritable(this.#file, cause);
    }
  }

  /** Gives the file up. */
  discard(): void {
    if (this.#descriptor === undefined) return;
    this.#close();
    rmSync(`${this.#file}.tmp`, { force: true });
  }

  #takeNext(): string | undefined {
    const entry = this.#waiting.get(this.#next);
    this.#waiting.delete(this.#next);
    return entry;
  }

  #write(entry: string): void {
    this.#put(this.#next === 0 ? '{' : ',');
    this.#put(entry);
    this.#next += 1;
  }

  #put(text: string): void {
    // No UTF-16 unit takes more than three bytes.
    const most = 3 * text.length;
    if (this.#pending !== undefined && this.#pendingSize + most > this.#pending.length) this.#flush();
    if (this.#pending === undefined || most > this.#pending.length) {
      this.#pending = Buffer.allocUnsafeSlow(Math.max(most, FIRST_PENDING));
    }
    this.#pendingSize += this.#pending.write(text, this.#pendingSize, 'utf8');
  }

  #flush(): number {
    try {
      const descriptor = this.#descriptor ?? this.#open();
      const bytes = this.#pending?.subarray(0, this.#pendingSize);
      this.#pendingSize = 0;
      if (bytes !== undefined) writeBytes(descriptor, bytes);
      return descriptor;
    } catch (cause) {
      throw unwritable(this.#file, cause);
    }
  }

  #open(): number {
    mkdirSync(path.dirname(this.#file), { recursive: true });
    this.#descriptor = openSync(`${this.#file}.tmp`, 'w');
    return this.#descriptor;
  }

  #close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }
}
