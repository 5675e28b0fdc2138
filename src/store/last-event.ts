import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';

/** Longer than any event. */
const TAIL = 1 << 20;
const LINE_BREAK = 10;

/**
 * The number of the last event in a file, 0 where there is none, and whether the file ends within a line, as it does when
 * a process was killed.
 */
export function lastEventNumber(file: string): { readonly number: number; readonly isTorn: boolean } {
  const tail = existsSync(file) ? tailOf(file) : Buffer.alloc(0);
  const isTorn = tail.length > 0 && tail.at(-1) !== LINE_BREAK;
  const numbers = tail.toString('utf8').split('\n').reverse().map(numberIn);
  return { number: numbers.find((number) => number !== undefined) ?? 0, isTorn };
}

function tailOf(file: string): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const tail = Buffer.alloc(Math.min(size, TAIL));
    readSync(descriptor, tail, 0, tail.length, size - tail.length);
    return tail;
  } finally {
    closeSync(descriptor);
  }
}

/** Also of a line that is not whole: its number may have been read. */
function numberIn(line: string): number | undefined {
  const digits = /^\{"v":\d+,"n":(\d+),/.exec(line)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
