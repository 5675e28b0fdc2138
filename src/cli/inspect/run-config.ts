import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  configPlaces,
  dataFilesOf,
  loadLibrary,
  type RunOptions,
  registriesWith,
  type Surroundings,
} from '../../app/index.ts';
import { moduleLoader, resolveConfig } from '../../config/index.ts';
import {
  COMPAT_VERSIONS,
  type Compat,
  DEFAULT_COMPAT,
  LodestoneError,
  type Registries,
  type RunConfig,
} from '../../core/index.ts';
import type { RunFolder } from '../../store/index.ts';

/** The config that a run was made with, and the version whose behaviour it had. */
export interface RunFacts {
  readonly config: RunConfig;
  readonly compat: Compat;
  /** Where the components of the config are found. */
  readonly registries: Registries;
}

/** Reads the config in a run's folder: Lodestone's JSON, or the Python file that OpenCompass leaves. */
export async function runFacts(
  folder: RunFolder,
  options: RunOptions,
  surroundings: Surroundings,
): Promise<RunFacts> {
  const file = configFileOf(folder);
  const compat = namedCompat(options.compat) ?? storedCompat(file) ?? DEFAULT_COMPAT;
  const { config, plugins } = await resolveConfig({
    config: file,
    compat,
    scores: false,
    ...configPlaces(options, compat, surroundings),
    files: dataFilesOf(options, surroundings),
    modules: moduleLoader(loadLibrary),
    env: surroundings.env,
    cwd: surroundings.cwd,
  });
  return { config, compat, registries: registriesWith(plugins) };
}

function configFileOf(folder: RunFolder): string {
  const own = (['json', 'py'] as const).map((extension) => folder.configFile(extension));
  const configs = path.join(folder.root, 'configs');
  const others = existsSync(configs) ? readdirSync(configs).filter((name) => /\.(py|json)$/.test(name)) : [];
  const file = [...own, ...others.map((name) => path.join(configs, name))].find((one) => existsSync(one));
  if (file !== undefined) return file;
  throw new LodestoneError('config-not-found', `${folder.root} has no config in its folder configs`, {
    hint: 'Only whole run folders can be looked into.',
  });
}

function storedCompat(file: string): Compat | undefined {
  if (!file.endsWith('.json')) return undefined;
  const { lodestone } = JSON.parse(readFileSync(file, 'utf8')) as { lodestone?: { compat?: string } };
  return namedCompat(lodestone?.compat);
}

function namedCompat(name: string | undefined): Compat | undefined {
  return COMPAT_VERSIONS.find((version) => version === name);
}
