import { closeSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileChunks, unwritable, writeWhole } from '../util/index.ts';
import type { LinePlace } from './journal.ts';

const CHUNK = 1 << 20;
const LINE_BREAK = 10;

/** The lines of a file with their places, without their line breaks. */
export function* linesIn(file: string): Generator<{ readonly text: string; readonly place: LinePlace }> {
  let rest = Buffer.alloc(0);
  let offset = 0;
  for (const chunk of fileChunks(file)) {
    const data = Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = data.indexOf(LINE_BREAK); end >= 0; end = data.indexOf(LINE_BREAK, start)) {
      yield { text: data.toString('utf8', start, end), place: { offset, length: end - start } };
      offset += end + 1 - start;
      start = end + 1;
    }
    rest = Buffer.from(data.subarray(start));
  }
  if (rest.length > 0) yield { text: rest.toString('utf8'), place: { offset, length: rest.length } };
}

/** The text at a place of a file. */
export function textAt(file: string, { offset, length }: LinePlace): string {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(length);
    readSync(descriptor, bytes, 0, length, offset);
    return bytes.toString('utf8');
  } finally {
    closeSync(descriptor);
  }
}

/** Writes a file line by line in a temporary file; it appears only when complete. */
export class LineFileWriter {
  readonly #file: string;
  readonly #descriptor: number;
  #text = '';
  #lines = 0;
  #bytes = 0;
  #rest: Buffer[] = [];

  constructor(file: string) {
    this.#file = file;
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      this.#descriptor = openSync(`${file}.tmp`, 'w');
    } catch (cause) {
      throw unwritable(file, cause);
    }
  }

  get lines(): number {
    return this.#lines;
  }

  get bytes(): number {
    return this.#bytes;
  }

  add(line: string): void {
    this.#text += `${line}\n`;
    this.#lines += 1;
    this.#bytes += Buffer.byteLength(line) + 1;
    if (this.#text.length > CHUNK) this.#flush();
  }

  /** Adds what comes in pieces of any length; `clean` gets each line. */
  take(piece: Uint8Array, clean: (line: string) => string): void {
    const bytes = Buffer.from(piece);
    let start = 0;
    for (let end = bytes.indexOf(LINE_BREAK); end >= 0; end = bytes.indexOf(LINE_BREAK, start)) {
      const line = Buffer.concat([...this.#rest, bytes.subarray(start, end)]).toString('utf8');
      this.#rest = [];
      if (line !== '') this.add(clean(line));
      start = end + 1;
    }
    if (start < bytes.length) this.#rest.push(bytes.subarray(start));
  }

  /** Puts the file in its place. */
  finish(clean: (line: string) => string = (line) => line): void {
    const last = Buffer.concat(this.#rest).toString('utf8');
    if (last !== '') this.add(clean(last));
    try {
      this.#flush();
      fsyncSync(this.#descriptor);
      closeSync(this.#descriptor);
      renameSync(`${this.#file}.tmp`, this.#file);
    } catch (cause) {
      throw unwritable(this.#file, cause);
    }
  }

  /** Gives the file up. */
  discard(): void {
    closeSync(this.#descriptor);
    rmSync(`${this.#file}.tmp`, { force: true });
  }

  #flush(): void {
    try {
      const text = this.#text;
      this.#text = '';
      writeWhole(this.#descriptor, text);
    } catch (cause) {
      throw unwritable(this.#file, cause);
    }
  }
}
