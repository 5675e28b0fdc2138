import type { DataFiles } from '../core/index.ts';
import { PythonCsvParser } from '../util/index.ts';

/** The rows of a file whose cells are separated by tabs and quoted as in CSV. */
export async function* tabSeparatedRows(files: DataFiles, name: string): AsyncGenerator<string[]> {
  const parser = new PythonCsvParser();
  for await (const part of files.chunks(name)) {
    for (const row of parser.push(swapped(part))) yield row.map(swapped);
  }
  for (const row of parser.end()) yield row.map(swapped);
}

/** Tabs for commas and commas for tabs: the parser separates at commas. */
function swapped(text: string): string {
  return text.replace(/[\t,]/g, (char) => (char === ',' ? '\t' : ','));
}
