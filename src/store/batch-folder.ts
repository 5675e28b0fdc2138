import { existsSync } from 'node:fs';
import path from 'node:path';
import { Journal } from './journal.ts';
import { linesIn } from './line-file.ts';

/**
 * How far a batch has come: its requests are written, being submitted, submitted; the batch is being started, is started;
 * its answers are here, or the server has refused it as a whole.
 */
export type BatchStep = 'written' | 'uploading' | 'uploaded' | 'creating' | 'created' | 'fetched' | 'refused';

/** One batch of requests, as the run folder knows it. */
export interface BatchRecord {
  /** Its number in the folder, from 1. */
  readonly batch: number;
  readonly step: BatchStep;
  /** The name under which its requests are submitted; no other file has it. */
  readonly name: string;
  /** What its requests are for, in the words of the server's protocol: a path. */
  readonly url: string;
  readonly requests: number;
  readonly bytes: number;
  /** The server's names for the file and the batch. */
  readonly fileId?: string;
  readonly batchId?: string;
  readonly status?: string;
  /** Milliseconds since 1970. */
  readonly startedAt?: number;
  readonly endedAt?: number;
}

/**
 * The batches of one model in a run folder: their requests, their answers, and a log of how far each has come. What
 * is about to be done at the server is noted before and after, so that nothing is submitted twice.
 */
export class BatchFolder {
  readonly #root: string;
  readonly #journal: Journal;
  readonly #records = new Map<number, BatchRecord>();
  /** How often samples were asked again, by dataset and number. */
  readonly #generations = new Map<string, number>();

  /** Opens the folder of a model, or makes it. */
  static open(root: string): BatchFolder {
    return new BatchFolder(root);
  }

  /** Opens the folder of a model where there is one. */
  static find(root: string): BatchFolder | undefined {
    return existsSync(logFile(root)) ? new BatchFolder(root) : undefined;
  }

  private constructor(root: string) {
    this.#root = root;
    this.#journal = Journal.open(logFile(root), (line) => {
      const entry: LogLine & { c?: string } = JSON.parse(line.toString('utf8'));
      if ('again' in entry) this.#countAgain(entry.again);
      else this.#records.set(entry.put.batch, entry.put);
    });
  }

  /** How many lines of the log were damaged when it was opened. */
  get damaged(): number {
    return this.#journal.damaged;
  }

  /** All batches, first to last. */
  get records(): BatchRecord[] {
    return [...this.#records.values()];
  }

  /** Those that are not over. */
  get open(): BatchRecord[] {
    return this.records.filter(({ step }) => step !== 'fetched' && step !== 'refused');
  }

  get nextNumber(): number {
    return Math.max(0, ...this.#records.keys()) + 1;
  }

  put(record: BatchRecord): void {
    this.#records.set(record.batch, record);
    this.#append({ put: record });
  }

  /** Which answer to a sample counts: 0 for the first, one more each time that it is asked again. */
  generation(dataset: string, index: number): number {
    return this.#generations.get(`${index} ${dataset}`) ?? 0;
  }

  /** Has the answers to samples no longer count. */
  forget(dataset: string, samples: readonly number[]): void {
    this.#countAgain({ dataset, samples });
    this.#append({ again: { dataset, samples } });
  }

  inputFile(batch: number): string {
    return this.#file(batch, 'input');
  }

  outputFile(batch: number): string {
    return this.#file(batch, 'output');
  }

  errorFile(batch: number): string {
    return this.#file(batch, 'errors');
  }

  /** The requests of a batch, in the words of the server's protocol. */
  *requestLines(batch: number): Generator<string> {
    for (const { text } of linesIn(this.inputFile(batch))) yield text;
  }

  close(): void {
    this.#journal.close();
  }

  /** What is done next at the server must be known to the disk before. */
  #append(line: LogLine): void {
    this.#journal.append(line);
    this.#journal.flush();
  }

  #countAgain({ dataset, samples }: Again): void {
    for (const index of samples) {
      this.#generations.set(`${index} ${dataset}`, this.generation(dataset, index) + 1);
    }
  }

  #file(batch: number, kind: string): string {
    return path.join(this.#root, `${String(batch).padStart(4, '0')}.${kind}.jsonl`);
  }
}

interface Again {
  readonly dataset: string;
  readonly samples: readonly number[];
}

type LogLine = { readonly put: BatchRecord } | { readonly again: Again };

function logFile(root: string): string {
  return path.join(root, 'batches.jsonl');
}

/** Whether a folder of batches holds some that are not over. */
export function hasUnfinishedBatches(root: string): boolean {
  const folder = BatchFolder.find(root);
  if (folder === undefined) return false;
  const { open } = folder;
  folder.close();
  return open.length > 0;
}
