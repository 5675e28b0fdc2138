/** `numpy.mean` of a list: numpy adds in blocks, which decides the last bits of the result. */
export function numpyMean(values: readonly number[]): number {
  return pairwiseSum(values, 0, values.length) / values.length;
}

/** numpy's pairwise summation: blocks of up to 128 with eight running sums, halves beyond. */
function pairwiseSum(values: readonly number[], start: number, length: number): number {
  if (length < 8) {
    let sum = 0;
    for (let i = 0; i < length; i += 1) sum += values[start + i] ?? 0;
    return sum;
  }
  if (length > 128) {
    const half = Math.floor(length / 2) - (Math.floor(length / 2) % 8);
    return pairwiseSum(values, start, half) + pairwiseSum(values, start + half, length - half);
  }
  const sums = values.slice(start, start + 8);
  const whole = length - (length % 8);
  for (let i = 8; i < whole; i += 1) sums[i % 8] = (sums[i % 8] ?? 0) + (values[start + i] ?? 0);
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = sums;
  let sum = a + b + (c + d) + (e + f + (g + h));
  for (let i = whole; i < length; i += 1) sum += values[start + i] ?? 0;
  return sum;
}
