import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export interface PackagePlaces {
  readonly cwd: string;
  readonly env: (name: string) => string | undefined;
}

/**
 * The folder of the package `opencompass`, for configs that import from it: a checkout that the working folder is in,
 * else what is installed in the active Python environment. Only files are looked at; no Python runs.
 */
export function findOpenCompass({ cwd, env }: PackagePlaces): string | undefined {
  const places = [...foldersAbove(cwd), ...sitePackages(env)];
  return places.map((folder) => path.join(folder, 'opencompass')).find(isConfigPackage);
}

function isConfigPackage(folder: string): boolean {
  return existsSync(path.join(folder, '__init__.py')) && existsSync(path.join(folder, 'configs'));
}

function foldersAbove(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersAbove(parent)];
}

/** Folders that the active environment imports packages from, those of editable installs among them. */
function sitePackages(env: PackagePlaces['env']): string[] {
  const prefixes = [env('VIRTUAL_ENV'), env('CONDA_PREFIX')].filter(
    (prefix) => prefix !== undefined && prefix !== '',
  );
  return prefixes.flatMap((prefix = '') => {
    const windows = path.join(prefix, 'Lib', 'site-packages');
    const folders = [...versionsIn(path.join(prefix, 'lib')), windows].filter(existsSync);
    return folders.flatMap((folder) => [folder, ...linkedFrom(folder)]);
  });
}

function versionsIn(lib: string): string[] {
  if (!existsSync(lib)) return [];
  const names = readdirSync(lib).filter((name) => /^python3\.\d+$/.test(name));
  return names.map((name) => path.join(lib, name, 'site-packages'));
}

/** Folders that `.pth` files of a package folder name, line by line. */
function linkedFrom(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.pth'))
    .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n'))
    .map((line) => line.trim())
    .filter((line) => path.isAbsolute(line) && existsSync(line) && statSync(line).isDirectory());
}
