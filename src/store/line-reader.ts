import { readSync } from 'node:fs';

/** Where a line stands in the file, in bytes. */
export interface LinePlace {
  readonly offset: number;
  readonly length: number;
}

export type JournalLine = { [key: string]: unknown };

/** What is read around a line: those behind it are mostly asked for next. */
const READ_AHEAD = 1 << 18;

/** Reads lines of JSON by their places, most of them from what was read ahead. */
export class LineReader {
  readonly #descriptor: number;
  #offset = 0;
  #bytes: Buffer = Buffer.alloc(0);

  constructor(descriptor: number) {
    this.#descriptor = descriptor;
  }

  read({ offset, length }: LinePlace): JournalLine {
    const isAhead = this.#offset <= offset && offset + length <= this.#offset + this.#bytes.length;
    if (!isAhead) this.#readAhead(offset, length);
    const start = offset - this.#offset;
    return JSON.parse(this.#bytes.toString('utf8', start, start + length)) as JournalLine;
  }

  #readAhead(offset: number, length: number): void {
    const bytes = Buffer.allocUnsafeSlow(Math.max(length, READ_AHEAD));
    const read = readSync(this.#descriptor, bytes, 0, bytes.length, offset);
    this.#offset = offset;
    this.#bytes = bytes.subarray(0, read);
  }
}
