import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  configPlaces,
  loadLibrary,
  openDataFiles,
  type RunOptions,
  registriesWith,
} from '../../app/index.ts';
import { moduleLoader, resolveConfig } from '../../config/index.ts';
import {
  COMPAT_VERSIONS,
  type Compat,
  type DataFiles,
  DEFAULT_COMPAT,
  LodestoneError,
  type Registries,
  type RunConfig,
} from '../../core/index.ts';
import type { RunFolder } from '../../store/index.ts';
import type { Surroundings } from '../../util/index.ts';

/** The config that a run was made with, and the version whose behaviour it had. */
export interface RunFacts {
  readonly config: RunConfig;
  readonly compat: Compat;
  /** Where the components of the config are found. */
  readonly registries: Registries;
  /** How many samples of each dataset the run has read; undefined for all. */
  readonly limit: number | undefined;
  /** Where data is, read in the encoding that is given, else in the run's own. */
  readonly files: DataFiles;
}

/** Reads the config in a run's folder: Lodestone's JSON, or the Python file that OpenCompass leaves. */
export async function runFacts(
  folder: RunFolder,
  options: RunOptions,
  surroundings: Surroundings,
): Promise<RunFacts> {
  const file = storedConfigFile(folder);
  const stored = storedFacts(file);
  const compat = namedCompat(options.compat) ?? namedCompat(stored.compat) ?? DEFAULT_COMPAT;
  const dataEncoding = options.dataEncoding ?? stored.options?.data_encoding;
  const files = openDataFiles(
    dataEncoding === undefined ? options : { ...options, dataEncoding },
    surroundings,
  );
  const { config, plugins } = await resolveConfig({
    config: file,
    compat,
    scores: false,
    ...configPlaces(options, compat, surroundings),
    files,
    modules: moduleLoader(loadLibrary),
    env: surroundings.env,
    cwd: surroundings.cwd,
  });
  return { config, compat, registries: registriesWith(plugins), limit: stored.options?.limit, files };
}

function storedConfigFile(folder: RunFolder): string {
  const own = (['json', 'py'] as const).map((extension) => folder.configFile(extension));
  const configs = path.join(folder.root, 'configs');
  const others = existsSync(configs) ? readdirSync(configs).filter((name) => /\.(py|json)$/.test(name)) : [];
  const file = [...own, ...others.map((name) => path.join(configs, name))].find((one) => existsSync(one));
  if (file !== undefined) return file;
  throw new LodestoneError('config-not-found', `${folder.root} has no config in its configs/ folder`, {
    hint: 'inspect needs a complete run folder.',
  });
}

/** What Lodestone's own config files say of a run next to its config. */
interface StoredFacts {
  readonly compat?: string;
  readonly options?: { readonly data_encoding?: string; readonly limit?: number };
}

function storedFacts(file: string): StoredFacts {
  if (!file.endsWith('.json')) return {};
  const { lodestone = {} }: { lodestone?: StoredFacts } = JSON.parse(readFileSync(file, 'utf8'));
  return lodestone;
}

function namedCompat(name: string | undefined): Compat | undefined {
  return COMPAT_VERSIONS.find((version) => version === name);
}
