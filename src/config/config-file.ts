import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { didYouMean, LodestoneError } from '../core/index.ts';
import type { LoadedConfig } from './formats/loaded-config.ts';
import type { ModuleLoader } from './formats/module-loader.ts';
import type { PythonFileOptions } from './formats/python-file.ts';
import { withPluginPaths } from './plugins.ts';
import { refuseDepth } from './refuse-depth.ts';

export interface ConfigFileOptions extends PythonFileOptions {
  /** Loads configs and plug-ins that are programs. */
  readonly modules: ModuleLoader;
}

type Format = (
  file: string,
  shown: string,
  options: ConfigFileOptions,
) => LoadedConfig | Promise<LoadedConfig>;

const json: Format = async (file, shown) =>
  (await import('./formats/json-file.ts')).loadJsonFile(file, shown);
const yaml: Format = async (file, shown) =>
  (await import('./formats/yaml-file.ts')).loadYamlFile(file, shown);
const python: Format = async (file, _, options) =>
  (await import('./formats/python-file.ts')).loadPythonFile(file, options);
const program: Format = async (file, shown, { modules }) =>
  (await import('./formats/module-file.ts')).loadModuleFile(file, shown, modules);

/** What reads a config, by the extension of its file. */
const FORMATS: Readonly<Record<string, Format>> = {
  '.py': python,
  '.json': json,
  ...{ '.yaml': yaml, '.yml': yaml },
  ...{ '.ts': program, '.mts': program, '.cts': program, '.js': program, '.mjs': program, '.cjs': program },
};

/** Extensions of files that are configs. */
export const CONFIG_EXTENSIONS = Object.keys(FORMATS);

/** Reads a config in any of the forms it may have, by the extension of the file. */
export async function loadConfigFile(file: string, options: ConfigFileOptions): Promise<LoadedConfig> {
  const place = path.resolve(options.cwd, file);
  if (!existsSync(place)) throw notThere(file, place);
  const format = FORMATS[path.extname(file).toLowerCase()];
  if (format === undefined) {
    if (existsSync(path.join(place, 'configs')) && existsSync(path.join(place, 'predictions'))) {
      throw new LodestoneError('config-not-found', `${file} is a run folder, not a config file`, {
        hint: `Resume it with "lodestone resume ${file}".`,
      });
    }
    throw new LodestoneError('config-not-found', `${file} is not a config file`, {
      hint: `Configs end in ${CONFIG_EXTENSIONS.join(', ')}.`,
    });
  }
  const loaded = await format(place, file, options);
  refuseDepth(loaded.values, file);
  return withPluginPaths(loaded, path.dirname(place));
}

/** The config of a folder, which is run when a command line says nothing of models and datasets. */
export function defaultConfig(folder: string): string | undefined {
  const names = ['.ts', '.mts', '.js', '.mjs', '.json', '.yaml', '.yml'].map(
    (extension) => `lodestone.config${extension}`,
  );
  return names.find((name) => existsSync(path.join(folder, name)));
}

function notThere(file: string, place: string): LodestoneError {
  const folder = path.dirname(place);
  const beside = existsSync(folder) ? readdirSync(folder) : [];
  const near = didYouMean(path.basename(file), beside);
  return new LodestoneError('config-not-found', `no config file ${file}`, {
    hint: near || 'Select built-in configs with --models and --datasets.',
  });
}
