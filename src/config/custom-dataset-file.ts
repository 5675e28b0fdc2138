import {
  type DataFiles,
  type DatasetConfig,
  dictEntries,
  isPlainObject,
  type Json,
  type JsonObject,
  keyText,
  LodestoneError,
} from '../core/index.ts';
import { isBlankRow, PythonCsvParser, parsePythonJson } from '../util/index.ts';
import { customDataset } from './custom-dataset.ts';
import { refuseMissingColumns } from './custom-dataset-columns.ts';

/** The whole config of a dataset that is given by the path of its file, and by what else the user says of it. */
export async function readCustomDataset(given: JsonObject, files: DataFiles): Promise<DatasetConfig> {
  const file = String(given.path);
  const meta = await fileMeta(given, files);
  const record = await firstRecord(file, files);
  const dataset = customDataset(record, meta, given);
  refuseMissingColumns(dataset, { ...meta, ...given }, record);
  return dataset;
}

async function fileMeta({ path, meta_path: named }: JsonObject, files: DataFiles): Promise<JsonObject> {
  const file = typeof named === 'string' ? named : `${path}.meta.json`;
  if (named === undefined && !(await files.exists(file))) return {};
  return parsedObject(await files.text(file), file);
}

async function firstRecord(file: string, files: DataFiles): Promise<JsonObject> {
  if (file.endsWith('.csv')) return firstRow(file, files);
  if (!file.endsWith('.jsonl')) {
    throw new LodestoneError('config-invalid', `${file} is neither a .csv nor a .jsonl file`, {
      hint: 'Save the data in one of these formats, with the matching file extension.',
    });
  }
  let number = 0;
  for await (const line of files.lines(file)) {
    number += 1;
    if (line.trim() !== '') return parsedObject(line, `${file}:${number}`);
  }
  throw empty(file);
}

async function firstRow(file: string, files: DataFiles): Promise<JsonObject> {
  const parser = new PythonCsvParser();
  const rows: string[][] = [];
  for await (const part of files.chunks(file)) {
    rows.push(...parser.push(part).filter((row) => !isBlankRow(row)));
    if (rows.length > 1) break;
  }
  if (rows.length < 2) rows.push(...parser.end().filter((row) => !isBlankRow(row)));
  const [header, row] = rows;
  if (header === undefined || row === undefined) throw empty(file);
  return Object.fromEntries(header.slice(0, row.length).map((column, index) => [column, row[index] ?? null]));
}

function parsedObject(text: string, where: string): JsonObject {
  let value: Json;
  try {
    value = parsePythonJson(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new LodestoneError('data-malformed', `not JSON: ${cause.message}`, { where, cause });
  }
  if (isPlainObject(value)) return value;
  const entries = dictEntries(value);
  if (entries.length > 0) return Object.fromEntries(entries.map(([key, item]) => [keyText(key), item]));
  throw new LodestoneError('data-malformed', 'not a JSON object', { where });
}

function empty(file: string): LodestoneError {
  return new LodestoneError('data-malformed', `${file} has no rows`, {
    hint: 'A .csv file has a header and at least one row, a .jsonl file at least one object.',
  });
}
