import type { DataFiles } from '../core/index.ts';
import { isBlankRow, PythonCsvParser } from '../util/index.ts';

/** The rows of a file whose cells are separated by tabs and quoted as in CSV; a line with nothing in them is no row. */
export async function* tabSeparatedRows(files: DataFiles, name: string): AsyncGenerator<string[]> {
  const parser = new PythonCsvParser();
  for await (const part of files.chunks(name)) {
    yield* restoredRows(parser.push(swapped(part)));
  }
  yield* restoredRows(parser.end());
}

function restoredRows(rows: readonly string[][]): string[][] {
  return rows.filter((row) => !isBlankRow(row)).map((row) => row.map(swapped));
}

/** Tabs for commas and commas for tabs: the parser separates at commas. */
function swapped(text: string): string {
  return text.replace(/[\t,]/g, (char) => (char === ',' ? '\t' : ','));
}
