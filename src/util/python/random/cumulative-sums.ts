/** Sums of the first 1, 2, … values, added from left to right. */
export function cumulativeSums(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}

/** How many of the ascending `values` (of the first `limit`) are not greater than `wanted`. */
export function bisectRight(values: readonly number[], wanted: number, limit = values.length): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (wanted < (values[middle] ?? Number.POSITIVE_INFINITY)) high = middle;
    else low = middle + 1;
  }
  return low;
}
