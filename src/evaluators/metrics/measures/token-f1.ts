/** How often each item occurs. */
export function itemCounts<T>(items: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** How many items two lists have in common, each counted as often as it occurs in both. */
export function commonCount<T>(
  a: Iterable<T>,
  b: Iterable<T>,
  counts: (item: T) => boolean = () => true,
): number {
  const left = itemCounts(a);
  let common = 0;
  for (const [item, count] of itemCounts(b)) {
    if (counts(item)) common += Math.min(count, left.get(item) ?? 0);
  }
  return common;
}

/** The harmonic mean of precision and recall of a list of words; 0 without common words. */
export function tokenF1(prediction: readonly string[], reference: readonly string[]): number {
  return f1Of(commonCount(prediction, reference), prediction.length, reference.length);
}

/** The harmonic mean of `common / predicted` and `common / wanted`; 0 where nothing is common. */
export function f1Of(common: number, predicted: number, wanted: number): number {
  if (common === 0) return 0;
  const precision = common / predicted;
  const recall = common / wanted;
  return (2 * precision * recall) / (precision + recall);
}
