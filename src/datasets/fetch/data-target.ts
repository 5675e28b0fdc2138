import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from '../../util/index.ts';
import type { DataRoot, DataRootOptions } from '../data-files.ts';

/**
 * Where fetched data goes: the first place of the search order that is a folder for data, so that it is found
 * before older data in places behind. `./data` counts where it exists; the last resort is the user's cache.
 */
export function dataTarget({ dataDir, env, cwd, home }: DataRootOptions): DataRoot {
  if (dataDir !== undefined) return { folder: layoutIn(path.resolve(cwd, dataDir)), origin: '--data-dir' };
  const [own] = (env('LODESTONE_DATA') ?? '').split(path.delimiter).filter((folder) => folder !== '');
  if (own !== undefined) return { folder: layoutIn(path.resolve(cwd, own)), origin: '$LODESTONE_DATA' };
  const compass = env('COMPASS_DATA_CACHE');
  if (compass)
    return { folder: path.join(path.resolve(cwd, compass), 'data'), origin: '$COMPASS_DATA_CACHE' };
  const local = path.join(cwd, 'data');
  if (isFolder(local)) return { folder: local, origin: './data' };
  return { folder: path.join(cacheFolder(env, home), 'data'), origin: 'the cache' };
}

/** A folder that the user names may be the `data` folder, or hold it. */
function layoutIn(folder: string): string {
  const inner = path.join(folder, 'data');
  return isFolder(inner) ? inner : folder;
}

function isFolder(place: string): boolean {
  return existsSync(place) && statSync(place).isDirectory();
}
