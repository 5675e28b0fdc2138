import path from 'node:path';
import type { BuiltInConfig, BuiltInConfigs } from '../built-in-configs.ts';
import { configVariables, type LoadedConfig, type Origins } from './loaded-config.ts';

export interface PythonFileOptions {
  /** Folders that configs may be read from, besides that of the file itself. */
  readonly roots: readonly string[];
  /** Folders of Python packages by name. */
  readonly packages?: Readonly<Record<string, string>>;
  readonly builtIn: BuiltInConfigs;
  readonly env: (name: string) => string | undefined;
  readonly cwd: string;
}

/**
 * Reads a Python config. Imports of built-in configs can only be answered at once when they are loaded; so reading is
 * tried until they are.
 */
export async function loadPythonFile(file: string, options: PythonFileOptions): Promise<LoadedConfig> {
  const { PythonConfigReader } = await import('../python/index.ts');
  const { roots, packages = {}, builtIn, env, cwd } = options;
  const byPath = new Map(builtIn.all.map((config) => [config.path, config]));
  const loaded = new Map<string, Awaited<ReturnType<BuiltInConfig['load']>>>();
  for (;;) {
    const wanted = new Set<string>();
    const reader = new PythonConfigReader({
      roots: [path.dirname(file), ...roots],
      packages,
      environment: env,
      workingFolder: cwd,
      arguments: process.argv.slice(1),
      virtual: (name) => {
        if (byPath.has(name) && !loaded.has(name)) wanted.add(name);
        return loaded.get(name) ?? (byPath.has(name) ? {} : undefined);
      },
    });
    const attempt = attemptAt(() => reader.load(file));
    if (wanted.size === 0) {
      if ('error' in attempt) throw attempt.error;
      const config = attempt.value;
      const origins: Origins = (place) => {
        const origin = config.originOf(place);
        return origin === undefined ? file : `${origin.file}:${origin.line}`;
      };
      return {
        values: configVariables(config.json),
        warnings: config.warnings,
        origins: async () => origins,
      };
    }
    for (const name of wanted) loaded.set(name, (await byPath.get(name)?.load()) ?? {});
  }
}

function attemptAt<T>(work: () => T): { value: T } | { error: unknown } {
  try {
    return { value: work() };
  } catch (error) {
    return { error };
  }
}
