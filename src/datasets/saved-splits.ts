import { type DataFiles, LodestoneError, type Row } from '../core/index.ts';
import { jsonOfRow, parquetRows } from './formats/parquet-rows.ts';
import { jsonLines } from './row-source.ts';

/** A file of a dataset as Hugging Face's `datasets` finds it in a folder: named by its split. */
const SPLIT_FILE = /^(train|validation|dev|test)(?:[-_.].*)?\.(jsonl|parquet)$/;

/** The rows of one split of a dataset saved in a folder, or in `data` below it, as JSONL or Parquet files. */
export async function* savedRows(files: DataFiles, folder: string, split: string): AsyncGenerator<Row> {
  const found = await splitFiles(files, folder, split);
  for (const name of found) {
    if (name.endsWith('.jsonl')) yield* jsonLines(files, name);
    else for await (const row of parquetRows(await files.path(name))) yield JSON.parse(jsonOfRow(row));
  }
}

async function splitFiles(files: DataFiles, folder: string, split: string): Promise<string[]> {
  const places = [folder, ...((await files.exists(`${folder}/data`)) ? [`${folder}/data`] : [])];
  for (const place of places) {
    const names = (await files.list(place)).filter((name) => SPLIT_FILE.exec(name)?.[1] === split);
    if (names.length > 0) return names.map((name) => `${place}/${name}`);
  }
  throw new LodestoneError('data-missing', `${folder} has no file of the split "${split}"`, {
    hint: 'Fetch it again; files are called after their split, e.g. test-00000-of-00001.parquet.',
  });
}
