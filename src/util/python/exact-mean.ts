/** All finite floats are whole multiples of this power of two. */
const SCALE = 1074n;
const BUFFER = new DataView(new ArrayBuffer(8));

/** Python's `statistics.mean` of floats: the exact mean, rounded once. NaN where a value is not finite. */
export function exactMean(values: readonly number[]): number {
  if (!values.every(Number.isFinite)) return Number.NaN;
  const sum = values.reduce((total, value) => total + scaled(value), 0n);
  return quotient(sum, BigInt(values.length) << SCALE);
}

/** A float times 2 to the power of `SCALE`. */
function scaled(value: number): bigint {
  BUFFER.setFloat64(0, value);
  const bits = BUFFER.getBigUint64(0);
  const exponent = (bits >> 52n) & 0x7ffn;
  const fraction = bits & ((1n << 52n) - 1n);
  const size = exponent === 0n ? fraction : (fraction | (1n << 52n)) << (exponent - 1n);
  return bits >> 63n === 1n ? -size : size;
}

/** The float nearest to a fraction, half to even; the result must not be below the normal floats. */
function quotient(top: bigint, bottom: bigint): number {
  if (top < 0n) return -quotient(-top, bottom);
  if (top === 0n) return 0;
  // 55 to 56 bits, the last of which says whether there are more, are enough to round once.
  const shift = BigInt(bottom.toString(2).length - top.toString(2).length + 55);
  const [left, right] = shift >= 0n ? [top << shift, bottom] : [top, bottom << -shift];
  const digits = left / right;
  const sticky = left % right === 0n ? digits : digits | 1n;
  return Number(sticky) * 2 ** Number(-shift);
}
