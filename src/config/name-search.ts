import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { didYouMean, LodestoneError } from '../core/index.ts';
import { globToRegExp } from '../util/index.ts';
import type { BuiltInConfig, BuiltInConfigs, ConfigKind } from './built-in-configs.ts';

/** A config that a name stands for. */
export type FoundConfig =
  | { readonly source: 'file'; readonly name: string; readonly path: string }
  | {
      readonly source: 'built-in';
      readonly name: string;
      readonly path: string;
      readonly config: BuiltInConfig;
    };

export interface SearchPlaces {
  /** Folders that hold `datasets/`, `models/` and `summarizers/`, first come first served. */
  readonly roots: readonly string[];
  readonly builtIn: BuiltInConfigs;
  /** The folder that paths of files start from. */
  readonly cwd: string;
}

/** Folders below a root that configs of a kind stand in. */
const FOLDERS: Readonly<Record<ConfigKind, readonly string[]>> = {
  datasets: ['datasets', 'dataset_collections'],
  models: ['models'],
  summarizers: ['summarizers'],
};

/**
 * The one config that a name means: the path of a file, else a file of that name below the roots, else a built-in
 * one. `*`, `?` and `[…]` stand for any text; case does not count. Throws for names that mean none or several.
 */
export function findConfig(kind: ConfigKind, name: string, places: SearchPlaces): FoundConfig {
  if (isFile(path.resolve(places.cwd, name)))
    return { source: 'file', name: path.parse(name).name, path: name };
  const found = matches(kind, withoutExtension(name), places);
  const [first] = found;
  if (first === undefined) throw unknownName(kind, name, places);
  if (found.length > 1) throw ambiguous(kind, name, found);
  return first;
}

/** Whether a name of a config holds a pattern, as lists are searched; the ending counts. */
export function namesHolding(pattern: string): (name: string) => boolean {
  const test = globToRegExp(`*${pattern}*`, 'i');
  return (name) => test.test(`${name}.py`);
}

/** All configs of a kind; for lists. Sorted by name. */
export function listConfigs(kind: ConfigKind, places: SearchPlaces): FoundConfig[] {
  return everyConfig(kind, places).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Files hide those of the same name in later places. */
function matches(kind: ConfigKind, name: string, places: SearchPlaces): FoundConfig[] {
  const test = globToRegExp(name, 'i');
  const all = everyConfig(kind, places).filter((config) => test.test(config.name));
  const firstPlace = new Map<string, FoundConfig[]>();
  for (const config of all) {
    const others = firstPlace.get(config.name);
    if (others === undefined) firstPlace.set(config.name, [config]);
    else if (searchRank(others[0], places) === searchRank(config, places)) others.push(config);
  }
  return [...firstPlace.values()].flat();
}

function everyConfig(kind: ConfigKind, { roots, builtIn }: SearchPlaces): FoundConfig[] {
  const files = roots.flatMap((root) =>
    FOLDERS[kind].flatMap((folder) => filesBelow(path.join(root, folder))),
  );
  const others = builtIn.all.filter((config) => config.kind === kind);
  return [
    ...files.map((file): FoundConfig => ({ source: 'file', name: path.parse(file).name, path: file })),
    ...others.map(
      (config): FoundConfig => ({ source: 'built-in', name: config.name, path: config.path, config }),
    ),
  ];
}

function searchRank(config: FoundConfig | undefined, { roots }: SearchPlaces): number {
  if (config?.source !== 'file') return roots.length;
  return roots.findIndex((root) => !path.relative(root, config.path).startsWith('..'));
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /\.py$/.test(file) && !file.includes('__pycache__') && path.basename(file) !== '__init__.py',
    )
    .sort()
    .map((file) => path.join(folder, file));
}

function isFile(name: string): boolean {
  return existsSync(name) && statSync(name).isFile();
}

function withoutExtension(name: string): string {
  return name.replace(/\.py$/, '');
}

function unknownName(kind: ConfigKind, name: string, places: SearchPlaces): LodestoneError {
  const noun = kind.slice(0, -1);
  const names = everyConfig(kind, places).map((config) => config.name);
  const hint = didYouMean(withoutExtension(path.basename(name)), names);
  return new LodestoneError('unknown-name', `no ${noun} config named "${name}"`, {
    hint: hint === '' ? `"lodestone list" shows all names.` : hint,
  });
}

function ambiguous(kind: ConfigKind, name: string, found: readonly FoundConfig[]): LodestoneError {
  const shown = found.slice(0, 8).map((config) => config.path);
  const rest = found.length > shown.length ? `, and ${found.length - shown.length} more` : '';
  return new LodestoneError('ambiguous-name', `"${name}" means ${found.length} ${kind}`, {
    hint: `Name one of ${shown.join(', ')}${rest}.`,
  });
}
