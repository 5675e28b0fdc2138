import os from 'node:os';
import path from 'node:path';

/** Reads an environment variable. */
export type Environment = (name: string) => string | undefined;

/** The user's cache: `LODESTONE_CACHE`, or `lodestone` in the cache folder of the desktop's rules. */
export function cacheFolder(env: Environment, home = os.homedir()): string {
  const own = env('LODESTONE_CACHE');
  if (own !== undefined && own !== '') return path.resolve(own);
  const shared = env('XDG_CACHE_HOME');
  const base = shared !== undefined && path.isAbsolute(shared) ? shared : path.join(home, '.cache');
  return path.join(base, 'lodestone');
}
