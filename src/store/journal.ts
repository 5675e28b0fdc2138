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
import type { LodestoneError } from '../core/index.ts';
import { unwritable, writeBytes } from '../util/index.ts';
import { lostFile } from './folder-guard.ts';
import { CHECK_LENGTH, isSound, lineChecksum, lineParts, mendedLine, wholeLines } from './line-check.ts';
import { type JournalLine, type LinePlace, LineReader } from './line-reader.ts';

export type { JournalLine, LinePlace } from './line-reader.ts';

const CHUNK = 1 << 20;
const LINE_BREAK = 10;
/** With this starts a line that names the model of those behind it. */
export const MODEL_HEAD = '{"model":';
/** Lines that wait for the next turn seldom need more. */
const FIRST_PENDING = 1 << 16;
/** How long answers may lie in the system's buffers before they are forced to the disk; they take a moment more. */
const SYNC_INTERVAL_MS = 800;

/**
 * An append-only file of JSON lines, each with a checksum. Lines reach the system before the next event is looked at,
 * so that a process that is killed loses no answer but the one that it is reading, and the disk within a second. A torn
 * tail is cut off when the file is opened; a damaged line no longer count, and those behind it do.
 */
export class Journal {
  /** How many of the lines that were there when it was opened are not as they were written. */
  readonly damaged: number;
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
  /** The file was removed or replaced; should it only have been moved, lines are still of use. */
  #lost: LodestoneError | undefined;

  /**
   * Opens or makes a journal; the listeners get the lines that are there, first to last, without their line breaks. The
   * bytes are only lent.
   */
  static open(
    file: string,
    onLine: LineListener['onLine'],
    onDamage: LineListener['onDamage'] = () => undefined,
  ): Journal {
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      const descriptor = openSync(file, existsSync(file) ? 'r+' : 'w+');
      const found = statSync(file).size;
      const { size, damaged, isOpen } = scan(descriptor, found, onLine, onDamage);
      if (size < found) ftruncateSync(descriptor, size);
      if (isOpen) writeBytes(descriptor, Buffer.from('\n'), size - 1);
      return new Journal(file, descriptor, size, damaged);
    } catch (cause) {
      throw unwritable(file, cause);
    }
  }

  private constructor(file: string, descriptor: number, size: number, damaged: number) {
    this.damaged = damaged;
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
    this.#pendingSize = end + pending.write(`${lineChecksum(pending.subarray(start, end))}\n`, end, 'latin1');
    const place = { offset: this.#size, length: this.#pendingSize - start };
    this.#size += place.length;
    if (this.#pendingSize > CHUNK) this.flush();
    else this.#flushSoon();
    if (this.#lost !== undefined) throw this.#lost;
    return place;
  }

  /** The line at a place. */
  read<Line extends object = JournalLine>(place: LinePlace): Line {
    if (this.#pendingSize > 0) this.flush();
    return this.#reader.read<Line>(place);
  }

  /** Writes all lines to the file. */
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

  /** Throws if the file was removed or replaced, so that its lines are lost. */
  verify(): void {
    const lost = lostFile(this.#descriptor, this.#file);
    if (lost !== undefined) throw lost;
  }

  /** Ends the work on the file; what the disk lacks is forced to it. */
  close(): void {
    try {
      this.flush();
    } finally {
      if (this.#sync !== undefined) clearTimeout(this.#sync);
      const descriptor = this.#descriptor;
      // A sync that is in progress would meet another file under the same number.
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
      // Nobody would notice lines that are written into a file which was removed.
      this.#lost ??= lostFile(this.#descriptor, this.#file);
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

/** Who hears of the lines of a journal, first to last, without their line breaks. The bytes are only lent. */
export interface LineListener {
  readonly onLine: (line: Buffer, place: LinePlace) => void;
  /** A line whose checksum is wrong. */
  readonly onDamage: (line: Buffer) => void;
}

/** Reads the sound lines of a journal that others may be writing; returns how many were damaged. */
export function scanLines(descriptor: number, onLine: LineListener['onLine']): number {
  return scan(descriptor, fstatSync(descriptor).size, onLine).damaged;
}

/** What a user is told of damaged lines. */
export function damageNote(file: string, damaged: number): string {
  return damaged === 1
    ? `1 damaged line in ${file} is ignored; its request is sent again if needed`
    : `${damaged} damaged lines in ${file} are ignored; their requests are sent again if needed`;
}

/** What a scan has found. */
interface Scanned {
  /** Where the last line ends, its line break included. */
  readonly size: number;
  readonly damaged: number;
  /** The last line lacks its line break. */
  readonly isOpen: boolean;
}

/** Reads all lines. A damaged one costs nothing but itself; what stands behind the last line break is torn. */
function scan(
  descriptor: number,
  size: number,
  onLine: LineListener['onLine'],
  onDamage: LineListener['onDamage'] = () => undefined,
): Scanned {
  let offset = 0;
  let damaged = 0;
  const take = (line: Buffer) => {
    if (isSound(line)) onLine(line, { offset, length: line.length + 1 });
    else damaged += takeDamaged(line, offset, { onLine, onDamage });
    offset += line.length + 1;
  };
  let rest: Buffer = Buffer.alloc(0);
  const chunk = Buffer.allocUnsafe(Math.min(size, CHUNK));
  for (let position = 0; position < size; ) {
    const read = readSync(descriptor, chunk, 0, chunk.length, position);
    if (read === 0) break;
    position += read;
    const data = rest.length === 0 ? chunk.subarray(0, read) : Buffer.concat([rest, chunk.subarray(0, read)]);
    let start = 0;
    for (let end = data.indexOf(LINE_BREAK); end >= 0; end = data.indexOf(LINE_BREAK, start)) {
      take(data.subarray(start, end));
      start = end + 1;
    }
    rest = Buffer.from(data.subarray(start));
  }
  const last = wholeLines(rest);
  if (last.length > 0) take(last);
  // A single byte more is a line break that was damaged.
  if (last.length > 0 && rest.length === last.length + 1) damaged += 1;
  return { size: offset, damaged, isOpen: last.length > 0 };
}

/** What can be had of a damaged line; returns how many lines are lost or were mended. */
function takeDamaged(line: Buffer, offset: number, { onLine, onDamage }: LineListener): number {
  const parts = lineParts(line);
  let start = offset;
  for (const part of parts) {
    if (isSound(part)) onLine(part, { offset: start, length: part.length });
    else takeBroken(part, { offset: start, length: part.length }, { onLine, onDamage });
    start += part.length + 1;
  }
  return Math.max(1, parts.filter((part) => !isSound(part)).length);
}

/** All that stands behind the name of a model is kept under it: a single wrong bit there must not cost it all. */
function takeBroken(line: Buffer, place: LinePlace, { onLine, onDamage }: LineListener): void {
  const mended = differences(line, MODEL_HEAD) <= 1 ? mendedLine(line) : undefined;
  if (mended === undefined) onDamage(line);
  else onLine(mended, place);
}

/** How many of the first bytes of a line are not those of a head. */
export function differences(line: Buffer, head: string): number {
  let count = 0;
  for (let index = 0; index < head.length; index += 1) if (line[index] !== head.charCodeAt(index)) count += 1;
  return count;
}
