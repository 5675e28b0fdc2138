import {
  asJson,
  isPlainObject,
  type Json,
  type ModelRequest,
  type PredictionRecord,
  type Reply,
} from '../core/index.ts';
import { fromSlices, toSlices } from './said-slices.ts';

/** One request of a sample and what became of it. */
export interface Exchange {
  /** Hash of the request, 32 hexadecimal digits. */
  readonly hash: string;
  readonly reply: Reply;
  /** Start of the attempt that was answered, in milliseconds since 1970. */
  readonly startedAt: number;
  readonly milliseconds: number;
  readonly attempts: number;
  /** Kept by version 0.1, which did not keep what was said: the text is as it was composed then. */
  readonly isComposed?: true;
}

/** A request that was sent, and what came back. */
export interface JournalEntry {
  readonly request: ModelRequest;
  readonly exchange: Exchange;
}

/** Version of the form of lines; those of version 0.1 have none. */
const LINE_VERSION = 2;

/** A line of a task's journal. Requests and replies leave out what the prediction repeats. */
export interface SampleLine {
  /** Number of the sample. */
  readonly i: number;
  /** Hashes of its requests. */
  readonly h: readonly string[];
  /** Whether the sample is done: then `p` is its prediction. */
  readonly s: 0 | 1;
  /** Bits: see `FLAGS`. */
  readonly f: number;
  /** Version of this form. */
  readonly v?: number;
  readonly p?: PredictionRecord;
  /** For each request what was asked besides the prompt, by its number in the journal, and the prompt or its place in `p`. */
  readonly q?: readonly StoredRequest[];
  readonly r: readonly StoredReply[];
  /** For each request: start, duration, attempts, and of streamed replies the time until the first chunk. */
  readonly t: readonly (readonly number[])[];
}

/**
 * A reply without its timings. A vector stands as the base64 text of its 32-bit floats, little-endian; a text that is one of
 * several predictions as its number among them; texts that are parts of the prediction as slices of it.
 */
export type StoredReply = Omit<Reply, 'text' | 'embedding' | 'said' | 'reasoning'> & {
  text?: string | number;
  embedding?: string;
  said?: Json;
  reasoning?: Json;
};

/**
 * The number of what was asked besides the prompt; where that is not the `origin_prompt` of the prediction, with the keys of its
 * place there, or the prompt itself.
 */
export type StoredRequest =
  | number
  | readonly [asked: number, place: readonly (string | number)[] | { readonly prompt: Json }];

/** What is asked besides the prompt: the same for most requests of a task. */
export type RequestSettings = Omit<ModelRequest, 'prompt'>;

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
export function readHead(line: Buffer): LineHead | undefined {
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
  entries: readonly JournalEntry[],
  numberOf: (asked: RequestSettings) => number,
  extraFlags = 0,
): SampleLine {
  const replies = entries.map(({ exchange }) => exchange.reply);
  return {
    i: index,
    h: entries.map(({ exchange }) => exchange.hash),
    s: 1,
    f: replyFlags(replies) | extraFlags,
    v: LINE_VERSION,
    p: record,
    q: entries.map(({ request }) => storedRequest(request, record, numberOf)),
    r: replies.map((reply) => storedReply(reply, record)),
    t: entries.map(({ exchange }) => exchangeTimes(exchange)),
  };
}

/** The line of a reply whose sample has others to come. */
export function replyLine(
  index: number,
  { request, exchange }: JournalEntry,
  numberOf: (asked: RequestSettings) => number,
): SampleLine {
  const { hash, reply } = exchange;
  return {
    ...{ i: index, h: [hash], s: 0, f: replyFlags([reply]), v: LINE_VERSION },
    q: [storedRequest(request, {}, numberOf)],
    r: [storedReply(reply)],
    t: [exchangeTimes(exchange)],
  };
}

/** The requests of a line as they were sent; undefined if version 0.1 wrote it. `asked`: what was asked besides prompts. */
export function requestsIn(
  line: SampleLine,
  asked: ReadonlyMap<number, RequestSettings>,
): ModelRequest[] | undefined {
  return line.q?.map((stored) => {
    const [number, place] = typeof stored === 'number' ? [stored, [ORIGIN]] : stored;
    const prompt = 'prompt' in place ? place.prompt : valueAt(line.p ?? {}, place);
    return { ...asked.get(number), prompt } as ModelRequest;
  });
}

