import type { PredictionRecord, Reply } from '../core/index.ts';

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

/** A line of a task's journal. Replies leave out a text that the prediction repeats. */
export interface SampleLine {
  /** Number of the sample. */
  readonly i: number;
  /** Hashes of its requests. */
  readonly h: readonly string[];
  /** Whether the sample is done: then `p` is its prediction. */
  readonly s: 0 | 1;
  /** Bits: see `FLAGS`. */
  readonly f: number;
  readonly p?: PredictionRecord;
  readonly r: readonly StoredReply[];
  /** For each request: start, duration, attempts, and of streamed replies the time until the first piece. */
  readonly t: readonly (readonly number[])[];
}

/** A reply without its timings. A vector stands as the base64 text of its 32-bit floats, little-endian. */
export type StoredReply = Omit<Reply, 'text' | 'embedding'> & { text?: string; embedding?: string };

export const FLAGS = { failed: 1, truncated: 2, unanswered: 4 } as const;

/** What the scan of a journal needs of a line. */
export interface LineHead {
  readonly index: number;
  readonly hashes: readonly string[];
  readonly isDone: boolean;
  readonly flags: number;
}

const HEAD = /^\{"i":(\d+),"h":\[((?:"[0-9a-f]{32}",?)*)\],"s":([01]),"f":(\d)/;
/** Long enough for the head of a line with a few requests. */
const MOST_HEADS = 320;

/** Reads the head of a line from its bytes; undefined for lines of other kinds. */
export function headOf(line: Buffer): LineHead | undefined {
  const head = HEAD.exec(line.toString('latin1', 0, MOST_HEADS)) ?? HEAD.exec(line.toString('latin1'));
  if (head === null) return undefined;
  const [, index = '', hashes = '', isDone, flags] = head;
  return {
    index: Number(index),
    hashes: hashes === '' ? [] : hashes.split(',').map((hash) => hash.slice(1, -1)),
    isDone: isDone === '1',
    flags: Number(flags),
  };
}

/** The line of a sample that is done. */
export function doneLine(
  index: number,
  record: PredictionRecord,
  exchanges: readonly Exchange[],
  extraFlags = 0,
): SampleLine {
  const replies = exchanges.map(({ reply }) => reply);
  return {
    i: index,
    h: exchanges.map(({ hash }) => hash),
    s: 1,
    f: flagsOf(replies) | extraFlags,
    p: record,
    r: replies.map((reply) => storedReply(reply, record)),
    t: exchanges.map(timesOf),
  };
}

/** The line of a reply whose sample has others to come. */
export function replyLine(index: number, exchange: Exchange): SampleLine {
  const { hash, reply } = exchange;
  return { i: index, h: [hash], s: 0, f: flagsOf([reply]), r: [storedReply(reply)], t: [timesOf(exchange)] };
}

/** What a line says of a request; undefined when it says nothing. */
export function exchangeIn(line: SampleLine, hash: string): Exchange | undefined {
  const place = line.h.indexOf(hash);
  const stored = line.r[place];
  if (stored === undefined) return undefined;
  const [startedAt = 0, milliseconds = 0, attempts = 0, first] = line.t[place] ?? [];
  const { embedding, ...rest } = stored;
  const text = rest.text ?? String(line.p?.prediction ?? '');
  const firstPiece = first === undefined ? {} : { firstPieceMs: first };
  const vector = embedding === undefined ? {} : { embedding: floatsIn(embedding) };
  return { hash, reply: { ...rest, text, ...vector, ...firstPiece }, startedAt, milliseconds, attempts };
}

/** Timings stand together, and a text that is the prediction stands there. */
function storedReply(reply: Reply, record?: PredictionRecord): StoredReply {
  const { text, firstPieceMs: _, embedding, ...rest } = reply;
  const stored = embedding === undefined ? rest : { ...rest, embedding: textOfFloats(embedding) };
  return text === record?.prediction ? stored : { text, ...stored };
}

function textOfFloats(values: readonly number[]): string {
  const bytes = Buffer.alloc(values.length * Float32Array.BYTES_PER_ELEMENT);
  for (const [index, value] of values.entries())
    bytes.writeFloatLE(value, index * Float32Array.BYTES_PER_ELEMENT);
  return bytes.toString('base64');
}

function floatsIn(text: string): number[] {
  const bytes = Buffer.from(text, 'base64');
  const count = bytes.length / Float32Array.BYTES_PER_ELEMENT;
  return Array.from({ length: count }, (_, index) =>
    bytes.readFloatLE(index * Float32Array.BYTES_PER_ELEMENT),
  );
}

function timesOf({ startedAt, milliseconds, attempts, reply }: Exchange): number[] {
  const times = [startedAt, Math.round(milliseconds), attempts];
  return reply.firstPieceMs === undefined ? times : [...times, Math.round(reply.firstPieceMs)];
}

function flagsOf(replies: readonly Reply[]): number {
  const failed = replies.some(({ failure }) => failure !== undefined) ? FLAGS.failed : 0;
  return failed | (replies.some(({ finishReason }) => finishReason === 'length') ? FLAGS.truncated : 0);
}
