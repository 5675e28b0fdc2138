import {
  dictEntries,
  isPlainObject,
  type Json,
  type JsonObject,
  keyText,
  LodestoneError,
} from '../core/index.ts';
import { type ConfigFileOptions, loadConfigFile } from './config-file.ts';
import type { LoadedConfig } from './formats/loaded-config.ts';
import { type FoundConfig, findConfig } from './name-search.ts';
import { from, type Sourced, sourcedItems, sourcedPart } from './sourced.ts';

/** Finds configs by the names that stand on a command line or in a config, and takes from them what is meant. */
export class NamedConfigs {
  readonly warnings: string[] = [];
  readonly #options: ConfigFileOptions;

  constructor(options: ConfigFileOptions) {
    this.#options = options;
  }

  /** `name`: all variables that end in `_datasets`; `name/suffix`: those that end in the suffix. */
  async datasets(name: string): Promise<Sourced[]> {
    const slash = isWholeName(name) ? -1 : name.indexOf('/');
    const suffix = slash < 0 ? '_datasets' : name.slice(slash + 1);
    const found = findConfig('datasets', slash < 0 ? name : name.slice(0, slash), this.#options);
    const loaded = await this.#load(found);
    const lists = [...loaded.values].filter(
      ([variable]) => variable.endsWith(suffix) || isWholeList(variable, found),
    );
    if (lists.length === 0) throw noList(suffix, loaded, found);
    return lists.flatMap(([variable, value]) =>
      sourcedItems(this.#part(found, loaded, variable, value), variable, found.path),
    );
  }

  /** What the variable `models` of a config holds. */
  async models(name: string): Promise<Sourced[]> {
    const found = findConfig('models', name, this.#options);
    const loaded = await this.#load(found);
    const value = loaded.values.get('models');
    if (value === undefined) {
      throw new LodestoneError('config-invalid', 'a model config must define "models"', {
        where: found.path,
      });
    }
    return sourcedItems(this.#part(found, loaded, 'models', value), 'models', found.path);
  }

  /** `file` or `file/key`; the key is `summarizer` by default. */
  async summarizer(name: string): Promise<Sourced> {
    const slash = isWholeName(name) ? -1 : name.indexOf('/');
    const found = findConfig('summarizers', slash < 0 ? name : name.slice(0, slash), this.#options);
    const key = slash < 0 ? 'summarizer' : name.slice(slash + 1);
    const loaded = await this.#load(found);
    const summarizer = loaded.values.get(key);
    if (summarizer !== undefined) return this.#part(found, loaded, key, summarizer);
    throw new LodestoneError('config-invalid', `no variable "${key}"`, {
      where: found.path,
      hint: `It defines ${[...loaded.values.keys()].join(', ')}.`,
    });
  }

  /** Entries of a list in a config: those that are names stand for what they mean. */
  async expanded(kind: 'models' | 'datasets', items: readonly Sourced[]): Promise<Sourced[]> {
    const all: Sourced[] = [];
    for (const item of items) all.push(...(await this.#meantBy(kind, item)));
    return all;
  }

  async #meantBy(kind: 'models' | 'datasets', item: Sourced): Promise<Sourced[]> {
    const { value } = item;
    if (typeof value === 'string') return this[kind](value);
    if (!isPlainObject(value) || typeof value.use !== 'string') return [item];
    const { use, ...changes } = value;
    const meant = await this[kind](use);
    return meant.map((one) => changed(one, changes, item));
  }

  async #load(found: FoundConfig): Promise<LoadedConfig> {
    if (found.source === 'built-in') {
      const values = new Map(Object.entries(await found.config.load()));
      return { values, warnings: [], origins: async () => () => `built-in ${found.path}` };
    }
    const loaded = await loadConfigFile(found.path, this.#options);
    this.warnings.push(...loaded.warnings);
    return loaded;
  }

  #part(found: FoundConfig, loaded: LoadedConfig, variable: string, value: Json): Sourced {
    return found.source === 'built-in'
      ? from(`built-in ${found.path}`, value)
      : sourcedPart(loaded, [variable], value);
  }
}

/** A name with a slash that is the path of a file is no `name/suffix`. */
function isWholeName(name: string): boolean {
  return /\.(py|json|ya?ml|[cm]?[jt]s)$/.test(name);
}

/** Native files call their list `datasets`. */
function isWholeList(variable: string, found: FoundConfig): boolean {
  return variable === 'datasets' && found.source === 'file' && !found.path.endsWith('.py');
}

function noList(suffix: string, { values }: LoadedConfig, { path }: FoundConfig): LodestoneError {
  const names = [...values.keys()].filter((variable) => Array.isArray(values.get(variable)));
  return new LodestoneError('config-invalid', `no variable ends in "${suffix}"`, {
    where: path,
    hint: names.length === 0 ? 'It defines no list.' : `It defines ${names.join(', ')}.`,
  });
}

/** An entry with changes laid over it: dicts are changed key by key. */
function changed(entry: Sourced, changes: JsonObject, source: Sourced): Sourced {
  const isChanged = (path: readonly (string | number)[]): boolean => {
    let value: Json | undefined = changes;
    for (const key of path) {
      if (!isPlainObject(value)) return true;
      value = value[key];
      if (value === undefined) return false;
    }
    return !isPlainObject(value);
  };
  return {
    value: merged(entry.value, changes),
    originOf: (path) => (isChanged(path) ? source.originOf(path) : entry.originOf(path)),
  };
}

function merged(value: Json, changes: JsonObject): Json {
  const result: JsonObject = Object.fromEntries(
    dictEntries(value).map(([key, item]) => [keyText(key), item]),
  );
  for (const [key, change] of Object.entries(changes)) {
    const old = result[key];
    result[key] = isPlainObject(change) && isPlainObject(old) ? merged(old, change) : change;
  }
  return result;
}
