/** What dataset classes and readers give, against what the real ones gave. */
import { test } from 'vitest';
import type { Compat, Row } from '../../src/core/index.ts';
import { loaders } from '../../src/datasets/index.ts';
import { exactRecords, goldenFamilies } from './golden.ts';
import { byName, collect, comparableRow, keyOf, type LoadRecord, openRecorded } from './records.ts';
import { differenceOf, ParityReport } from './report.ts';

test('load', { timeout: 600_000 }, async () => {
  const report = new ParityReport('load');
  const earlier = new Map<string, LoadRecord>();
  for (const compat of ['0.3.3', '0.5.4'] as const) {
    for (const file of goldenFamilies(compat)) {
      const records = [...exactRecords<LoadRecord>('opencompass', compat, file)].filter(
        (one) => one.stage === 'load',
      );
      const byKey = byName(records, keyOf);
      for (const record of records) {
        if (!loaders.has(record.cfg.type)) report.notBuilt(record.cfg.type);
        else report.count(await check(record, compat, byKey, earlier));
      }
      if (compat === '0.3.3') for (const [key, record] of byKey) earlier.set(key, record);
    }
  }
  report.finish();
});

async function check(
  record: LoadRecord,
  compat: Compat,
  byKey: Map<string, LoadRecord>,
  earlier: Map<string, LoadRecord>,
): Promise<string | undefined> {
  const name = `${compat} ${record.config} ${record.abbr}`;
  const comparable = (row: Row) => comparableRow(record.cfg.type, row);
  try {
    const reader = await openRecorded(record.cfg, compat);
    const rows = (await collect(reader.samples())).map((sample) => sample.row);
    const train = await reader.train();
    const source = rowsOf(record, byKey, earlier);
    const expected = {
      sizes: [record.n_test, record.n_train],
      columns: record.columns,
      train_columns: record.train_columns,
      rows: source.rows?.map(({ row }) => comparable(plainRow(row, rows[0]))),
      train_rows: source.train_rows?.map(({ row }) => comparable(plainRow(row, train[0]))),
    };
    const difference = differenceOf(expected, {
      sizes: [rows.length, train.length],
      columns: Object.keys(rows[0] ?? {}),
      train_columns: Object.keys(train[0] ?? {}),
      rows: source.rows?.map(({ idx }) => comparable(rows[idx] ?? {})),
      train_rows: source.train_rows?.map(({ idx }) => comparable(train[idx] ?? {})),
    });
    return difference && `${name}: ${difference}`;
  } catch (error) {
    return `${name}: ${error instanceof Error ? error.message : error}`;
  }
}

/** The record that holds the rows; repeated ones are named by another record. */
function rowsOf(
  record: LoadRecord,
  byKey: Map<string, LoadRecord>,
  earlier: Map<string, LoadRecord>,
): LoadRecord {
  if (record.rows_same_as !== undefined) {
    const same = byKey.get(keyOf(record.rows_same_as));
    return same === undefined ? record : rowsOf(same, byKey, earlier);
  }
  if (record.rows_same_as_version === undefined) return record;
  const same = earlier.get(keyOf(record));
  return same === undefined ? record : rowsOf(same, earlier, earlier);
}

/**
 * Rows of 0.3.3 lack the two columns that 0.5 adds; where a record refers to such rows, the columns are those
 * of the record's own rows.
 */
function plainRow(row: Row, like: Row | undefined): Row {
  return like !== undefined && 'subdivision' in like && !('subdivision' in row)
    ? { ...row, subdivision: like.subdivision, idx: row.idx }
    : row;
}
