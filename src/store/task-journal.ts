import { existsSync } from 'node:fs';
import type { JsonObject, PredictionRecord, Reply } from '../core/index.ts';
import { CHECK_LENGTH, Journal, type LinePlace, lastLine } from './journal.ts';

/** One request of a sample and what became of it. */
export interface Exchange {
  /** Hash of the request, 32 hexadecimal digits. */
  readonly hash: string;
  readonly reply: Reply;
  /** Start of the attempt that was answered, in milliseconds since 1970. */
  readonly startedAt: number;
  readonly milliseconds: number;
  readonly attempts: number;
}

/** What a journal says of a task whose samples are all there. */
export interface FinishedTask extends SampleCounts {
  readonly count: number;
  /** Why the first of the failed ones failed. */
  readonly reason?: string;
}

/** Counts of samples that have an answer of sorts. */
export interface SampleCounts {
  /** Requests that can never succeed: content filter, context too long. */
  readonly failed: number;
  /** Answers that ended because they were too long. */
  readonly truncated: number;
}

/** A line of the journal. Replies leave out a text that the prediction repeats. */
interface Line {
  /** Number of the sample. */
  readonly i: number;
  /** Hashes of its requests. */
  readonly h: readonly string[];
  /** Whether the sample is done: then `p` is its prediction. */
  readonly s: 0 | 1;
  /** Bits: 1 failed, 2 truncated. */
  readonly f: number;
  readonly p?: PredictionRecord;
  readonly r: readonly (Omit<Reply, 'text'> & { text?: string })[];
  /** For each request: start, duration, attempts. */
  readonly t: readonly (readonly [number, number, number])[];
}

const FAILED = 1;
const TRUNCATED = 2;
/** What the scan of a line needs stands at its start. */
const HEAD = /^\{"i":(\d+),"h":\[((?:"[0-9a-f]{32}",?)*)\],"s":([01]),"f":(\d)/;
const MODEL_HEAD = '{"model":';
const END_HEAD = '{"end":';

/**
 * The record of one task: every reply as it came, and every prediction. Replies are found again by the content of
 * their request; those that another model, or another revision of it, has given do not count.
 */
export class TaskJournal {
  readonly #journal: Journal;
  readonly #offsets: number[] = [];
  readonly #lengths: number[] = [];
  readonly #samples: number[] = [];
  /** The sample that a line's replies were given to in this process; -1 while there is none. */
  readonly #claims: number[] = [];
  /** The lines with a request's hash (its first 52 bits): one, or for samples that are alike several. */
  readonly #byHash = new Map<number, number | number[]>();
  /** The line of a sample's prediction; -1 while there is none. */
  readonly #lineOf: number[] = [];
  readonly #flagsOf: number[] = [];
  /** The last line, where it notes an end. */
  #end: string | undefined;
  #latest: { id: number; line: Line } | undefined;

  /** Opens or makes a task's journal. `model`: all that decides its answers. */
  static open(file: string, model: JsonObject): TaskJournal {
    return new TaskJournal(file, JSON.stringify(model));
  }

  private constructor(file: string, model: string) {
    const wanted = `${MODEL_HEAD}${model},`;
    let isOurs = false;
    let isNew = true;
    this.#journal = Journal.open(file, (line, place) => {
      isNew = false;
      const isHead = line.toString('latin1', 0, MODEL_HEAD.length) === MODEL_HEAD;
      this.#end = isEnd(line) ? `${line.toString('utf8', 0, line.length - CHECK_LENGTH)}}` : undefined;
      if (isHead) isOurs = line.toString('utf8').startsWith(wanted);
      else if (isOurs) this.#index(line, place);
    });
    if (isNew || !isOurs) this.#journal.append({ model: JSON.parse(model) as JsonObject });
  }

  /** How many predictions there are. */
  get size(): number {
    return this.#lineOf.reduce((count, id) => (id >= 0 ? count + 1 : count), 0);
  }

  /**
   * What became of a request of a sample. Where the sample has moved in the dataset, its reply is found under its
   * old number; but no two samples get one reply, which would not be random where answers are.
   */
  find(index: number, hash: string): Exchange | undefined {
    const lines = [this.#byHash.get(keyOf(hash)) ?? []].flat();
    const own = lines.filter((id) => this.#samples[id] === index);
    for (const id of [...own.reverse(), ...lines]) {
      const claim = this.#claims[id] ?? -1;
      const found = claim === -1 || claim === index ? exchangeIn(this.#read(id), hash) : undefined;
      if (found === undefined) continue;
      this.#claims[id] = index;
      return found;
    }
    return undefined;
  }

  /** Keeps a reply of a sample that has others to come. */
  addReply(index: number, { hash, reply, ...timing }: Exchange): void {
    this.#append({ i: index, h: [hash], s: 0, f: flagsOf([reply]), r: [reply], t: [timesOf(timing)] });
  }

  /** Keeps a sample's prediction with all its replies, unless it is here already. */
  addSample(index: number, record: PredictionRecord, exchanges: readonly Exchange[]): void {
    const hashes = exchanges.map(({ hash }) => hash);
    if (this.#has(index, record, hashes)) return;
    const replies = exchanges.map(({ reply }) => withoutRepetition(reply, record));
    this.#append({
      i: index,
      h: hashes,
      s: 1,
      f: flagsOf(exchanges.map(({ reply }) => reply)),
      p: record,
      r: replies,
      t: exchanges.map(timesOf),
    });
  }

  /** The predictions of the first `count` samples, in order. */
  *records(count: number): Generator<PredictionRecord> {
    for (let index = 0; index < count; index += 1) {
      const id = this.#lineOf[index] ?? -1;
      const record = id < 0 ? undefined : this.#read(id).p;
      if (record === undefined) throw new Error(`sample ${index} has no prediction`);
      yield record;
    }
  }

  /** Counts over the first `count` samples. */
  counts(count: number): SampleCounts {
    const flags = this.#flagsOf.slice(0, count);
    return {
      failed: flags.filter((flag) => (flag & FAILED) !== 0).length,
      truncated: flags.filter((flag) => (flag & TRUNCATED) !== 0).length,
    };
  }

  /** Notes that the first `count` samples are all there, for those who only want the counts. */
  finish(count: number): void {
    const reason = this.#firstFailure(count);
    const end = { end: { count, ...this.counts(count), ...(reason === undefined ? {} : { reason }) } };
    if (JSON.stringify(end) !== this.#end) this.#journal.append(end);
  }

  close(): void {
    this.#journal.close();
  }

  #firstFailure(count: number): string | undefined {
    const index = this.#flagsOf.slice(0, count).findIndex((flag) => (flag & FAILED) !== 0);
    const line = index < 0 ? undefined : this.#read(this.#lineOf[index] ?? 0);
    return line?.r.find(({ failure }) => failure !== undefined)?.failure?.message;
  }

  #has(index: number, record: PredictionRecord, hashes: readonly string[]): boolean {
    const id = this.#lineOf[index] ?? -1;
    if (id < 0) return false;
    const line = this.#read(id);
    const isSame = line.h.length === hashes.length && line.h.every((hash, i) => hash === hashes[i]);
    return isSame && JSON.stringify(line.p) === JSON.stringify(record);
  }

  #append(line: Line): void {
    const place = this.#journal.append(line);
    this.#note(line.i, line.h, line.s === 1, line.f, place);
    this.#claims[this.#claims.length - 1] = line.i;
  }

  #index(bytes: Buffer, place: LinePlace): void {
    const head = HEAD.exec(bytes.toString('latin1', 0, 4096)) ?? HEAD.exec(bytes.toString('latin1'));
    if (head === null) return;
    const [, index = '', hashes = '', isDone, flags] = head;
    const list = hashes === '' ? [] : hashes.split(',').map((hash) => hash.slice(1, -1));
    this.#note(Number(index), list, isDone === '1', Number(flags), place);
  }

  #note(index: number, hashes: readonly string[], isDone: boolean, flags: number, place: LinePlace): void {
    const id = this.#offsets.length;
    this.#offsets.push(place.offset);
    this.#lengths.push(place.length);
    this.#samples.push(index);
    this.#claims.push(-1);
    for (const hash of hashes) {
      const key = keyOf(hash);
      const before = this.#byHash.get(key);
      this.#byHash.set(key, before === undefined ? id : [before, id].flat());
    }
    if (!isDone) return;
    while (this.#lineOf.length <= index) {
      this.#lineOf.push(-1);
      this.#flagsOf.push(0);
    }
    this.#lineOf[index] = id;
    this.#flagsOf[index] = flags;
  }

  #read(id: number): Line {
    if (this.#latest?.id === id) return this.#latest.line;
    const place = { offset: this.#offsets[id] ?? 0, length: this.#lengths[id] ?? 0 };
    const line = this.#journal.read(place) as unknown as Line;
    this.#latest = { id, line };
    return line;
  }
}

