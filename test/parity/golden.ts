/** The golden folder: what the real OpenCompass produced. `$LODESTONE_GOLDEN`, else the selection beside this file. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parsePythonJson } from '../../src/util/index.ts';

export const goldenFolder = process.env.LODESTONE_GOLDEN ?? path.join(import.meta.dirname, 'golden');

if (!existsSync(goldenFolder)) throw new Error(`$LODESTONE_GOLDEN names no folder: ${goldenFolder}`);

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
  for (const line of goldenLines(...parts)) yield JSON.parse(line) as T;
}

/** The same as tagged JSON, for records whose numbers must stay integers or floats. */
export function* exactRecords<T>(...parts: string[]): Generator<T> {
  for (const line of goldenLines(...parts))
    yield (/\d\.0\b/.test(line) ? parsePythonJson(line) : JSON.parse(line)) as T;
}

function goldenLines(...parts: string[]): string[] {
  return (goldenText(...parts) ?? '').split('\n').filter((line) => line !== '');
}

/** The family files of one version below `opencompass/`; files of other things begin with an underscore. */
export function goldenFamilies(version: string): string[] {
  const folder = goldenPath('opencompass', version);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((file) => file.endsWith('.jsonl.gz') && !file.startsWith('_'));
}
