import { fileChunks } from '../util/index.ts';

/** One entry of a JSON object: its key, and its value as text. */
export interface JsonEntry {
  readonly key: string;
  readonly text: string;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const COMMA = 0x2c;

/**
 * The entries of a file that holds one JSON object, one after the other, without the whole file in memory; without
 * the value of one that is left out. Throws SyntaxError when the file ends too early.
 */
export function* jsonEntries(file: string, leftOut?: string): Generator<JsonEntry> {
  const cutter = new EntryCutter(leftOut);
  for (const chunk of fileChunks(file)) {
    for (const text of cutter.push(chunk)) yield parseEntry(text);
  }
  if (!cutter.isDone) throw new SyntaxError(`${file} ends too early`);
}

function parseEntry(text: string): JsonEntry {
  const match = /^\s*("(?:[^"\\]|\\.)*")\s*:\s*/.exec(text);
  if (match === null) throw new SyntaxError(`no entry of an object: ${text.slice(0, 40)}`);
  return { key: String(JSON.parse(match[1] ?? '""')), text: text.slice(match[0].length) };
}

/** Cuts the bytes of an object at its outermost commas. */
class EntryCutter {
  readonly #leftOut: Buffer | undefined;
  #parts: Buffer[] = [];
  #depth = 0;
  #inString = false;
  #isEscaped = false;
  isDone = false;

  constructor(leftOut: string | undefined) {
    this.#leftOut = leftOut === undefined ? undefined : Buffer.from(`${JSON.stringify(leftOut)}:`);
  }

  *push(chunk: Buffer): Generator<string> {
    let start = 0;
    for (let index = 0; index < chunk.length; index += 1) {
      const byte = chunk[index];
      if (this.#inString) {
        // Most bytes are inside of strings: jump to the next that matters.
        index = this.#stringEnd(chunk, index);
        continue;
      }
      if (byte === QUOTE) this.#inString = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        this.#depth += 1;
        if (this.#depth === 1) start = index + 1;
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        this.#depth -= 1;
        if (this.#depth === 0) {
          const text = this.#take(chunk, start, index);
          this.isDone = true;
          if (text.trim() !== '') yield text;
          return;
        }
      } else if (byte === COMMA && this.#depth === 1) {
        yield this.#take(chunk, start, index);
        start = index + 1;
      }
    }
    if (this.#depth > 0) this.#keep(chunk.subarray(start));
  }

  /** Keeps the part of an entry that a chunk holds, unless it goes on with what is left out. */
  #keep(part: Buffer): void {
    const [first = part] = this.#parts;
    const isLeftOut = this.#leftOut !== undefined && startsWithKey(first, this.#leftOut);
    if (isLeftOut && this.#parts.length > 0) return;
    this.#parts.push(Buffer.from(part));
  }

  /** Position of the last byte of the string, or of the chunk; notes what the next chunk must know. */
  #stringEnd(chunk: Buffer, from: number): number {
    let index = from;
    if (this.#isEscaped) {
      this.#isEscaped = false;
      index += 1;
    }
    for (; index < chunk.length; index += 1) {
      const byte = chunk[index];
      if (byte === BACKSLASH) {
        if (index + 1 === chunk.length) this.#isEscaped = true;
        index += 1;
      } else if (byte === QUOTE) {
        this.#inString = false;
        return index;
      }
    }
    return chunk.length;
  }

  #take(chunk: Buffer, start: number, end: number): string {
    if (this.#leftOut === undefined && this.#parts.length === 0) return chunk.toString('utf8', start, end);
    this.#parts.push(chunk.subarray(start, end));
    const bytes = Buffer.concat(this.#parts);
    this.#parts = [];
    const isLeftOut = this.#leftOut !== undefined && startsWithKey(bytes, this.#leftOut);
    return isLeftOut ? `${this.#leftOut.toString('utf8')} null` : bytes.toString('utf8');
  }
}

/** Whether an entry starts with a key and its colon. */
function startsWithKey(entry: Buffer, key: Buffer): boolean {
  const start = entry.findIndex((byte) => byte > 0x20);
  return start >= 0 && key.equals(entry.subarray(start, start + key.length));
}
