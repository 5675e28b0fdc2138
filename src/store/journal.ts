import {
  close,
  closeSync,
  existsSync,
  fdatasync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { LodestoneError } from '../core/index.ts';
import { unwritable, writeBytes } from '../util/index.ts';
import { type JournalLine, type LinePlace, LineReader } from './line-reader.ts';

export type { JournalLine, LinePlace } from './line-reader.ts';

/** Length of `,"c":"0a1b2c3d"}`, with which every line ends. */
export const CHECK_LENGTH = 16;
const CHUNK = 1 << 20;
/** Lines that wait for the next turn seldom need more. */
const FIRST_PENDING = 1 << 16;
/** How long answers may lie in the system's buffers before they are forced to the disk; they take a moment more. */
const SYNC_INTERVAL_MS = 800;

/**
 * An append-only file of JSON lines, each with a checksum. Lines reach the system before the next event is looked at,
 * so that a process that is killed loses no answer but the one that it is reading, and the disk within a second. A torn or
 * damaged tail is cut off when the file is opened.
 */
export class Journal {
  readonly #file: string;
  readonly #descriptor: number;
  readonly #reader: LineReader;
  #size: number;
  /** Lines that were not yet handed to the system. */
  #pending: Buffer | undefined;
  #pendingSize = 0;
  #isFlushNear = false;
  #sync: NodeJS.Timeout | undefined;
  #isSynced = true;
  #failure: LodestoneError | undefined;

  /**
   * Opens or makes a journal; `onLine` gets the lines that are there, first to last, without their line break. The
   * bytes are only lent.
   */
  static open(file: string, onLine: (line: Buffer, place: LinePlace) => void): Journal {
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      const descriptor = openSync(file, existsSync(file) ? 'r+' : 'w+');
      const found = statSync(file).size;
      const size = scan(descriptor, found, onLine);
      if (size < found) ftruncateSync(descriptor, size);
      return new Journal(file, descriptor, size);
    } catch (cause) {
      throw unwritable(file, cause);
    }
  }

  private constructor(file: string, descriptor: number, size: number) {
    this.#file = file;
    this.#descriptor = descriptor;
    this.#reader = new LineReader(descriptor);
    this.#size = size;
  }

  /** Adds a line; the write happens when the present callback and its promises are done. Fails once the file cannot be written. */
  append(line: object): LinePlace {
    if (this.#failure !== undefined) throw this.#failure;
    const text = JSON.stringify(line);
    // No UTF-16 unit takes more than three bytes.
    const pending = this.#roomFor(3 * text.length + CHECK_LENGTH);
    const start = this.#pendingSize;
    // The closing brace gives way to the checksum.
    const end = start + pending.write(text, start, 'utf8') - 1;
    const check = crc32(pending.subarray(start, end)).toString(16).padStart(8, '0');
    this.#pendingSize = end + pending.write(`,"c":"${check}"}\n`, end, 'latin1');
    const place = { offset: this.#size, length: this.#pendingSize - start };
    this.#size += place.length;
    if (this.#pendingSize > CHUNK) this.flush();
    else this.#flushSoon();
    return place;
  }

  /** The line at a place. */
  read(place: LinePlace): JournalLine {
    if (this.#pendingSize > 0) this.flush();
    return this.#reader.read(place);
  }

  /** Hands all lines to the system. */
  flush(): void {
    if (this.#failure !== undefined) throw this.#failure;
    if (this.#pending === undefined || this.#pendingSize === 0) return;
    const bytes = this.#pending.subarray(0, this.#pendingSize);
    this.#pendingSize = 0;
    try {
      writeBytes(this.#descriptor, bytes, this.#size - bytes.length);
    } catch (cause) {
      this.#failure = unwritable(this.#file, cause);
      throw this.#failure;
    }
    this.#syncSoon();
  }

  /** Ends the work on the file; what the disk lacks is forced to it. */
  close(): void {
    try {
      this.flush();
    } finally {
      if (this.#sync !== undefined) clearTimeout(this.#sync);
      const descriptor = this.#descriptor;
      // A sync that is under way would meet another file under the same number.
      if (this.#isSynced) closeSync(descriptor);
      else fdatasync(descriptor, () => close(descriptor));
      this.#pending = undefined;
    }
  }

  #roomFor(bytes: number): Buffer {
    const needed = this.#pendingSize + bytes;
    if (this.#pending !== undefined && this.#pending.length >= needed) return this.#pending;
    const larger = Buffer.allocUnsafeSlow(Math.max(FIRST_PENDING, 2 ** Math.ceil(Math.log2(needed))));
    this.#pending?.copy(larger, 0, 0, this.#pendingSize);
    this.#pending = larger;
    return larger;
  }

  /** A failure is kept for the next append, which has somebody to tell. */
  #flushSoon(): void {
    if (this.#isFlushNear) return;
    this.#isFlushNear = true;
    process.nextTick(() => {
      this.#isFlushNear = false;
      try {
        this.flush();
      } catch {
        // `#failure` holds it.
      }
    });
  }

  #syncSoon(): void {
    this.#isSynced = false;
    this.#sync ??= setTimeout(() => {
      this.#sync = undefined;
      const size = this.#size - this.#pendingSize;
      fdatasync(this.#descriptor, () => {
        if (size === this.#size) this.#isSynced = true;
      });
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

/** Reads the sound lines of a journal that others may be writing. */
export function scanLines(descriptor: number, onLine: (line: Buffer, place: LinePlace) => void): void {
  scan(descriptor, fstatSync(descriptor).size, onLine);
}

/** Reads lines up to the first that is torn or damaged; returns where the sound part ends. */
function scan(descriptor: number, size: number, onLine: (line: Buffer, place: LinePlace) => void): number {
  let offset = 0;
  let rest: Buffer = Buffer.alloc(0);
  const chunk = Buffer.allocUnsafe(Math.min(size, CHUNK));
  for (let position = 0; position < size; ) {
    const read = readSync(descriptor, chunk, 0, chunk.length, position);
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

/** `,"c":"` in front of the checksum, `"}` behind it. */
const CHECK_HEAD = Buffer.from(',"c":"');
const DIGITS = CHECK_HEAD.length;

function isSound(line: Buffer): boolean {
  const end = line.length - CHECK_LENGTH;
  if (end < 1) return false;
  for (let index = 0; index < DIGITS; index += 1) if (line[end + index] !== CHECK_HEAD[index]) return false;
  const check = line.toString('latin1', end + DIGITS);
  return /^[0-9a-f]{8}"\}$/.test(check) && crc32(line.subarray(0, end)) === Number.parseInt(check, 16);
}
