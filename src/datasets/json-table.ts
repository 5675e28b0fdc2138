import {
  type DataFiles,
  type Json,
  type JsonObject,
  LodestoneError,
  type Row,
  type RowSource,
  type Splits,
} from '../core/index.ts';
import { formed, jsonFile } from './json-rows.ts';
import { jsonLines, rowSource } from './row-source.ts';

/**
 * JSON files as the generic reader of Hugging Face's `datasets` gives them, for configs with `path='json'`,
 * `data_files` (a name, a list, or either by split) and perhaps `split`. Every row has the columns of all rows, a
 * missing value is null. `toRow` changes each row.
 */
export async function jsonTable(
  args: JsonObject,
  files: DataFiles,
  toRow: (row: Row) => Row = (row) => row,
): Promise<Splits> {
  const { path, name, data_files: data, split, ...others } = args;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    throw new LodestoneError('config-invalid', `unknown argument "${unknown}" of a dataset of JSON files`);
  }
  const named = path === 'json' ? filesBySplit(data ?? null) : await savedSplits(String(path), name, files);
  const splits = Object.fromEntries(named.map(([key, names]) => [key, tableSource(files, names, toRow)]));
  if (split === undefined || split === null) return splits;
  const chosen = splits[String(split)];
  if (chosen !== undefined) return chosen;
  throw new LodestoneError('config-invalid', `${path} has no split "${split}"`, {
    hint: `Use one of ${Object.keys(splits).join(', ')}.`,
  });
}

/** A dataset of the Hugging Face hub is read from a folder of its name, with a JSONL file a split. */
async function savedSplits(
  path: string,
  name: Json | undefined,
  files: DataFiles,
): Promise<[split: string, names: string[]][]> {
  const folder = name === undefined || name === null ? path : `${path}/${name}`;
  const found = (await files.list(folder)).filter((file) => file.endsWith('.jsonl'));
  return found.map((file) => [file.slice(0, -'.jsonl'.length), [`${folder}/${file}`]]);
}

function filesBySplit(data: Json): [split: string, names: string[]][] {
  if (typeof data === 'string') return [['train', [data]]];
  if (Array.isArray(data)) return [['train', data.map(String)]];
  if (data !== null && typeof data === 'object') {
    return Object.entries(data).map(([split, names]) => [split, [names].flat().map(String)]);
  }
  throw new LodestoneError('config-invalid', 'a dataset of JSON files has no data_files');
}

function tableSource(files: DataFiles, names: readonly string[], toRow: (row: Row) => Row): RowSource {
  let columns: Promise<readonly string[]> | undefined;
  return rowSource(async function* () {
    columns ??= tableColumns(files, names);
    const known = await columns;
    for (const name of names) {
      let index = 0;
      for await (const row of objectsIn(files, name)) {
        const whole = Object.fromEntries(known.map((column) => [column, row[column] ?? null]));
        yield formed(name, index, () => toRow(whole));
        index += 1;
      }
    }
  });
}

/** The columns of all rows in the order in which they first appear. */
async function tableColumns(files: DataFiles, names: readonly string[]): Promise<readonly string[]> {
  const columns = new Set<string>();
  for (const name of names) {
    for await (const row of objectsIn(files, name)) {
      for (const column of Object.keys(row)) columns.add(column);
    }
  }
  return [...columns];
}

/** The rows of a file with one object a line, or with one list of objects. */
async function* objectsIn(files: DataFiles, name: string): AsyncGenerator<Row> {
  for await (const line of files.lines(name)) {
    if (line.trim() === '') continue;
    if (line.trimStart().startsWith('[')) yield* await jsonFile<Row[]>(files, name);
    else yield* jsonLines(files, name);
    return;
  }
}
