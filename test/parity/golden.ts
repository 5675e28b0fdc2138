/** The golden folder: what the real OpenCompass produced. `$LODESTONE_GOLDEN`, else the selection beside this file. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

export const goldenFolder = process.env.LODESTONE_GOLDEN ?? path.join(import.meta.dirname, 'golden');

export function goldenPath(...parts: string[]): string {
  return path.join(goldenFolder, ...parts);
}

export function hasGolden(...parts: string[]): boolean {
  return existsSync(goldenPath(...parts));
}

/** A file of the golden folder as text, `.gz` unpacked; undefined where the folder lacks it. */
export function goldenText(...parts: string[]): string | undefined {
  if (!hasGolden(...parts)) return undefined;
  const bytes = readFileSync(goldenPath(...parts));
  return (parts.at(-1)?.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** The records of a JSONL file, one at a time. */
export function* goldenRecords<T>(...parts: string[]): Generator<T> {
  const text = goldenText(...parts);
  if (text === undefined) return;
  for (const line of text.split('\n')) {
    if (line !== '') yield JSON.parse(line) as T;
  }
}
