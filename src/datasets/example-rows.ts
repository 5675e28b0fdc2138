import type { DataFiles, Row, RowSource } from '../core/index.ts';
import { jsonFile, withFirstColumns } from './json-rows.ts';
import { rowSource } from './row-source.ts';

/** The rows of a JSON file in the form of BIG-bench: an object with the rows in `examples`. */
export function exampleRows(files: DataFiles, name: string): RowSource {
  return rowSource(() => withFirstColumns(rowsIn(files, name)));
}

async function* rowsIn(files: DataFiles, name: string): AsyncGenerator<Row> {
  yield* (await jsonFile<{ examples: Row[] }>(files, name)).examples;
}
