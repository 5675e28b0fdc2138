/** A row of a file, and what its cells are. */
export interface NamedRow {
  readonly name: string;
  readonly columns: readonly string[];
}

/**
 * OpenCompass writes the header of the first row and every other row in an order of its own. Names the rows of which cells stand under
 * the name of another; empty if there are none.
 */
export function headerNote(file: string, rows: readonly NamedRow[]): string[] {
  const [first] = rows;
  if (first === undefined) return [];
  const isMoved = ({ columns }: NamedRow) => columns.some((column, place) => first.columns[place] !== column);
  const moved = [...new Set(rows.filter(isMoved).map(({ name }) => name))];
  if (moved.length === 0) return [];
  return [
    `${file} has the header of ${first.name}, as OpenCompass writes it: cells of ${moved.join(', ')} stand under the name of another column`,
  ];
}
