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
  #buffer: Buffer = Buffer.alloc(0);
  #bytes: Buffer = this.#buffer;

  constructor(descriptor: number) {
    this.#descriptor = descriptor;
  }

  read<Line extends object = JournalLine>({ offset, length }: LinePlace): Line {
    const isAhead = this.#offset <= offset && offset + length <= this.#offset + this.#bytes.length;
    if (!isAhead) this.#readAhead(offset, length);
    const start = offset - this.#offset;
    return JSON.parse(this.#bytes.toString('utf8', start, start + length));
  }

  #readAhead(offset: number, length: number): void {
    if (this.#buffer.length < length) this.#buffer = Buffer.allocUnsafeSlow(Math.max(length, READ_AHEAD));
    const read = readSync(this.#descriptor, this.#buffer, 0, this.#buffer.length, offset);
    this.#offset = offset;
    this.#bytes = this.#buffer.subarray(0, read);
  }
}
