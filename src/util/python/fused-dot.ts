/**
 * The dot product as numpy takes it of a few float64 values (fewer than its BLAS handles at once, 16 or more): one after the
 * other, each product and sum rounded once (a fused multiply-add). The rounding follows Boldo and Melquiond, "Emulation of
 * FMA and correctly rounded sums: proved algorithms using rounding to odd" (2008).
 */
export function fusedDot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, place) => fusedMultiplyAdd(value, right[place] ?? 0, sum), 0);
}

/** x * y + sum, rounded once; for values whose product neither overflows nor gets near the smallest numbers. */
function fusedMultiplyAdd(x: number, y: number, sum: number): number {
  const [product, productError] = exactProduct(x, y);
  const [low, lowError] = exactSum(sum, productError);
  const [high, highError] = exactSum(product, low);
  return high + oddSum(lowError, highError);
}

/** A sum and what rounding took from it (Knuth). */
function exactSum(a: number, b: number): readonly [number, number] {
  const sum = a + b;
  const shifted = sum - a;
  return [sum, a - (sum - shifted) + (b - shifted)];
}

/** A product and what rounding took from it (Dekker). */
function exactProduct(a: number, b: number): readonly [number, number] {
  const product = a * b;
  const [aHigh, aLow] = halves(a);
  const [bHigh, bLow] = halves(b);
  return [product, aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow)];
}

/** A value as the sum of two with half the digits each (Veltkamp). */
function halves(value: number): readonly [number, number] {
  const scaled = value * 134_217_729;
  const high = scaled - (scaled - value);
  return [high, value - high];
}

const BITS = new DataView(new ArrayBuffer(8));

/** A sum rounded to odd: where it is not exact, whichever neighbour has an odd last digit. */
function oddSum(a: number, b: number): number {
  const [sum, error] = exactSum(a, b);
  if (error === 0) return sum;
  BITS.setFloat64(0, sum);
  const bits = BITS.getBigInt64(0);
  if ((bits & 1n) === 1n) return sum;
  BITS.setBigInt64(0, bits + (error > 0 === sum > 0 ? 1n : -1n));
  return BITS.getFloat64(0);
}
