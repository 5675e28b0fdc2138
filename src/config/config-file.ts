import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dictEntries, didYouMean, isPlainObject, type Json, keyText, LodestoneError } from '../core/index.ts';
import type { BuiltInConfig, BuiltInConfigs } from './built-in-configs.ts';

export interface ConfigFileOptions {
  /** Folders that configs may be read from, beside that of the file itself. */
  readonly roots: readonly string[];
  readonly packages?: Readonly<Record<string, string>>;
  readonly builtIn: BuiltInConfigs;
  readonly env: (name: string) => string | undefined;
  readonly cwd: string;
}

/** The variables of a config file, in order. */
export interface LoadedConfig {
  readonly values: ReadonlyMap<string, Json>;
  readonly warnings: readonly string[];
}

/** Reads a config in any of the forms it may have, by the extension of the file. */
export async function loadConfigFile(file: string, options: ConfigFileOptions): Promise<LoadedConfig> {
  const place = path.resolve(options.cwd, file);
  if (!existsSync(place)) throw notThere(file, place);
  const extension = path.extname(file).toLowerCase();
  if (extension === '.py') return loadPython(file, options);
  if (extension === '.json') return loadJson(file, place);
  throw new LodestoneError('config-not-found', `${file} is no config file`, {
    hint: 'Configs are .py or .json files.',
  });
}

/** Imports of built-in configs can only be answered at once when they are loaded; so reading is tried until they are. */
async function loadPython(file: string, options: ConfigFileOptions): Promise<LoadedConfig> {
  const { PythonConfigReader } = await import('./python/index.ts');
  const { roots, packages = {}, builtIn, env, cwd } = options;
  const byPath = new Map(builtIn.all.map((config) => [config.path, config]));
  const loaded = new Map<string, Awaited<ReturnType<BuiltInConfig['load']>>>();
  for (;;) {
    const wanted = new Set<string>();
    const reader = new PythonConfigReader({
      roots: [path.dirname(path.resolve(cwd, file)), ...roots],
      packages,
      environment: env,
      workingFolder: cwd,
      virtual: (name) => {
        if (byPath.has(name) && !loaded.has(name)) wanted.add(name);
        return loaded.get(name) ?? (byPath.has(name) ? {} : undefined);
      },
    });
    const attempt = attemptAt(() => reader.load(path.resolve(cwd, file)));
    if (wanted.size === 0) {
      if ('error' in attempt) throw attempt.error;
      const { value } = attempt;
      return { values: variables(value.json), warnings: value.warnings };
    }
    for (const name of wanted) loaded.set(name, (await byPath.get(name)?.load()) ?? {});
  }
}

function notThere(file: string, place: string): LodestoneError {
  const folder = path.dirname(place);
  const beside = existsSync(folder) ? readdirSync(folder) : [];
  const near = didYouMean(path.basename(file), beside);
  return new LodestoneError('config-not-found', `there is no config file ${file}`, {
    hint: near || 'Built-in configs are named with --models and --datasets.',
  });
}

function attemptAt<T>(work: () => T): { value: T } | { error: unknown } {
  try {
    return { value: work() };
  } catch (error) {
    return { error };
  }
}

function loadJson(file: string, place: string): LoadedConfig {
  let values: Json;
  try {
    values = JSON.parse(readFileSync(place, 'utf8')) as Json;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new LodestoneError('config-syntax', `the file is not JSON: ${cause.message}`, { where: file });
  }
  if (!isPlainObject(values)) {
    throw new LodestoneError('config-invalid', 'a config is an object with "models" and "datasets"', {
      where: file,
    });
  }
  return { values: variables(values), warnings: [] };
}

function variables(config: Json): Map<string, Json> {
  return new Map(dictEntries(config).map(([key, value]) => [keyText(key), value]));
}
