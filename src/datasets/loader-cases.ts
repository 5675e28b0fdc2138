/** Runs loaders on made-up files, for their tests. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { JsonObject, Row, RowSource } from '../core/index.ts';
import { createDataFiles } from './data-files.ts';
import { loadRaw } from './dataset-reader.ts';

export interface LoaderCase {
  readonly type: string;
  readonly args: JsonObject;
  readonly files: { readonly [name: string]: string };
  /** Rows by split; a source without splits has the split ''. */
  readonly rows: { readonly [split: string]: Row[] };
}

export const lines = (...items: object[]) => items.map((item) => `${JSON.stringify(item)}\n`).join('');

/** A test for each case. */
export function testLoaders(cases: readonly LoaderCase[]): void {
  const root = mkdtempSync(path.join(tmpdir(), 'lodestone-loaders-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  describe('a loader', () => {
    test.each(cases.map((one, number) => [one.type, number, one] as const))(
      '%s (%i)',
      async (_, number, one) => {
        const folder = path.join(root, String(number));
        for (const [name, text] of Object.entries(one.files)) {
          mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
          writeFileSync(path.join(folder, name), text);
        }
        const files = createDataFiles([{ folder, origin: 'test' }]);
        const path_ = String(one.args.path).replace(/^\.\/data\//, '');
        const splits = await loadRaw(one.type, { ...one.args, path: path_ }, { compat: '0.5.4', files });
        for (const [split, rows] of Object.entries(one.rows)) {
          const source = split === '' ? splits : (splits as { [name: string]: RowSource })[split];
          expect(await readRows(source as RowSource), split).toEqual(rows);
        }
      },
    );
  });
}

async function readRows(source: RowSource): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of source.rows()) rows.push(row);
  return rows;
}
