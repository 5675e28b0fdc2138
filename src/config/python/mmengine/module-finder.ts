import path from 'node:path';
import type { JsonObject } from '../../../core/index.ts';
import { directory, join } from '../library/os-module.ts';
import type { ConfigFiles } from './config-files.ts';

/** An import of a config: `level` leading dots, the dotted module, and the file that it stands in. */
export interface ModuleRequest {
  readonly level: number;
  readonly module: string;
  readonly from: string;
}

/** What an import leads to: a file, or variables that are made by a program. */
export type FoundModule =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'virtual'; readonly name: string; readonly values: JsonObject };

/** Where imports of configs lead. */
export interface ModuleFinder {
  find(request: ModuleRequest): FoundModule | undefined;
  /** The path at which a file would have been found first; for messages. */
  expected(request: ModuleRequest): string;
}

/** The variables of a built-in config such as `datasets/ceval/ceval_gen`, if there is one of that name. */
export type VirtualModules = (name: string) => JsonObject | undefined;

export interface FinderPlaces {
  /** Folders that hold `datasets/`, `models/`, …, searched for what is not next to the importing file. */
  readonly roots: readonly string[];
  /** Folders of Python packages by name; configs import from below them by absolute names. */
  readonly packages: Readonly<Record<string, string>>;
  readonly virtual?: VirtualModules;
}

/**
 * Finds a relative import next to the importing file, then below the roots, then among the built-in configs;
 * an absolute one below its package, then likewise. Below roots and among built-in configs any tail of the
 * path may match, the longest first, but never less than the import itself spells.
 */
export function createFinder(places: FinderPlaces, files: ConfigFiles): ModuleFinder {
  const isFile = (file: string): boolean => files.kindOf(file) === 'file';
  return {
    expected: (request) => nearestPath(request, places),
    find(request) {
      const near = nearestPath(request, places);
      if (isFile(near)) return { kind: 'file', path: near };
      for (const name of tails(request, near)) {
        for (const root of places.roots) {
          const file = join([root, `${name}.py`]);
          if (isFile(file)) return { kind: 'file', path: file };
        }
      }
      for (const name of tails(request, near)) {
        const values = places.virtual?.(name);
        if (values !== undefined) return { kind: 'virtual', name, values };
      }
      return undefined;
    },
  };
}

/** Finds what mmengine finds: files next to the importing one, or below the folder of a package. */
export function createStrictFinder(
  packages: Readonly<Record<string, string>>,
  files: ConfigFiles,
): ModuleFinder {
  const places = { roots: [], packages };
  return {
    expected: (request) => nearestPath(request, places),
    find(request) {
      const near = nearestPath(request, places);
      return files.kindOf(near) === 'file' ? { kind: 'file', path: near } : undefined;
    },
  };
}

/** The path that mmengine looks at, spelled as it spells it. */
function nearestPath({ level, module, from }: ModuleRequest, { packages }: FinderPlaces): string {
  const parts = module.split('.');
  if (level > 0) {
    return join([directory(from), ...Array.from({ length: level - 1 }, () => '..'), `${parts.join('/')}.py`]);
  }
  const [first = '', ...rest] = parts;
  return `${join([packages[first] ?? first, ...rest])}.py`;
}

/** Tails of the path without its extension, the longest first. */
function tails({ level, module }: ModuleRequest, near: string): string[] {
  const spelled = module.split('.');
  const least = level > 0 ? spelled.length : Math.max(1, spelled.length - 2);
  const parts = (level > 0 ? path.posix.normalize(near).replace(/\.py$/, '').split('/') : spelled).filter(
    (part) => part !== '',
  );
  const count = Math.max(0, parts.length - least + 1);
  return Array.from({ length: count }, (_, start) => parts.slice(start).join('/'));
}
