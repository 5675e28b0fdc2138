import { existsSync, readFileSync } from 'node:fs';
import { isPlainObject, type Json, type JsonObject } from '../core/index.ts';

/** A file of results or predictions, or where it does not exist those of its parts. */
export function partFiles(file: string): string[] {
  if (existsSync(file)) return [file];
  const files: string[] = [];
  for (let part = 0; ; part += 1) {
    const name = file.replace(/\.json$/, `_${part}.json`);
    if (!existsSync(name)) return files;
    files.push(name);
  }
}

/** The records of a file: of all samples, or those that stand beside its scores. */
export function recordsIn(file: string): JsonObject[] {
  const whole: Json = JSON.parse(readFileSync(file, 'utf8'));
  const records = isPlainObject(whole) && isPlainObject(whole.details) ? whole.details : whole;
  return isPlainObject(records) ? Object.values(records).filter(isPlainObject) : [];
}
