/** The rows of dataset classes, all of them by their checksum. */
import { createHash } from 'node:crypto';
import { test } from 'vitest';
import {
  type Compat,
  type DataFiles,
  type Json,
  type JsonObject,
  LodestoneError,
  type Row,
  type RowSource,
} from '../../src/core/index.ts';
import { createDataFiles, loaders, loadRaw } from '../../src/datasets/index.ts';
import { pythonDumps } from '../../src/util/index.ts';
import { goldenPath, goldenRecords } from './golden.ts';
import { collect, dataFiles, dataRoots, sortedTexts } from './records.ts';
import { differenceOf, ParityReport } from './report.ts';

interface Vector {
  fn: string;
  kw: JsonObject;
  out: { value: { splits: Record<string, Split> } } | { raises: string };
  versions: string;
}

interface Split {
  rows: number;
  columns: string[];
  first: Row[];
  sha256: string | null;
  sha256_sorted_string_lists: string;
}

/** The vectors of each kind, and where their data is. */
const FILES = {
  readers: { file: 'datasets.jsonl.gz', files: dataFiles },
  'readers parts': {
    file: 'datasets-parts.jsonl.gz',
    files: createDataFiles([{ folder: goldenPath('data_stubs', 'data'), origin: 'parity' }, ...dataRoots]),
  },
};

test.each(Object.entries(FILES))('%s', { timeout: 600_000 }, async (kind, { file, files }) => {
  const report = new ParityReport(kind);
  for (const vector of goldenRecords<Vector>('units', file)) {
    const compat: Compat = vector.versions === '0.3.3' ? '0.3.3' : '0.5.4';
    if (!loaders.has(vector.fn)) report.notBuilt(vector.fn);
    else report.count(await check(vector, compat, files));
  }
  report.finish();
});

async function check(
  { fn, kw, out, versions }: Vector,
  compat: Compat,
  files: DataFiles,
): Promise<string | undefined> {
  const name = `${fn} [${versions}] ${JSON.stringify(kw)}`;
  try {
    const args = typeof kw.path === 'string' ? { ...kw, path: kw.path.replace(/^(\.\/)?data\//, '') } : kw;
    const splits = await loadRaw(fn, args, { compat, files });
    const sources =
      'rows' in splits && typeof splits.rows === 'function' ? { '': splits as RowSource } : splits;
    if ('raises' in out) {
      for (const source of Object.values(sources)) await collect(asAsync((source as RowSource).rows()));
      return `${name}: should fail with ${out.raises}`;
    }
    for (const [split, expected] of Object.entries(out.value.splits)) {
      const source = (sources as Record<string, RowSource>)[split];
      if (source === undefined) return `${name}: no split "${split}"`;
      const difference = await compareSplit(expected, source);
      if (difference !== undefined) return `${name} ${split}: ${difference}`;
    }
    return undefined;
  } catch (error) {
    if ('raises' in out && error instanceof LodestoneError) return undefined;
    return `${name}: ${error instanceof Error ? error.message : error}`;
  }
}

async function compareSplit(expected: Split, source: RowSource): Promise<string | undefined> {
  const rows: Row[] = await collect(asAsync(source.rows()));
  const { rows: count, columns, first } = expected;
  // Lists out of a Python set have no order that could be compared.
  const comparable = (value: unknown) => (expected.sha256 === null ? sortedTexts(value) : value);
  const seen = {
    rows: rows.length,
    columns: Object.keys(rows[0] ?? {}),
    first: comparable(rows.slice(0, first.length)),
  };
  const difference = differenceOf({ rows: count, columns, first: comparable(first) }, seen);
  if (difference !== undefined) return difference;
  const hash = expected.sha256 ?? expected.sha256_sorted_string_lists;
  const values = comparable(rows);
  return differenceOf(hash, sha256(values as Json));
}

function sha256(rows: Json): string {
  return createHash('sha256')
    .update(pythonDumps(rows, { sortKeys: true, ensureAscii: false }))
    .digest('hex');
}

async function* asAsync(rows: AsyncIterable<Row> | Iterable<Row>): AsyncGenerator<Row> {
  yield* rows;
}
