import { open } from 'node:fs/promises';
import zlib from 'node:zlib';
import type { AsyncBuffer, Compressors } from 'hyparquet';

/** A row of a table: column name to value; lists are arrays, structs objects. */
export type ParquetRow = { readonly [column: string]: unknown };

/** The rows of a Parquet file, one row group in memory at a time. */
export async function* parquetRows(file: string): AsyncGenerator<ParquetRow> {
  const { parquetMetadataAsync, parquetReadObjects } = await import('hyparquet');
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const buffer: AsyncBuffer = {
      byteLength: size,
      async slice(start, end = size) {
        const bytes = new Uint8Array(end - start);
        await handle.read(bytes, 0, bytes.length, start);
        return bytes.buffer;
      },
    };
    const metadata = await parquetMetadataAsync(buffer);
    let rowStart = 0;
    for (const group of metadata.row_groups) {
      const rowEnd = rowStart + Number(group.num_rows);
      const rows = await parquetReadObjects({
        file: buffer,
        metadata,
        rowStart,
        rowEnd,
        compressors: COMPRESSORS,
      });
      for (const row of rows) yield row;
      rowStart = rowEnd;
    }
  } finally {
    await handle.close();
  }
}

/** A row as JSON has it: whole numbers of 64 bits become numbers. */
export function jsonOfRow(row: object): string {
  return JSON.stringify(row, (_key, value: unknown) => (typeof value === 'bigint' ? Number(value) : value));
}

/** Beside Snappy, which the reader knows; Zstandard is in Node from 22.15 on. */
const COMPRESSORS: Compressors = {
  GZIP: (bytes) => zlib.gunzipSync(bytes),
  BROTLI: (bytes) => zlib.brotliDecompressSync(bytes),
  ZSTD: (bytes) => {
    const { zstdDecompressSync } = zlib as typeof zlib & {
      zstdDecompressSync?: (bytes: Uint8Array) => Buffer;
    };
    if (zstdDecompressSync === undefined)
      throw new Error('its tables are compressed with Zstandard, which needs Node 22.15');
    return zstdDecompressSync(bytes);
  },
};
