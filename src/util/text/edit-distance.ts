const BITS = 32;

/**
 * Levenshtein distance of two texts in code points, in time of one text's length times a 32nd of the other's
 * (Myers 1999, in the block form of Hyyrö 2003).
 */
export function editDistance(a: string, b: string): number {
  const [text, pattern] = longerFirst([...a], [...b]);
  if (pattern.length === 0) return text.length;
  // Differences of neighbouring cells in the row above the current block.
  const steps = new Int8Array(text.length).fill(1);
  let distance = 0;
  for (let start = 0; start < pattern.length; start += BITS) {
    const rows = pattern.slice(start, start + BITS);
    distance = advance(rows, text, steps) + start + rows.length;
  }
  return distance;
}

function longerFirst(a: string[], b: string[]): [string[], string[]] {
  return a.length < b.length ? [b, a] : [a, b];
}

/** Takes the steps along a row to those `rows.length` rows further down; returns their sum. */
function advance(rows: string[], text: string[], steps: Int8Array): number {
  const matches = rowMasks(rows);
  const last = 1 << (rows.length - 1);
  let plus = -1;
  let minus = 0;
  let sum = 0;
  for (let column = 0; column < text.length; column += 1) {
    const step = steps[column] ?? 0;
    let match = matches.get(text[column] ?? '') ?? 0;
    const vertical = match | minus;
    if (step < 0) match |= 1;
    const horizontal = (((match & plus) + plus) ^ plus) | match;
    let up = minus | ~(horizontal | plus);
    let down = plus & horizontal;
    steps[column] = (up & last) !== 0 ? 1 : (down & last) !== 0 ? -1 : 0;
    sum += steps[column] ?? 0;
    up = (up << 1) | (step > 0 ? 1 : 0);
    down = (down << 1) | (step < 0 ? 1 : 0);
    plus = down | ~(vertical | up);
    minus = up & vertical;
  }
  return sum;
}

/** For each character the rows in which it stands, as bits. */
export function rowMasks<T>(rows: readonly T[]): Map<T, number> {
  const found = new Map<T, number>();
  for (const [row, item] of rows.entries()) found.set(item, (found.get(item) ?? 0) | (1 << row));
  return found;
}
