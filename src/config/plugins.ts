import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import {
  dictEntries,
  didYouMean,
  isPlainObject,
  type Json,
  type JsonObject,
  jsonDict,
  jsonTag,
  LodestoneError,
  type Plugin,
  type PluginReference,
} from '../core/index.ts';
import type { LoadedConfig } from './formats/loaded-config.ts';
import { loadExports } from './formats/module-file.ts';
import type { ModuleLoader } from './formats/module-loader.ts';

/** A plug-in of a config, and where it comes from. */
export interface LoadedPlugin {
  readonly plugin: Plugin;
  readonly reference: Required<PluginReference>;
}

/** A config whose plug-ins are loaded: every `type: {module, export}` has become the name of a component. */
export interface ConfigWithPlugins {
  readonly config: JsonObject;
  readonly plugins: readonly LoadedPlugin[];
}

/** Loads the plug-ins of a config; files are those that its `{module, export}` name. */
export async function loadPlugins(config: JsonObject, load: ModuleLoader): Promise<ConfigWithPlugins> {
  const references = new Map<string, Required<PluginReference>>();
  const { plugins: listed, ...rest } = config;
  for (const item of Array.isArray(listed) ? listed : []) note(referenceIn(item), references);
  for (const reference of referencesIn(rest)) note(reference, references);
  if (references.size === 0) return { config: rest, plugins: [] };
  const loaded = new Map<string, LoadedPlugin>();
  for (const [key, reference] of references) loaded.set(key, await loadPlugin(reference, load));
  const typeOf = (reference: PluginReference) => loaded.get(pluginKey(reference))?.plugin.type ?? null;
  const named = replaceReferences(rest, typeOf) as JsonObject;
  // Whoever is handed the config as JSON finds its plug-ins here.
  return { config: { ...named, plugins: [...references.values()] }, plugins: [...loaded.values()] };
}

/** A config whose plug-ins are named by whole paths: those of files are relative to the config's folder. */
export function withPluginPaths(loaded: LoadedConfig, folder: string): LoadedConfig {
  const absolute = ({ module, export: name }: PluginReference): Json => ({
    module: moduleFile(module, folder),
    export: name ?? 'default',
  });
  const values = [...loaded.values].map(([key, value]) => {
    const isList = key === 'plugins' && Array.isArray(value);
    const whole = isList
      ? value.map((item) => absolute(referenceIn(item)))
      : replaceReferences(value, absolute);
    return [key, whole] as const;
  });
  return { ...loaded, values: new Map(values) };
}

/** A path, or what Node finds for the name of a package from the config's folder. */
function moduleFile(module: string, folder: string): string {
  if (path.isAbsolute(module)) return module;
  if (/^\.{1,2}[/\\]/.test(module)) return path.resolve(folder, module);
  try {
    return createRequire(path.join(folder, 'config')).resolve(module);
  } catch (cause) {
    const isFile = existsSync(path.join(folder, module));
    throw new LodestoneError('config-invalid', `plug-in package "${module}" not found`, {
      hint: isFile
        ? `For the file next to the config, write "./${module}".`
        : 'Install it next to the config.',
      cause,
    });
  }
}

async function loadPlugin(reference: Required<PluginReference>, load: ModuleLoader): Promise<LoadedPlugin> {
  const { module, export: name } = reference;
  const fail = (message: string, hint: string): never => {
    throw new LodestoneError('config-invalid', message, { where: module, hint });
  };
  if (!existsSync(module)) fail('plug-in file not found', 'Paths are relative to the config.');
  const exports = await loadExports(module, module, load);
  const value = exports[name];
  if (value === undefined) {
    const names = Object.keys(exports);
    fail(
      `it exports no "${name}"`,
      didYouMean(name, names) || `It exports ${names.join(', ') || 'nothing'}.`,
    );
  }
  if (!isPlugin(value))
    return fail(`"${name}" is not a plug-in`, 'Create it with defineEvaluator, defineDataset, …');
  return { plugin: value, reference };
}

function isPlugin(value: unknown): value is Plugin {
  if (typeof value !== 'object' || value === null) return false;
  return 'plugin' in value && 'type' in value && typeof value.type === 'string' && value.type !== '';
}

function note(reference: PluginReference, references: Map<string, Required<PluginReference>>): void {
  const whole = { module: reference.module, export: reference.export ?? 'default' };
  references.set(pluginKey(whole), whole);
}

function pluginKey({ module, export: name = 'default' }: PluginReference): string {
  return `${module}#${name}`;
}

/** A dict with a module and nothing else but the name of an export. */
function isReference(value: Json): value is PluginReference {
  if (!isPlainObject(value) || typeof value.module !== 'string') return false;
  return Object.keys(value).every(
    (key) => key === 'module' || (key === 'export' && typeof value[key] === 'string'),
  );
}

function referenceIn(item: Json): PluginReference {
  if (isReference(item)) return item;
  throw new LodestoneError('config-invalid', `"plugins" holds ${JSON.stringify(item)}`, {
    hint: 'Each entry must be { module, export }.',
  });
}

/** What stands in a config as a `type` and names a plug-in. */
function referencesIn(value: Json): PluginReference[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  const tagged = jsonTag(value);
  if (tagged === '$tuple') return referencesIn(value.$tuple ?? null);
  return dictEntries(value).flatMap(([key, item]) =>
    key === 'type' && isReference(item) ? [item] : referencesIn(item),
  );
}

/** The value with other types in place of its references to plug-ins. */
function replaceReferences(value: Json, by: (reference: PluginReference) => Json): Json {
  if (referencesIn(value).length === 0) return value;
  if (Array.isArray(value)) return value.map((item) => replaceReferences(item, by));
  if (typeof value === 'object' && value !== null && jsonTag(value) === '$tuple')
    return { $tuple: replaceReferences(value.$tuple ?? null, by) };
  return jsonDict(
    dictEntries(value).map(([key, item]) => [
      key,
      key === 'type' && isReference(item) ? by(item) : replaceReferences(item, by),
    ]),
  );
}
