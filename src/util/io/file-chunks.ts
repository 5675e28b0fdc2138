import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Larger ones cost memory and gain no time. */
const CHUNK = 1 << 16;

/**
 * The bytes of a file in pieces of at most 64 KiB. A piece is only lent: the next one overwrites it.
 *
 * Most files of a run are small, and a stream takes its full buffer for each read of each of them, which keeps the
 * garbage collector busier than the work itself; this takes one buffer, no larger than the file.
 */
export function* fileChunks(file: string): Generator<Buffer> {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const buffer = Buffer.allocUnsafe(size === 0 ? CHUNK : Math.min(size, CHUNK));
    for (let read = readSync(descriptor, buffer); read > 0; read = readSync(descriptor, buffer)) {
      yield buffer.subarray(0, read);
    }
  } finally {
    closeSync(descriptor);
  }
}
