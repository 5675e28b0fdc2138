/** Levenshtein's distance between two texts: characters to insert, remove or replace. */
export function editDistance(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [row, character] of left.entries()) {
    const current = [row + 1];
    for (const [column, other] of right.entries()) {
      const replaced = (previous[column] ?? 0) + (character === other ? 0 : 1);
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
