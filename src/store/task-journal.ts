import { existsSync } from 'node:fs';
import type { JsonObject, ModelRequest, PredictionRecord } from '../core/index.ts';
import { differences, Journal, type LinePlace, lastLine, MODEL_HEAD } from './journal.ts';
import {
  doneLine,
  type Exchange,
  exchangeIn,
  FLAGS,
  type JournalEntry,
  type RequestSettings,
  readHead,
  replyLine,
  requestsIn,
  type SampleLine,
} from './journal-line.ts';
import { CHECK_LENGTH } from './line-check.ts';
import { LineIndex } from './line-index.ts';
import { Numbers } from './numbers.ts';

/** What a journal says of a task whose samples are all there. */
export interface FinishedTask extends SampleCounts {
  readonly count: number;
  /** Why the first of the failed ones failed. */
  readonly reason?: string;
  /** Hashes of what its requests and predictions come from, where they cover all of it. */
  readonly inputs?: { readonly settings: string; readonly rows: string };
}

/** Counts of samples that have an answer of sorts. */
export interface SampleCounts {
  /** Requests that can never succeed: content filter, context too long. */
  readonly failed: number;
  /** Answers that ended because they were too long. */
  readonly truncated: number;
  /** Samples without an answer, let through allowed by `--max-errors`. */
  readonly unanswered: number;
}

const END_HEAD = '{"end":';
const AGAIN_HEAD = '{"again":';
const SAMPLE_HEAD = '{"i":';
const ASKED_HEAD = '{"asked":';

/** Of whom a journal is, and what is made of replies. */
export interface JournalOwner {
  /** All that decides the answers. */
  readonly model: JsonObject;
  /** What stood for the model in version 0.1, where that was something else. */
  readonly former?: JsonObject | undefined;
  /** The rules by which texts are composed from what was said. */
  readonly composition?: JsonObject | undefined;
}

/**
 * The record of one task: every reply as it came, and every prediction. Replies are found again by the content of
 * their request; those that another model, or another revision of it, has given do not count.
 */
export class TaskJournal {
  readonly #journal: Journal;
  /** The lines that were there when the journal was opened. */
  readonly #index = new LineIndex();
  /** The line of each sample's prediction, and its flags. */
  readonly #offsets = new Numbers((length) => new Float64Array(length), -1);
  readonly #lengths = new Numbers((length) => new Uint32Array(length));
  readonly #flags = new Numbers((length) => new Uint8Array(length));
  /** The line that names the model, where it must be written before the next. */
  #head: object | undefined;
  /** The last line, where it notes an end. */
  #end: string | undefined;
  #latest: { offset: number; line: SampleLine } | undefined;

  /** What was asked besides prompts, in the order of the file. */
  readonly #asked = new Map<number, RequestSettings>();
  readonly #askedNumbers = new Map<string, number>();

  /** Opens or makes a task's journal. */
  static open(file: string, owner: JournalOwner): TaskJournal {
    return new TaskJournal(file, owner);
  }

  private constructor(file: string, { model, former, composition }: JournalOwner) {
    const wanted = `${MODEL_HEAD}${JSON.stringify(model)},`;
    const earlier = former === undefined ? wanted : `${MODEL_HEAD}${JSON.stringify(former)},`;
    const rules = composition === undefined ? '' : `"composition":${JSON.stringify(composition)},`;
    let isOurs = false;
    let isNew = true;
    const onLine = (line: Buffer, place: LinePlace) => {
      this.#end = startsWith(line, END_HEAD) ? wholeLine(line) : undefined;
      if (startsWith(line, ASKED_HEAD)) this.#takeAsked(line);
      else if (startsWith(line, MODEL_HEAD)) {
        const text = line.toString('utf8');
        isOurs = text.startsWith(wanted) || (text.startsWith(earlier) && !text.includes('"format":'));
        isNew = !text.startsWith(`${wanted}"format":2,${rules}`);
      } else if (isOurs) this.#take(line, place);
    };
    const onDamage = (line: Buffer) => {
      // It may have named another model.
      if (mayBeHead(line)) isOurs = false;
    };
    this.#journal = Journal.open(file, onLine, onDamage);
    if (isNew || !isOurs)
      this.#head = { model, format: 2, ...(composition === undefined ? {} : { composition }) };
  }

  /** Adds a line; the first one that names its model when the file does not end with lines of it. */
  #write(line: object): LinePlace {
    if (this.#head !== undefined) this.#journal.append(this.#head);
    this.#head = undefined;
    this.#end = undefined;
    return this.#journal.append(line);
  }

