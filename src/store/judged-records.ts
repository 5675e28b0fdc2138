import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
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

/** The records of a file: of all samples, or those that stand next to its scores. */
export function recordsIn(file: string): JsonObject[] {
  const whole: Json = JSON.parse(readFileSync(file, 'utf8'));
  const records = isPlainObject(whole) && 'details' in whole ? whole.details : whole;
  return typeof records === 'object' && records !== null ? Object.values(records).filter(isPlainObject) : [];
}

const BY = '_judged-by--';

/** Judgements of answers to a dataset, in one file or in those of its parts. */
export interface JudgedFiles {
  /** The model whose answers were judged, or those of a pair joined by `_`. */
  readonly models: string;
  /** Undefined if an evaluator asked a judge, whose name stands elsewhere. */
  readonly judge: string | undefined;
  readonly files: readonly string[];
}

/** All judgements of answers to a dataset that lie in the folder of results, and the results of evaluators. */
export function judgedFiles(results: string, dataset: string): JudgedFiles[] {
  const names = existsSync(results) ? readdirSync(results).sort() : [];
  return names.flatMap((name) => {
    const files = partFiles(path.join(results, name, `${dataset}.json`));
    const place = name.indexOf(BY);
    const named =
      place < 0
        ? { models: name, judge: undefined }
        : { models: name.slice(0, place), judge: name.slice(place + BY.length) };
    return files.length === 0 ? [] : [{ ...named, files }];
  });
}

/** The records of judgements in a file: what the judge was asked, and said. A cascade keeps them with what its rules say. */
export function judgementRecords(file: string): JsonObject[] {
  return recordsIn(file).flatMap((record) => {
    const own = isPlainObject(record.llm_evaluation) ? record.llm_evaluation : record;
    return 'prediction' in own && 'origin_prompt' in own ? [own] : [];
  });
}
