import { realpathSync } from 'node:fs';
import path from 'node:path';
import { type DatasetConfig, LodestoneError, type ModelConfig } from '../core/index.ts';

/** The name of a model in folders and tables: its `abbr` as it is, else its type and the last two parts of its path. */
export function modelAbbr({ abbr, type, path: place = '' }: ModelConfig): string {
  if (typeof abbr === 'string' && abbr !== '') return insideFolder(abbr);
  const parts = realPath(place).split('/').slice(-2);
  return withoutSlashes(`${type}_${parts.join('_')}`);
}

/** The name of a dataset in folders and tables: its `abbr`, else its path and name. */
export function datasetAbbr({ abbr, path: place, name }: Partial<DatasetConfig>): string {
  if (typeof abbr === 'string' && abbr !== '') return insideFolder(abbr);
  return withoutSlashes(name === undefined ? String(place) : `${place}_${name}`);
}

/** An abbr may name folders, but none outside of the run's. */
function insideFolder(abbr: string): string {
  if (!path.isAbsolute(abbr) && !abbr.split(/[/\\]/).includes('..')) return abbr;
  throw new LodestoneError('config-invalid', `the abbr "${abbr}" points outside the run folder`, {
    hint: 'It names files: use letters, digits, "-", "_" and ".".',
  });
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
