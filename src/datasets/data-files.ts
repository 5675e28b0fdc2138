import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type DataFiles, LodestoneError } from '../core/index.ts';
import { cacheFolder } from '../util/index.ts';
import { lineBatches } from './line-batches.ts';
import { fileText } from './text-file.ts';

/** One place of the search order. */
export interface DataRoot {
  readonly folder: string;
  /** How the place came into the order, for messages: `--data-dir`, `$LODESTONE_DATA`, `./data`, … */
  readonly origin: string;
}

/** The origin of the samples that ship with the package. */
export const SAMPLES = 'the samples';

export interface DataRootOptions {
  readonly dataDir?: string | undefined;
  readonly env: (name: string) => string | undefined;
  readonly cwd: string;
  readonly home: string;
  /** The folder of the package, which holds `samples/`. */
  readonly packageFolder: string;
}

/**
 * The places where data is searched, first come first served, file by file: `--data-dir`, `$LODESTONE_DATA` (a list
 * like `$PATH`), `$COMPASS_DATA_CACHE`, `./data`, the working folder, the user's caches, the samples of the package.
 */
export function dataRoots({ dataDir, env, cwd, home, packageFolder }: DataRootOptions): DataRoot[] {
  const own = (env('LODESTONE_DATA') ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const compass = env('COMPASS_DATA_CACHE');
  return [
    ...(dataDir === undefined ? [] : layoutIn(path.resolve(cwd, dataDir), '--data-dir')),
    ...own.flatMap((folder) => layoutIn(path.resolve(cwd, folder), '$LODESTONE_DATA')),
    ...(compass ? layoutIn(path.resolve(cwd, compass), '$COMPASS_DATA_CACHE') : []),
    { folder: path.join(cwd, 'data'), origin: './data' },
    { folder: cwd, origin: 'the working folder' },
    { folder: path.join(cacheFolder(env, home), 'data'), origin: 'the cache' },
    { folder: path.join(home, '.cache', 'opencompass', 'data'), origin: "OpenCompass's cache" },
    { folder: path.join(packageFolder, 'samples'), origin: SAMPLES },
    { folder: path.join(packageFolder, 'samples', 'nc'), origin: SAMPLES },
  ];
}

/** A folder that a user names may be the `data` folder, or hold it. */
function layoutIn(folder: string, origin: string): DataRoot[] {
  return [
    { folder, origin },
    { folder: path.join(folder, 'data'), origin },
  ];
}

/**
 * Data files over a search order; a missing file is searched with `.gz` behind its name, too. Files that are not UTF-8
 * are read in `encoding`, and refused without one.
 */
export function createDataFiles(roots: readonly DataRoot[], encoding?: string): DataFiles {
  const find = (name: string): string | undefined => {
    for (const candidate of candidates(name, roots)) {
      if (existsSync(candidate)) return candidate;
      if (existsSync(`${candidate}.gz`)) return `${candidate}.gz`;
    }
    return undefined;
  };

  const resolve = async (name: string): Promise<string> => {
    const found = find(name);
    if (found === undefined) throw await missing(name, roots);
    return found;
  };

  return {
    path: resolve,
    exists: async (name) => find(name) !== undefined,
    list: async (name) => {
      const names = new Set<string>();
      for (const folder of candidates(name, roots)) {
        for (const file of await readdir(folder).catch(() => [])) names.add(file.replace(/\.gz$/, ''));
      }
      if (names.size === 0) throw await missing(name, roots);
      return [...names].sort();
    },
    text: async (name) => {
      const parts: string[] = [];
      for await (const part of fileText(await resolve(name), encoding)) parts.push(part);
      return parts.join('');
    },
    chunks: async function* (name) {
      yield* fileText(await resolve(name), encoding);
    },
    lines: async function* (name) {
      for await (const lines of lineBatches(fileText(await resolve(name), encoding)))
        for (const line of lines) yield line;
    },
  };
}

function candidates(name: string, roots: readonly DataRoot[]): string[] {
  if (path.isAbsolute(name)) return [name];
  const inside = path.normalize(name).replace(/^data[/\\]/, '');
  return roots.map((root) => path.join(root.folder, inside));
}

async function missing(name: string, roots: readonly DataRoot[]): Promise<LodestoneError> {
  if (path.isAbsolute(name)) {
    return new LodestoneError('data-missing', `file not found: ${name}`, {
      hint: 'Check the path in the config.',
    });
  }
  const inside = path.normalize(name).replace(/^data[/\\]/, '');
  const places = [...new Map(roots.map((root) => [root.folder, root])).values()];
  const looked = places.map(({ folder, origin }) => `${folder} (${origin})`).join(', ');
  const { findPackage } = await import('./packages/find-package.ts');
  const pack = findPackage(inside);
  const fetching = pack === undefined ? '' : `Fetch it with "lodestone data pull ${pack.name}", or p`;
  return new LodestoneError('data-missing', `the data file ${inside} was not found; looked in ${looked}`, {
    hint: `${fetching || 'P'}ut it at ./data/${inside}, or set the folder that holds it with --data-dir or $LODESTONE_DATA (docs/data.md).`,
  });
}
