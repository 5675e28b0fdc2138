import path from 'node:path';
import { type ConfigRequest, findOpenCompass } from '../../config/index.ts';
import type { Compat } from '../../core/index.ts';
import type { Surroundings } from '../../util/index.ts';
import { builtInConfigs } from './built-in.ts';
import type { RunOptions } from './run-options.ts';

/** Where configs are searched. */
export type ConfigPlaces = Pick<ConfigRequest, 'roots' | 'packages' | 'builtIn'>;

/**
 * Folders that hold configs of the user's: those of `--config-dir`, then those of `$OPENCOMPASS_CONFIGS`, then the
 * configs of OpenCompass itself where it is installed; behind them what is built in.
 */
export function configPlaces(options: RunOptions, compat: Compat, { cwd, env }: Surroundings): ConfigPlaces {
  const named = (env('OPENCOMPASS_CONFIGS') ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const roots = [...(options.configDir ?? ['configs']), ...named].map((folder) => path.resolve(cwd, folder));
  const builtIn = builtInConfigs(compat);
  const opencompass = findOpenCompass({ cwd, env });
  if (opencompass === undefined) return { roots, builtIn };
  return { roots: [...roots, path.join(opencompass, 'configs')], packages: { opencompass }, builtIn };
}
