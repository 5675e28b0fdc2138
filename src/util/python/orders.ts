/** The items from each of them on, going round: `ABC`, `BCA`, `CAB`. */
export function rotations<T>(items: readonly T[]): T[][] {
  return items.map((_, start) => [...items.slice(start), ...items.slice(0, start)]);
}

/** All orders of the items, in the order of Python's `itertools.permutations`. */
export function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) =>
    permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]),
  );
}
