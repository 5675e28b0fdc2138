import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';

/** Longer than most events. */
const TAIL = 1 << 16;
const LINE_BREAK = 10;

/**
 * The number of the last event in a file, 0 if there is none, and whether the file ends within a line, as it does when
 * a process was killed.
 */
export function lastEventNumber(file: string): { readonly number: number; readonly isTorn: boolean } {
  if (!existsSync(file)) return { number: 0, isTorn: false };
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    for (let length = TAIL; ; length *= 2) {
      const tail = fileTail(descriptor, size, length);
      const numbers = tail.toString('utf8').split('\n').reverse().map(numberIn);
      const number = numbers.find((found) => found !== undefined);
      if (number === undefined && length < size) continue;
      return { number: number ?? 0, isTorn: size > 0 && tail.at(-1) !== LINE_BREAK };
    }
  } finally {
    closeSync(descriptor);
  }
}

function fileTail(descriptor: number, size: number, length: number): Buffer {
  const tail = Buffer.alloc(Math.min(size, length));
  readSync(descriptor, tail, 0, tail.length, size - tail.length);
  return tail;
}

/** Also of a line that is not whole: its number may have been read. */
function numberIn(line: string): number | undefined {
  const digits = /^\{"v":\d+,"n":(\d+),/.exec(line)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
