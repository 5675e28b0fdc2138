import type { ArchivePart, DataPackage } from './data-package.ts';

/** How deep in an archive the folder of a package is searched: `data/…`, `Name/data/…`. */
const DEEPEST = 2;

/** Where a file of an archive belongs in the layout; undefined: nowhere. */
export type Placing = (entry: string) => string | undefined;

/** How the files of an archive are placed, given the names of all of them. */
export function partPlacing(
  entries: readonly string[],
  { folders, isShared }: ArchivePart,
  pack: DataPackage,
): Placing {
  if (folders !== undefined) return (entry) => placed(entry, Object.entries(folders));
  const roots = [...new Set([packageRoot(pack), ...pack.holds])];
  const longest = Math.max(...roots.map((root) => root.split('/').length));
  // An archive may begin inside of the package's folder. One that holds other packages, too, does not.
  for (let dropped = 0; dropped < (isShared ? 1 : longest); dropped += 1) {
    const pairs = roots.flatMap((root): [string, string][] => {
      const rest = root.split('/').slice(dropped).join('/');
      return rest === '' ? [] : [[rest, root]];
    });
    const placing: Placing = (entry) => placed(entry, pairs, dropped === 0 ? DEEPEST : 0);
    if (entries.some((entry) => placing(entry) !== undefined)) return placing;
  }
  return () => undefined;
}

/** The folder that all of a package is in, or its only file. */
export function packageRoot({ holds: [first = '', ...others] }: DataPackage): string {
  const parts = first.split('/');
  const isFile = others.length === 0 && parts.length > 1 && /\.\w+$/.test(first);
  let count = isFile || others.length > 0 ? parts.length - 1 : parts.length;
  while (count > 1 && !others.every((other) => other.startsWith(`${parts.slice(0, count).join('/')}/`)))
    count -= 1;
  return parts.slice(0, Math.max(1, count)).join('/');
}

/** Puts what is below a folder `from` below `to`; the folder may itself be in up to `depth` others. */
function placed(entry: string, pairs: readonly (readonly [from: string, to: string])[], depth = DEEPEST) {
  const parts = entry.split('/');
  if (parts.some(isNoise)) return undefined;
  for (let above = 0; above <= depth && above < parts.length; above += 1) {
    const rest = parts.slice(above).join('/');
    for (const [from, to] of pairs) {
      if (rest === from) return to;
      if (rest.startsWith(`${from}/`)) return `${to}/${rest.slice(from.length + 1)}`;
    }
  }
  return undefined;
}

/** What archivers of macOS leave, and names that would lead out of the folder. */
function isNoise(part: string): boolean {
  return (
    part === '__MACOSX' ||
    part === '.DS_Store' ||
    part.startsWith('._') ||
    part === '..' ||
    part.includes('\\')
  );
}
