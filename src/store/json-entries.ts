import { createReadStream } from 'node:fs';

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
 * The entries of a file that holds one JSON object, one after the other, without the whole file in memory.
 * Throws SyntaxError when the file ends too early.
 */
export async function* jsonEntries(file: string): AsyncGenerator<JsonEntry> {
  const cutter = new EntryCutter();
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    for (const text of cutter.push(chunk as Buffer)) yield entryOf(text);
  }
  if (!cutter.isDone) throw new SyntaxError(`${file} ends too early`);
}

function entryOf(text: string): JsonEntry {
  const match = /^\s*("(?:[^"\\]|\\.)*")\s*:\s*/.exec(text);
  if (match === null) throw new SyntaxError(`no entry of an object: ${text.slice(0, 40)}`);
  return { key: JSON.parse(match[1] ?? '""') as string, text: text.slice(match[0].length) };
}

/** Cuts the bytes of an object at its outermost commas. */
class EntryCutter {
  #parts: Buffer[] = [];
  #depth = 0;
  #inString = false;
  #isEscaped = false;
  isDone = false;

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
    if (this.#depth > 0) this.#parts.push(Buffer.from(chunk.subarray(start)));
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
    this.#parts.push(chunk.subarray(start, end));
    const text = Buffer.concat(this.#parts).toString('utf8');
    this.#parts = [];
    return text;
  }
}