/** The counts of a finished task, from the last line of its journal; undefined when it did not finish. */
export function finishedTask(file: string): FinishedTask | undefined {
  const line = existsSync(file) ? lastLine(file) : undefined;
  return line === undefined || !isEnd(line)
    ? undefined
    : (JSON.parse(line.toString('utf8')) as { end: FinishedTask }).end;
}

function isEnd(line: Buffer): boolean {
  return line.toString('latin1', 0, END_HEAD.length) === END_HEAD;
}

function keyOf(hash: string): number {
  return Number.parseInt(hash.slice(0, 13), 16);
}

function exchangeIn(line: Line, hash: string): Exchange | undefined {
  const place = line.h.indexOf(hash);
  const reply = line.r[place];
  if (reply === undefined) return undefined;
  const [startedAt, milliseconds, attempts] = line.t[place] ?? [0, 0, 0];
  const text = reply.text ?? String(line.p?.prediction ?? '');
  return { hash, reply: { ...reply, text }, startedAt, milliseconds, attempts };
}

function withoutRepetition(reply: Reply, { prediction }: PredictionRecord): Line['r'][number] {
  const { text, ...rest } = reply;
  return text === prediction ? rest : reply;
}

function timesOf({ startedAt, milliseconds, attempts }: Omit<Exchange, 'hash' | 'reply'>): Line['t'][number] {
  return [startedAt, Math.round(milliseconds), attempts];
}

function flagsOf(replies: readonly Reply[]): number {
  const failed = replies.some(({ failure }) => failure !== undefined) ? FAILED : 0;
  return failed + (replies.some(({ finishReason }) => finishReason === 'length') ? TRUNCATED : 0);
}