/** The entry of a prediction that holds the prompt of its sample. */
const ORIGIN = 'origin_prompt';

function storedRequest(
  { prompt, ...asked }: ModelRequest,
  record: PredictionRecord,
  numberOf: (asked: RequestSettings) => number,
): StoredRequest {
  const number = numberOf(asked);
  if (record[ORIGIN] === prompt) return number;
  return [number, placeIn(record, asJson(prompt)) ?? { prompt: asJson(prompt) }];
}

/** Where a prediction repeats a prompt: as that of one of several turns, or of a label. */
function placeIn(record: PredictionRecord, prompt: Json): (string | number)[] | undefined {
  const origin = record[ORIGIN];
  const turn = Array.isArray(origin) ? origin.indexOf(prompt) : -1;
  if (turn >= 0) return [ORIGIN, turn];
  for (const [key, value] of Object.entries(record))
    if (isPlainObject(value) && value.prompt === prompt) return [key, 'prompt'];
  return undefined;
}

function valueAt(record: PredictionRecord, place: readonly (string | number)[]): Json {
  return place.reduce<Json>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)] ?? null;
    return isPlainObject(value) ? (value[key] ?? null) : null;
  }, record);
}

/** What a line says of a request; undefined when it says nothing. */
export function exchangeIn(line: SampleLine, hash: string): Exchange | undefined {
  const place = line.h.indexOf(hash);
  const stored = line.r[place];
  if (stored === undefined) return undefined;
  const [startedAt = 0, milliseconds = 0, attempts = 0, first] = line.t[place] ?? [];
  const reply = {
    ...replyIn(stored, line.p?.prediction ?? ''),
    ...(first === undefined ? {} : { firstPieceMs: first }),
  };
  const exchange = { hash, reply, startedAt, milliseconds, attempts };
  return line.v === undefined ? { ...exchange, isComposed: true } : exchange;
}

function replyIn({ embedding, text, said, reasoning, ...rest }: StoredReply, prediction: Json): Reply {
  const whole = typeof prediction === 'string' ? prediction : '';
  const words = said === undefined ? null : fromSlices(said, whole);
  const thought = reasoning === undefined ? undefined : fromSlices(reasoning, whole);
  return {
    ...rest,
    text:
      typeof text === 'number'
        ? String(Array.isArray(prediction) ? prediction[text] : '')
        : (text ?? String(prediction)),
    ...(isPlainObject(words) ? { said: words } : {}),
    ...(typeof thought === 'string' ? { reasoning: thought } : {}),
    ...(embedding === undefined ? {} : { embedding: floatsIn(embedding) }),
  };
}

/** Timings stand together, and a text that is the prediction stands there. */
function storedReply(reply: Reply, record?: PredictionRecord): StoredReply {
  const { text, firstPieceMs: _, embedding, said, reasoning, ...rest } = reply;
  const prediction = record?.prediction;
  const whole = typeof prediction === 'string' ? prediction : '';
  const stored: StoredReply = {
    ...rest,
    ...(said === undefined ? {} : { said: toSlices(said, whole) }),
    ...(reasoning === undefined ? {} : { reasoning: toSlices(reasoning, whole) }),
    ...(embedding === undefined ? {} : { embedding: textOfFloats(embedding) }),
  };
  if (text === prediction) return stored;
  const place = Array.isArray(prediction) ? prediction.indexOf(text) : -1;
  return { text: place < 0 ? text : place, ...stored };
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

function exchangeTimes({ startedAt, milliseconds, attempts, reply }: Exchange): number[] {
  const times = [startedAt, Math.round(milliseconds), attempts];
  return reply.firstPieceMs === undefined ? times : [...times, Math.round(reply.firstPieceMs)];
}

function replyFlags(replies: readonly Reply[]): number {
  const failed = replies.some(({ failure }) => failure !== undefined) ? FLAGS.failed : 0;
  return failed | (replies.some(({ finishReason }) => finishReason === 'length') ? FLAGS.truncated : 0);
}
