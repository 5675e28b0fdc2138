import type { DataFiles, Row, RowSource } from '../core/index.ts';
import { formed } from './json-rows.ts';
import { rowSource } from './row-source.ts';
import { savedRows } from './saved-splits.ts';

/** What `toRow` makes of each row of a split of a dataset saved in a folder, undefined for those to leave out. */
export function savedSource<T extends object = Row>(
  files: DataFiles,
  folder: string,
  split: string,
  toRow: (row: T) => Row | undefined = (row) => row as Row,
): RowSource {
  return rowSource(async function* () {
    let index = 0;
    for await (const item of savedRows(files, folder, split)) {
      const row = formed(folder, index, () => toRow(item as T));
      if (row !== undefined) yield row;
      index += 1;
    }
  });
}

/** The row with a column under another name, in its place. */
export function renamed(row: Row, from: string, to: string): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column === from ? to : column, value]),
  );
}
