import type { DataFiles, Row } from '../core/index.ts';
import { isBlankRow } from '../util/index.ts';
import { csvRows } from './row-source.ts';

/** The rows of a CSV file by its header; cells beyond it are dropped. A line with nothing in its cells is no row. */
export async function* rowsByHeader(files: DataFiles, file: string): AsyncGenerator<Row> {
  let header: string[] | undefined;
  for await (const cells of csvRows(files, file)) {
    if (isBlankRow(cells)) continue;
    if (header === undefined) header = cells;
    else {
      const count = Math.min(header.length, cells.length);
      yield Object.fromEntries(header.slice(0, count).map((column, index) => [column, cells[index]]));
    }
  }
}
