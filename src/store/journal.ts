import {
  closeSync,
  existsSync,
  fdatasync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { LodestoneError } from '../core/index.ts';
import { unwritable } from '../util/index.ts';

/** Where a line stands in the file, in bytes. */
export interface LinePlace {
  readonly offset: number;
  readonly length: number;
}

/** Length of `,"c":"0a1b2c3d"}`, with which every line ends. */
export const CHECK_LENGTH = 16;
const CHUNK = 1 << 20;
/** How long answers may lie in the system's buffers before they are forced to the disk. */
const SYNC_INTERVAL_MS = 1000;

/**
 * An append-only file of JSON lines, each with a checksum. Lines reach the system before the next turn of the
 * event loop, so that a killed process loses none, and the disk within a second. A torn or damaged tail is cut
 * off when the file is opened.
 */
export class Journal {
  readonly #file: string;
  readonly #descriptor: number;
  #size: number;
  #pending: Buffer[] = [];
  #pendingSize = 0;
  #flush: NodeJS.Immediate | undefined;
  #sync: NodeJS.Timeout | undefined;
  #failure: LodestoneError | undefined;

  /**
   * Opens or makes a journal; `onLine` gets the lines that are there, first to last, without their line break. The
   * bytes are only lent.
   */
  static open(file: string, onLine: (line: Buffer, place: LinePlace) => void): Journal {
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      const descriptor = openSync(file, existsSync(file) ? 'r+' : 'w+');
      const size = scan(descriptor, statSync(file).size, onLine);
      ftruncateSync(descriptor, size);
      return new Journal(file, descriptor, size);
    } catch (cause) {
      throw unwritable(file, cause);
    }
  }

  private constructor(file: string, descriptor: number, size: number) {
    this.#file = file;
    this.#descriptor = descriptor;
    this.#size = size;
  }

  /** Adds a line; the write happens before the event loop's next turn. Fails once the file cannot be written. */
  append(line: object): LinePlace {
    if (this.#failure !== undefined) throw this.#failure;
    const bytes = Buffer.from(checked(line));
    const place = { offset: this.#size, length: bytes.length };
    this.#size += bytes.length;
    this.#pending.push(bytes);
    this.#pendingSize += bytes.length;
    if (this.#pendingSize > CHUNK) this.flush();
    else this.#flush ??= setImmediate(() => this.#flushQuietly());
    return place;
  }

  /** The line at a place. */
  read(place: LinePlace): JournalLine {
    if (this.#pendingSize > 0) this.flush();
    const bytes = Buffer.allocUnsafe(place.length);
    readSync(this.#descriptor, bytes, 0, place.length, place.offset);
    return JSON.parse(bytes.toString('utf8')) as JournalLine;
  }

  /** Hands all lines to the system. */
  flush(): void {
    if (this.#flush !== undefined) clearImmediate(this.#flush);
    this.#flush = undefined;
    if (this.#failure !== undefined) throw this.#failure;
    if (this.#pendingSize === 0) return;
    const bytes = Buffer.concat(this.#pending);
    const start = this.#size - this.#pendingSize;
    this.#pending = [];
    this.#pendingSize = 0;
    try {
      for (let written = 0; written < bytes.length; ) {
        written += writeSync(this.#descriptor, bytes, written, bytes.length - written, start + written);
      }
    } catch (cause) {
      this.#failure = unwritable(this.#file, cause);
      throw this.#failure;
    }
    this.#syncSoon();
  }

  close(): void {
    try {
      this.flush();
    } finally {
      if (this.#sync !== undefined) clearTimeout(this.#sync);
      closeSync(this.#descriptor);
    }
  }

  /** A failure is kept for the next append, which has somebody to tell. */
  #flushQuietly(): void {
    try {
      this.flush();
    } catch {
      // `#failure` holds it.
    }
  }

  #syncSoon(): void {
    this.#sync ??= setTimeout(() => {
      this.#sync = undefined;
      fdatasync(this.#descriptor, () => undefined);
    }, SYNC_INTERVAL_MS).unref();
  }
}

/** The last line of a journal, without its line break; undefined when it is torn, damaged or very long. */
export function lastLine(file: string): Buffer | undefined {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const length = Math.min(size, 4096);
    const tail = Buffer.alloc(length);
    readSync(descriptor, tail, 0, length, size - length);
    const start = tail.lastIndexOf(10, length - 2) + 1;
    const line = tail.subarray(start, length - 1);
    return tail[length - 1] === 10 && isSound(line) ? line : undefined;
  } finally {
    closeSync(descriptor);
  }
}

export type JournalLine = { [key: string]: unknown };

function checked(line: object): string {
  const body = JSON.stringify(line).slice(0, -1);
  return `${body},"c":"${crc32(body).toString(16).padStart(8, '0')}"}\n`;
}

/** Reads lines up to the first that is torn or damaged; returns where the sound part ends. */
function scan(descriptor: number, size: number, onLine: (line: Buffer, place: LinePlace) => void): number {
  let offset = 0;
  let rest: Buffer = Buffer.alloc(0);
  const chunk = Buffer.allocUnsafe(CHUNK);
  for (let position = 0; position < size; ) {
    const read = readSync(descriptor, chunk, 0, CHUNK, position);
    if (read === 0) break;
    position += read;
    const data = rest.length === 0 ? chunk.subarray(0, read) : Buffer.concat([rest, chunk.subarray(0, read)]);
    let start = 0;
    for (let end = data.indexOf(10, start); end >= 0; end = data.indexOf(10, start)) {
      const line = data.subarray(start, end);
      if (!isSound(line)) return offset;
      const length = end + 1 - start;
      onLine(line, { offset, length });
      offset += length;
      start = end + 1;
    }
    rest = Buffer.from(data.subarray(start));
  }
  return offset;
}

function isSound(line: Buffer): boolean {
  const end = line.length - CHECK_LENGTH;
  if (end < 1) return false;
  const match = /^,"c":"([0-9a-f]{8})"\}$/.exec(line.toString('latin1', end));
  return match !== null && crc32(line.subarray(0, end)) === Number.parseInt(match[1] ?? '', 16);
}
