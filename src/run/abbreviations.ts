import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { DatasetConfig, ModelConfig } from '../core/index.ts';

/** The name of a model in folders and tables: its `abbr`, else its type and the last two parts of its path. */
export function modelAbbr({ abbr, type, path: place = '' }: ModelConfig): string {
  if (typeof abbr === 'string' && abbr !== '') return withoutSlashes(abbr);
  const parts = realPath(place).split('/').slice(-2);
  return withoutSlashes(`${type}_${parts.join('_')}`);
}

/** The name of a dataset in folders and tables: its `abbr`, else its path and name. */
export function datasetAbbr({ abbr, path: place, name }: Partial<DatasetConfig>): string {
  if (typeof abbr === 'string' && abbr !== '') return withoutSlashes(abbr);
  return withoutSlashes(name === undefined ? String(place) : `${place}_${name}`);
}

function withoutSlashes(name: string): string {
  return name.replaceAll('/', '_');
}

function realPath(place: string): string {
  const absolute = path.resolve(place);
  try {
    return realpathSync(absolute);
  } catch {
    return absolute;
  }
}
