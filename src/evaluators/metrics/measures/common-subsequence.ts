import { rowMasks } from '../../../util/index.ts';

const BITS = 32;
const RANGE = 2 ** BITS;

/** Length of the longest common subsequence, 32 items at a time (Hyyrö 2004). */
export function commonLength<T>(a: readonly T[], b: readonly T[]): number {
  const blocks: { matches: Map<T, number>; state: number; rows: number }[] = [];
  for (let start = 0; start < a.length; start += BITS) {
    const rows = a.slice(start, start + BITS);
    blocks.push({ matches: rowMasks(rows), state: RANGE - 1, rows: rows.length });
  }
  for (const item of b) {
    let carry = 0;
    for (const block of blocks) {
      const match = (block.state & (block.matches.get(item) ?? 0)) >>> 0;
      const sum = block.state + match + carry;
      carry = sum >= RANGE ? 1 : 0;
      block.state = ((sum % RANGE) | (block.state & ~match)) >>> 0;
    }
  }
  return blocks.reduce((length, { state, rows }) => length + zeros(state, rows), 0);
}

/** How many of the lowest `count` bits are 0. */
function zeros(bits: number, count: number): number {
  let ones = 0;
  for (let rest = count === BITS ? bits : bits & ((1 << count) - 1); rest !== 0; rest &= rest - 1) ones += 1;
  return count - ones;
}

/** A longest common subsequence as positions in the first list, and the steps taken to read it off. */
export interface CommonSubsequence {
  readonly positions: number[];
  readonly steps: number;
}

/**
 * A longest common subsequence, read off from the end; where either last item can be dropped, `drop` says which.
 * Holds one bit for each pair of items.
 */
export function commonSubsequence<T>(
  a: readonly T[],
  b: readonly T[],
  drop: 'first' | 'second',
): CommonSubsequence {
  const dropsSecond = choices(a, b, drop);
  const positions: number[] = [];
  let [i, j, steps] = [a.length, b.length, 0];
  while (i > 0 && j > 0) {
    steps += 1;
    if (a[i - 1] === b[j - 1]) {
      positions.push(i - 1);
      i -= 1;
      j -= 1;
    } else if (dropsSecond(i, j)) j -= 1;
    else i -= 1;
  }
  return { positions: positions.reverse(), steps };
}

/** For each pair of prefixes, whether the second one is to be shortened. */
function choices<T>(
  a: readonly T[],
  b: readonly T[],
  drop: 'first' | 'second',
): (i: number, j: number) => boolean {
  const width = b.length + 1;
  const bits = new Uint8Array(Math.ceil(((a.length + 1) * width) / 8));
  let above = new Uint32Array(width);
  let row = new Uint32Array(width);
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const [up = 0, left = 0] = [above[j], row[j - 1]];
      row[j] = a[i - 1] === b[j - 1] ? (above[j - 1] ?? 0) + 1 : Math.max(up, left);
      const bit = i * width + j;
      if (left > up || (left === up && drop === 'second'))
        bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
    [above, row] = [row, above];
  }
  return (i, j) => (((bits[(i * width + j) >> 3] ?? 0) >> ((i * width + j) & 7)) & 1) === 1;
}
