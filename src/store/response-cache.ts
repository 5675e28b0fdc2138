import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { JsonObject, Reply } from '../core/index.ts';
import { unwritable } from '../util/index.ts';
import { HashTable } from './hash-table.ts';
import { Journal, type LinePlace, scanLines } from './journal.ts';
import type { Exchange } from './journal-line.ts';
import { LineReader } from './line-reader.ts';
import { Numbers } from './numbers.ts';

/** What is done with answers that are shared between runs. */
export type CacheMode = 'off' | 'read' | 'write' | 'refresh';

export interface ResponseCacheOptions {
  /** The folder of one model. */
  readonly folder: string;
  /** All that decides its answers; told to people who look into the folder. */
  readonly identity: JsonObject;
  readonly mode: Exclude<CacheMode, 'off'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** An answer as the cache keeps it. */
interface CachedLine {
  readonly h: string;
  readonly a: Reply;
  /** Start, duration, attempts. */
  readonly t: readonly [number, number, number];
}

const HASH = /^\{"h":"([0-9a-f]{32})"/;
/** Length of the start of a line up to the end of its hash. */
const HEAD_LENGTH = 39;
const FREE = 0;
const TAKEN = 1;

/**
 * The answers of one model, shared between runs, by the content of their requests. Every process adds a file of its
 * own, so that several can work at once.
 */
export class ResponseCache {
  readonly #options: ResponseCacheOptions;
  readonly #readers: LineReader[] = [];
  readonly #descriptors: number[] = [];
  readonly #byHash = new HashTable();
  readonly #files = new Numbers((length) => new Uint32Array(length));
  readonly #offsets = new Numbers((length) => new Float64Array(length));
  readonly #lengths = new Numbers((length) => new Uint32Array(length));
  readonly #claims = new Numbers((length) => new Uint8Array(length));
  #own: Journal | undefined;

  constructor(options: ResponseCacheOptions) {
    this.#options = options;
    if (options.mode !== 'refresh' && existsSync(options.folder)) this.#load();
  }

  /**
   * A known answer to a request. Where answers are random none is given twice in a process, as no run of its own
   * would have them equal.
   */
  take(hash: string, isDeterministic: boolean): Exchange | undefined {
    for (const id of this.#candidates(hash, isDeterministic)) {
      if (!isDeterministic && this.#claims.get(id) === TAKEN) continue;
      const line = this.#read(id);
      if (line.h !== hash) continue;
      this.#claims.set(id, TAKEN);
      const [startedAt, milliseconds, attempts] = line.t;
      return { hash, reply: line.a, startedAt, milliseconds, attempts };
    }
    return undefined;
  }

  /** Keeps an answer; requests that can never succeed are asked again by the next run. */
  add({ hash, reply, startedAt, milliseconds, attempts }: Exchange): void {
    if (this.#options.mode === 'read' || reply.failure !== undefined) return;
    this.#own ??= this.#begin();
    this.#own.append({ h: hash, a: reply, t: [startedAt, Math.round(milliseconds), attempts] });
  }

  close(): void {
    this.#own?.close();
    for (const descriptor of this.#descriptors) closeSync(descriptor);
  }

  /** The latest file comes first, since it was asked for again; in it, random answers come as they were given. */
  #candidates(hash: string, isDeterministic: boolean): number[] {
    const ids = [...this.#byHash.get(hash)].reverse();
    if (isDeterministic || ids.length < 2) return ids;
    return ids.sort((a, b) => this.#files.get(b) - this.#files.get(a) || a - b);
  }

  #load(): void {
    const { folder } = this.#options;
    try {
      const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
      for (const name of names.sort()) this.#index(path.join(folder, name));
    } catch (cause) {
      throw unwritable(folder, cause);
    }
  }

  #index(file: string): void {
    const descriptor = openSync(file, 'r');
    const number = this.#readers.push(new LineReader(descriptor)) - 1;
    this.#descriptors.push(descriptor);
    scanLines(descriptor, (line, place) => {
      const hash = HASH.exec(line.toString('latin1', 0, HEAD_LENGTH))?.[1];
      if (hash !== undefined) this.#note(hash, number, place);
    });
  }

  #note(hash: string, file: number, { offset, length }: LinePlace): void {
    const id = this.#files.length;
    this.#files.push(file);
    this.#offsets.push(offset);
    this.#lengths.push(length);
    this.#claims.push(FREE);
    this.#byHash.add(hash, id);
  }

  #read(id: number): CachedLine {
    const reader = this.#readers[this.#files.get(id)];
    if (reader === undefined) throw new Error(`the cache has no file ${this.#files.get(id)}`);
    const place = { offset: this.#offsets.get(id), length: this.#lengths.get(id) };
    return reader.read<CachedLine>(place);
  }

  #begin(): Journal {
    const { folder, identity, now } = this.#options;
    // Names sort by time, so that what was asked again stands behind what it replaces.
    const name = `${String(now()).padStart(15, '0')}-${randomBytes(4).toString('hex')}.jsonl`;
    const journal = Journal.open(path.join(folder, name), () => undefined);
    journal.append({ model: identity });
    return journal;
  }
}
