import { globToRegExp } from '../../../util/index.ts';
import { type Arguments, builtin } from '../values/arguments.ts';
import { step } from '../values/budget.ts';
import { joined, pathText } from '../values/path.ts';
import { PyIterator, PyList, type Value } from '../values/value.ts';
import type { Host } from './host.ts';

/** How a pattern is looked up. */
export interface Globbing {
  readonly host: Host;
  /** `**` stands for any number of folders. */
  readonly recursive: boolean;
  /** `*` takes names that begin with a dot, too. */
  readonly hidden: boolean;
}

/** `glob`: files below the config roots, in the order of their names. */
export function globModule(host: Host): Map<string, Value> {
  const parameters = ['pathname', 'root_dir!', 'dir_fd!', 'recursive!', 'include_hidden!'];
  const found = (args: Arguments): string[] => {
    const [root, pattern] = [pathText(args.optional(1)), args.text(0)];
    const how = { host, recursive: args.optional(3) === true, hidden: args.optional(4) === true };
    if (root === undefined) return globbed(pattern, how);
    return globbed(joined(root, pattern), how).map((path) => path.slice(root.length + 1));
  };
  return new Map<string, Value>([
    ['glob', builtin('glob', parameters, (args) => new PyList(found(args)), true)],
    [
      'iglob',
      builtin('iglob', parameters, (args) => new PyIterator('generator', found(args).values()), true),
    ],
    ['escape', builtin('escape', ['pathname'], (args) => args.text(0).replace(/[*?[]/g, '[$&]'), true)],
  ]);
}

/** `fnmatch` */
export function fnmatchModule(): Map<string, Value> {
  const test = (args: Arguments): boolean => globToRegExp(args.text(1)).test(args.text(0));
  const filter = (args: Arguments): Value => {
    const names = args.value(0);
    const wanted = globToRegExp(args.text(1));
    return new PyList(names instanceof PyList ? names.items.filter((name) => wanted.test(String(name))) : []);
  };
  return new Map<string, Value>([
    ['fnmatch', builtin('fnmatch', ['name', 'pat'], test, true)],
    ['fnmatchcase', builtin('fnmatchcase', ['name', 'pat'], test, true)],
    ['filter', builtin('filter', ['names', 'pat'], filter, true)],
  ]);
}

/** The paths that a pattern means, sorted part by part. */
export function globbed(pattern: string, how: Globbing): string[] {
  const parts = pattern.split('/').filter((part, index) => part !== '' || index === 0);
  let found = parts[0] === '' ? ['/'] : [''];
  for (const part of parts[0] === '' ? parts.slice(1) : parts)
    found = found.flatMap((folder) => partsIn(folder, part, how));
  return [...new Set(found)].filter((path) => path !== '' && how.host.kindOf(path) !== undefined);
}

/** What a part of a pattern means in a folder. */
function partsIn(folder: string, part: string, how: Globbing): string[] {
  step(10);
  if (part === '**' && how.recursive) return [folder, ...foldersBelow(folder, how)];
  // A folder on the way may be above those that can be read.
  if (!/[*?[]/.test(part)) return [inside(folder, part)];
  const wanted = globToRegExp(part);
  return namesIn(folder, how.host)
    .filter((name) => wanted.test(name) && (how.hidden || part.startsWith('.') || !name.startsWith('.')))
    .map((name) => inside(folder, name));
}

function foldersBelow(folder: string, how: Globbing): string[] {
  return namesIn(folder, how.host)
    .filter((name) => how.hidden || !name.startsWith('.'))
    .map((name) => inside(folder, name))
    .filter((path) => how.host.kindOf(path) === 'folder')
    .flatMap((path) => [path, ...foldersBelow(path, how)]);
}

function namesIn(folder: string, host: Host): string[] {
  return host.kindOf(folder === '' ? '.' : folder) === 'folder'
    ? host.namesIn(folder === '' ? '.' : folder)
    : [];
}

function inside(folder: string, name: string): string {
  if (folder === '') return name;
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}
