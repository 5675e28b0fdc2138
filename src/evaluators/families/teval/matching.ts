/**
 * The matching of largest total weight between two sets of nodes (the Hungarian method in the form of shortest
 * augmenting paths, Jonker and Volgenant 1987). `weights[row][column]`: undefined if there is no edge. Gives each
 * row's column; undefined for rows that stay alone, as they do where no edge adds weight.
 */
export function heaviestMatching(
  weights: readonly (readonly (number | undefined)[])[],
): (number | undefined)[] {
  const rows = weights.length;
  const columns = Math.max(0, ...weights.map((row) => row.length));
  // One column of no weight for each row: to be matched with it is to stay alone.
  const width = columns + rows;
  const cost = (row: number, column: number) => -(weights[row]?.[column] ?? (column < columns ? -1e9 : 0));
  const rowPrice = new Array<number>(rows + 1).fill(0);
  const columnPrice = new Array<number>(width + 1).fill(0);
  /** The row of each column, both counted from 1; 0 for none. */
  const rowOf = new Array<number>(width + 1).fill(0);
  for (let row = 1; row <= rows; row += 1) {
    rowOf[0] = row;
    augment({ width, cost, rowPrice, columnPrice, rowOf });
  }
  const found = new Array<number | undefined>(rows).fill(undefined);
  for (let column = 1; column <= columns; column += 1) {
    const row = rowOf[column] ?? 0;
    if (row > 0 && weights[row - 1]?.[column - 1] !== undefined) found[row - 1] = column - 1;
  }
  return found;
}

interface Assignment {
  readonly width: number;
  readonly cost: (row: number, column: number) => number;
  readonly rowPrice: number[];
  readonly columnPrice: number[];
  readonly rowOf: number[];
}

/** Finds the cheapest way to give the row of column 0 a column, and goes it. */
function augment({ width, cost, rowPrice, columnPrice, rowOf }: Assignment): void {
  const least = new Array<number>(width + 1).fill(Number.POSITIVE_INFINITY);
  const before = new Array<number>(width + 1).fill(0);
  const isUsed = new Array<boolean>(width + 1).fill(false);
  let column = 0;
  do {
    isUsed[column] = true;
    const row = rowOf[column] ?? 0;
    let step = Number.POSITIVE_INFINITY;
    let next = 0;
    for (let other = 1; other <= width; other += 1) {
      if (isUsed[other] === true) continue;
      const reduced = cost(row - 1, other - 1) - (rowPrice[row] ?? 0) - (columnPrice[other] ?? 0);
      if (reduced < (least[other] ?? 0)) {
        least[other] = reduced;
        before[other] = column;
      }
      if ((least[other] ?? 0) < step) {
        step = least[other] ?? 0;
        next = other;
      }
    }
    for (let other = 0; other <= width; other += 1) {
      if (isUsed[other] === true) {
        const owner = rowOf[other] ?? 0;
        rowPrice[owner] = (rowPrice[owner] ?? 0) + step;
        columnPrice[other] = (columnPrice[other] ?? 0) - step;
      } else least[other] = (least[other] ?? 0) - step;
    }
    column = next;
  } while ((rowOf[column] ?? 0) !== 0);
  while (column !== 0) {
    const previous = before[column] ?? 0;
    rowOf[column] = rowOf[previous] ?? 0;
    column = previous;
  }
}