  #takeAsked(line: Buffer): void {
    const { asked, number }: { asked: RequestSettings; number: number } = JSON.parse(line.toString('utf8'));
    this.#asked.set(number, asked);
    this.#askedNumbers.set(JSON.stringify(asked), number);
  }

  /** The number of what is asked besides a prompt; it is written down when it is new. */
  readonly #numberOf = (asked: RequestSettings): number => {
    const key = JSON.stringify(asked);
    const known = this.#askedNumbers.get(key);
    if (known !== undefined) return known;
    // A damaged line may have had any of the next numbers.
    const number = Math.max(-1, ...this.#asked.keys()) + 1 + this.#journal.damaged;
    this.#write({ asked, number });
    this.#asked.set(number, asked);
    this.#askedNumbers.set(key, number);
    return number;
  };

  /** How many lines were damaged when the journal was opened. */
  get damaged(): number {
    return this.#journal.damaged;
  }

  /** How many predictions there are. */
  get size(): number {
    let size = 0;
    for (let index = 0; index < this.#offsets.length; index += 1)
      if (this.#offsets.get(index) >= 0) size += 1;
    return size;
  }

  /**
   * Outcome of a request of a sample before this process. Where the sample has moved in the dataset, its reply
   * is found under its old number; but no two samples get one reply, which would not be random where answers are.
   */
  find(index: number, hash: string): Exchange | undefined {
    for (const id of this.#index.candidates(index, hash)) {
      const found = exchangeIn(this.#read(this.#index.placeOf(id)), hash);
      if (found === undefined) continue;
      this.#index.claim(id, index);
      return found;
    }
    return undefined;
  }

  /** Keeps a reply of a sample that has others to come. */
  addReply(index: number, entry: JournalEntry): void {
    this.#write(replyLine(index, entry, this.#numberOf));
  }

  /** Keeps a sample's prediction with all its replies, unless it is here already. */
  addSample(index: number, record: PredictionRecord, entries: readonly JournalEntry[]): void {
    const line = doneLine(index, record, entries, this.#numberOf);
    if (!this.#has(line)) this.#append(line);
  }

  /** Keeps what stands for the prediction of a sample without an answer; it is asked again in the next process. */
  addUnanswered(index: number, record: PredictionRecord): void {
    this.#append(doneLine(index, record, [], this.#numberOf, FLAGS.unanswered));
  }

  /** Has samples asked again: their replies no longer count. */
  forget(samples: readonly number[]): void {
    if (samples.length === 0) return;
    this.#write({ again: samples });
    this.#forget(samples);
  }

  /** The prediction of a sample. */
  record(index: number): PredictionRecord {
    const offset = this.#offsets.get(index);
    const record = offset < 0 ? undefined : this.#read(this.#placeOf(index)).p;
    if (record === undefined) throw new Error(`sample ${index} has no prediction`);
    return record;
  }

  /** The requests of a sample as they were sent; undefined if version 0.1 kept them, which did not keep all. */
  requests(index: number): ModelRequest[] | undefined {
    const offset = this.#offsets.get(index);
    return offset < 0 ? undefined : requestsIn(this.#read(this.#placeOf(index)), this.#asked);
  }

  /** The predictions of the first `count` samples, in order. */
  *records(count: number): Generator<PredictionRecord> {
    for (let index = 0; index < count; index += 1) yield this.record(index);
  }

  /** The samples below `count` that have a prediction. */
  *answered(count: number): Generator<number> {
    const known = Math.min(count, this.#offsets.length);
    for (let index = 0; index < known; index += 1) if (this.#offsets.get(index) >= 0) yield index;
  }

  /** Counts over the first `count` samples. */
  counts(count: number): SampleCounts {
    const counts = { failed: 0, truncated: 0, unanswered: 0 };
    for (let index = 0; index < count; index += 1) {
      const flags = this.#flags.get(index);
      for (const name of ['failed', 'truncated', 'unanswered'] as const) {
        if ((flags & FLAGS[name]) !== 0) counts[name] += 1;
      }
    }
    return counts;
  }

  /** The samples whose flags say this of them. */
  samplesWith(flag: keyof typeof FLAGS): number[] {
    const samples: number[] = [];
    for (let index = 0; index < this.#flags.length; index += 1) {
      if ((this.#flags.get(index) & FLAGS[flag]) !== 0) samples.push(index);
    }
    return samples;
  }

  /** The samples whose prediction was written behind this place in the file. */
  samplesBehind(place: number): number[] {
    return [...this.answered(this.#offsets.length)].filter((index) => this.#offsets.get(index) >= place);
  }

  /**
   * Outcome of a sample: its flags, and why the first of its failed requests failed.
   */
  outcome(index: number): { readonly failure?: string; readonly isTruncated: boolean } {
    const flags = this.#flags.get(index);
    const isTruncated = (flags & FLAGS.truncated) !== 0;
    if ((flags & FLAGS.failed) === 0) return { isTruncated };
    const { r: replies } = this.#read(this.#placeOf(index));
    return {
      failure: replies.find(({ failure }) => failure !== undefined)?.failure?.message ?? '',
      isTruncated,
    };
  }

  /**
   * Notes that the first `count` samples are all there, for those who only want the counts. `inputs`: what they come from.
   */
  finish(count: number, inputs?: FinishedTask['inputs']): void {
    const reason = this.#firstFailure(count);
    const end = {
      end: {
        ...{ count, ...this.counts(count) },
        ...(reason === undefined ? {} : { reason }),
        ...(inputs === undefined ? {} : { inputs }),
      },
    };
    if (JSON.stringify(end) !== this.#end) this.#write(end);
  }

  /** Throws if the file was removed or replaced. */
  verify(): void {
    this.#journal.verify();
  }

  close(): void {
    this.#journal.close();
  }

  #firstFailure(count: number): string | undefined {
    for (let index = 0; index < count; index += 1) {
      if ((this.#flags.get(index) & FLAGS.failed) === 0) continue;
      const { r: replies } = this.#read(this.#placeOf(index));
      return replies.find(({ failure }) => failure !== undefined)?.failure?.message;
    }
    return undefined;
  }

  #has(line: SampleLine): boolean {
    if (this.#offsets.get(line.i) < 0) return false;
    const known = this.#read(this.#placeOf(line.i));
    const isSame = known.h.length === line.h.length && known.h.every((hash, i) => hash === line.h[i]);
    return isSame && JSON.stringify(known.p) === JSON.stringify(line.p);
  }

  #append(line: SampleLine): void {
    this.#note(line.i, line.f, this.#write(line));
  }

  #take(line: Buffer, place: LinePlace): void {
    if (startsWith(line, AGAIN_HEAD)) {
      this.#forget((JSON.parse(line.toString('utf8')) as { again: number[] }).again);
      return;
    }
    const head = readHead(line);
    if (head === undefined) return;
    this.#index.add(head.index, head.hashes, place);
    if (head.isDone) this.#note(head.index, head.flags, place);
  }

  #note(index: number, flags: number, { offset, length }: LinePlace): void {
    this.#offsets.set(index, offset);
    this.#lengths.set(index, length);
    this.#flags.set(index, flags);
  }

  #forget(samples: readonly number[]): void {
    this.#index.forget(new Set(samples));
    for (const index of samples) this.#note(index, 0, { offset: -1, length: 0 });
  }

  #placeOf(index: number): LinePlace {
    return { offset: this.#offsets.get(index), length: this.#lengths.get(index) };
  }

  #read(place: LinePlace): SampleLine {
    if (this.#latest?.offset === place.offset) return this.#latest.line;
    const line = this.#journal.read<SampleLine>(place);
    this.#latest = { offset: place.offset, line };
    return line;
  }
}

/** The counts of a finished task, from the last line of its journal; undefined when it did not finish. */
export function finishedTask(file: string): FinishedTask | undefined {
  const line = existsSync(file) ? lastLine(file) : undefined;
  return line === undefined || !startsWith(line, END_HEAD)
    ? undefined
    : (JSON.parse(line.toString('utf8')) as { end: FinishedTask }).end;
}

/** Whether a damaged line may have named a model. */
function mayBeHead(line: Buffer): boolean {
  const isOther = [SAMPLE_HEAD, END_HEAD, AGAIN_HEAD, ASKED_HEAD].some(
    (head) => differences(line, head) <= 1,
  );
  return !isOther || line.includes(MODEL_HEAD) || line.includes('\0\0');
}

function startsWith(line: Buffer, head: string): boolean {
  return line.toString('latin1', 0, head.length) === head;
}

/** A line without its checksum. */
function wholeLine(line: Buffer): string {
  return `${line.toString('utf8', 0, line.length - CHECK_LENGTH)}}`;
}
