import { type DataFiles, LodestoneError, type Row, type RowSource } from '../core/index.ts';
import { DEEPEST_JSON, PythonCsvParser, tooDeep } from '../util/index.ts';
import { lineBatches } from './line-batches.ts';

type Rows = AsyncIterable<Row> | Iterable<Row>;

/** Rows that are read again each time; the first count reads them once, or counts in a way of its own. */
export function rowSource(rows: () => Rows, count = () => rowCount(rows())): RowSource {
  let total: Promise<number> | undefined;
  return {
    rows,
    count: () => {
      total ??= count();
      return total;
    },
  };
}

/** Rows that are in memory anyway. */
export function arraySource(rows: readonly Row[]): RowSource {
  return { rows: () => rows, count: async () => rows.length };
}

/** Rows that have to be computed together: loaded whole at the first use. */
export function loadedSource(load: () => Promise<Row[]>): RowSource {
  let loading: Promise<Row[]> | undefined;
  const all = () => {
    loading ??= load();
    return loading;
  };
  return {
    rows: async function* () {
      yield* await all();
    },
    count: async () => (await all()).length,
  };
}

/**
 * The objects of a JSONL file, or what `toRow` makes of them. Blank lines are skipped; a broken line is named by its
 * number.
 */
export async function* jsonLines(
  files: DataFiles,
  name: string,
  toRow = (row: Row): Row => row,
): AsyncGenerator<Row> {
  let number = 0;
  for await (const lines of lineBatches(files.chunks(name))) {
    for (const line of lines) {
      number += 1;
      if (line.trim() !== '') yield toRow(parseRow(line, name, number));
    }
  }
}

/** How many objects a JSONL file holds; each is looked at. */
export async function countJsonLines(files: DataFiles, name: string): Promise<number> {
  let [number, total] = [0, 0];
  for await (const lines of lineBatches(files.chunks(name))) {
    for (const line of lines) {
      number += 1;
      if (line.trim() === '') continue;
      parseRow(line, name, number);
      total += 1;
    }
  }
  return total;
}

/** The rows of a CSV file as Python's `csv.reader` reads it. */
export async function* csvRows(files: DataFiles, name: string): AsyncGenerator<string[]> {
  const parser = new PythonCsvParser();
  for await (const part of files.chunks(name)) yield* parser.push(part);
  yield* parser.end();
}

function parseRow(line: string, name: string, number: number): Row {
  let row: Row;
  try {
    row = JSON.parse(line);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new LodestoneError('data-malformed', `not a JSON object: ${reason}`, {
      where: `${name}:${number}`,
      hint: 'Fix or remove the line.',
      cause,
    });
  }
  // A short line has no room for so many brackets.
  if (line.length > 2 * DEEPEST_JSON) refuseDeepJson(row, `${name}:${number}`);
  return row;
}

/** Throws for JSON that is nested more deeply than Python's reader takes it. */
export function refuseDeepJson(value: unknown, where: string): void {
  const found = tooDeep(value, DEEPEST_JSON);
  if (found === undefined) return;
  throw new LodestoneError(
    'data-malformed',
    `${found.path.join('.')} is nested more than ${DEEPEST_JSON} levels deep`,
    {
      where,
      hint: 'Fix or remove it.',
    },
  );
}

async function rowCount(rows: Rows): Promise<number> {
  let total = 0;
  for await (const _ of rows) total += 1;
  return total;
}
