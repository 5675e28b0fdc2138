/**
 * An integer in [0, limit], limit up to 2^53: the bits under the limit's highest bit, drawn again while too
 * large (`random_interval` in numpy's `distributions.c`). Limits from 2^32 on take two words, the upper first.
 */
export function drawMasked(limit: number, nextUint32: () => number): number {
  if (limit === 0) return 0;
  if (!Number.isSafeInteger(limit)) throw new RangeError(`random integer up to ${limit}`);
  const high = Math.floor(limit / 0x100000000);
  const mask = 0xffffffff >>> Math.clz32(high === 0 ? limit : high);
  for (;;) {
    const first = (nextUint32() & mask) >>> 0;
    const value = high === 0 ? first : first * 0x100000000 + nextUint32();
    if (value <= limit) return value;
  }
}
