import path from 'node:path';
import { expect, test } from 'vitest';
import { jsonOfRow, parquetRows } from './parquet-rows.ts';

const folder = path.resolve(import.meta.dirname, '../../../test/fixtures/parquet');

test.each(['snappy', 'gzip'])(
  'reads what pyarrow wrote, packed by %s, over several row groups',
  async (codec) => {
    const rows: unknown[] = [];
    for await (const row of parquetRows(path.join(folder, `rows-${codec}.parquet`)))
      rows.push(JSON.parse(jsonOfRow(row)));
    expect(rows).toHaveLength(40);
    for (const [index, row] of rows.entries()) {
      expect(row).toEqual({
        id: `Mercury_${index}`,
        question: `Which is ${index}? 水 é`,
        choices: { text: [`t${index}a`, 'b', 'c', 'd'], label: ['A', 'B', 'C', 'D'] },
        answerKey: 'ABCD'[index % 4],
        n: index,
        f: index / 4,
        ok: index % 2 === 0,
        none: index % 3 === 0 ? 'x' : null,
      });
    }
  },
);
