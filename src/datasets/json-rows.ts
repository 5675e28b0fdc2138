import { type DataFiles, LodestoneError, type Row, type RowSource } from '../core/index.ts';
import { countJsonLines, jsonLines, refuseDeepJson, rowSource } from './row-source.ts';

/**
 * What `toRow` makes of each object of a JSONL file, undefined for those to leave out. An object of another form
 * than `toRow` expects is named by its number.
 */
export async function* jsonRows<T>(
  files: DataFiles,
  name: string,
  toRow: (item: T, index: number) => Row | undefined,
): AsyncGenerator<Row> {
  let index = 0;
  for await (const item of jsonLines(files, name)) {
    const row = formed(name, index, () => toRow(item as T, index));
    if (row !== undefined) yield row;
    index += 1;
  }
}

/** The same where an object holds several rows. */
export async function* nestedJsonRows<T>(
  files: DataFiles,
  name: string,
  toRows: (item: T) => Iterable<Row>,
): AsyncGenerator<Row> {
  let index = 0;
  for await (const item of jsonLines(files, name)) {
    yield* formed(name, index, () => [...toRows(item as T)]);
    index += 1;
  }
}

/** A whole JSON file, which holds one value. */
export async function jsonFile<T>(files: DataFiles, name: string): Promise<T> {
  const text = await files.text(name);
  let value: T;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new LodestoneError('data-malformed', `not JSON: ${reason}`, { where: name, cause });
  }
  refuseDeepJson(value, name);
  return value;
}

/** Runs `read` on item `index` of a file; a failure says which item has another form than expected. */
export function formed<T>(name: string, index: number, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof LodestoneError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new LodestoneError('data-malformed', `item ${index + 1} has an unexpected form: ${reason}`, {
      where: name,
      hint: 'Fetch the file again, or fix the item.',
      cause,
    });
  }
}

/**
 * Rows as a table whose columns are those of the first row, as `Dataset.from_list` makes one: a missing value is
 * null, a column that the first row lacks is dropped.
 */
export async function* withFirstColumns(rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  const inColumns = firstColumns();
  for await (const row of rows) yield inColumns(row);
}

/** The objects of a JSONL file as such a table. */
export function jsonLineTable(files: DataFiles, name: string): RowSource {
  return rowSource(
    () => jsonLines(files, name, firstColumns()),
    () => countJsonLines(files, name),
  );
}

/** Gives rows the columns of the first one that it is handed. */
function firstColumns(): (row: Row) => Row {
  let columns: string[] | undefined;
  return (row) => {
    columns ??= Object.keys(row);
    return hasColumns(row, columns) ? row : withColumns(row, columns);
  };
}

function withColumns(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}

/** Whether a row has these columns in this order, and no others. */
function hasColumns(row: Row, columns: readonly string[]): boolean {
  let place = 0;
  for (const column in row) {
    if (column !== columns[place] || row[column] === undefined) return false;
    place += 1;
  }
  return place === columns.length;
}
