import path from 'node:path';
import { type Arguments, builtin } from '../values/arguments.ts';
import { pythonError, typeError, valueError } from '../values/exception.ts';
import { listOf } from '../values/iterate.ts';
import { pathText } from '../values/path.ts';
import { str } from '../values/repr.ts';
import { PyIterator, PyList, PyModule, PyOpaque, PyTuple, typeNameOf, type Value } from '../values/value.ts';
import type { Host } from './host.ts';

const { posix } = path;

/** `os`, as far as configs read with it. */
export function osModule(host: Host, pathModule: PyModule): Map<string, Value> {
  const environ = environment(host);
  return new Map<string, Value>([
    ['path', pathModule],
    ['environ', environ],
    ['getenv', builtin('getenv', ['key', 'default?'], (args) => variable(args, host), true)],
    ['getcwd', builtin('getcwd', [], () => host.workingFolder)],
    [
      'listdir',
      builtin('listdir', ['path?'], (args) => new PyList(host.namesIn(pathText(args.optional(0)) ?? '.'))),
    ],
    ['walk', builtin('walk', ['top'], (args) => new PyIterator('generator', walked(text(args), host)), true)],
    ['fspath', builtin('fspath', ['path'], text)],
    ['sep', '/'],
    ['linesep', '\n'],
    ['curdir', '.'],
    ['pardir', '..'],
    ['name', 'posix'],
  ]);
}

/** `os.walk`: each folder with the names of its folders and files, from the top down. */
function* walked(folder: string, host: Host): Generator<Value> {
  const names = host.kindOf(folder) === 'folder' ? host.namesIn(folder) : [];
  const isFolder = (name: string): boolean => host.kindOf(join([folder, name])) === 'folder';
  const folders = names.filter(isFolder);
  const files = names.filter((name) => !folders.includes(name));
  yield new PyTuple([folder, new PyList([...folders]), new PyList(files)]);
  for (const name of folders) yield* walked(join([folder, name]), host);
}

/** `os.environ`: what is set in it is seen by this config alone. */
function environment(host: Host): Value {
  const own = new Map<string, string>();
  const look = (name: string): string | undefined => own.get(name) ?? host.environment(name);
  const get = (args: Arguments): Value => look(args.text(0)) ?? args.optional(1) ?? null;
  const item = (args: Arguments): Value => {
    const value = look(args.text(0));
    if (value === undefined) throw pythonError('KeyError', args.text(0));
    return value;
  };
  const set = (args: Arguments): Value => {
    if (typeof args.value(1) !== 'string') throw typeError(`str expected, not ${typeNameOf(args.value(1))}`);
    own.set(args.text(0), args.text(1));
    return null;
  };
  const setDefault = (args: Arguments): Value => {
    const value = look(args.text(0)) ?? args.text(1);
    own.set(args.text(0), value);
    return value;
  };
  return new PyOpaque(
    '_Environ',
    new Map<string, Value>([
      ['get', builtin('get', ['key', 'default?'], get)],
      ['setdefault', builtin('setdefault', ['key', 'value'], setDefault)],
      ['__getitem__', builtin('__getitem__', ['key'], item)],
      ['__setitem__', builtin('__setitem__', ['key', 'value'], set)],
      ['__contains__', builtin('__contains__', ['key'], (args) => look(args.text(0)) !== undefined)],
    ]),
  );
}

function variable(args: Arguments, host: Host): Value {
  return host.environment(args.text(0)) ?? args.optional(1) ?? null;
}

/** `os.path`; paths are POSIX paths. */
export function pathModule(host: Host): PyModule {
  const kind = (args: Arguments): 'file' | 'folder' | undefined => host.kindOf(text(args));
  const functions = [
    builtin('join', ['path', '*paths'], (args) => join([args.value(0), ...args.rest]), true),
    builtin('dirname', ['p'], (args) => directory(text(args)), true),
    builtin('basename', ['p'], (args) => lastName(text(args)), true),
    builtin('split', ['p'], (args) => new PyTuple([directory(text(args)), lastName(text(args))]), true),
    builtin('splitext', ['p'], (args) => splitExtension(text(args)), true),
    builtin('abspath', ['path'], (args) => absolute(text(args), host), true),
    builtin('realpath', ['filename'], (args) => host.realPath(absolute(text(args), host)), true),
    builtin('normpath', ['path'], (args) => normalized(text(args)), true),
    builtin('relpath', ['path', 'start?'], (args) => relative(args, host), true),
    builtin('commonpath', ['paths'], (args) => commonPath(listOf(args.value(0))), true),
    builtin('commonprefix', ['m'], (args) => commonPrefix(listOf(args.value(0)).map(str)), true),
    builtin('isabs', ['s'], (args) => text(args).startsWith('/'), true),
    builtin('exists', ['path'], (args) => kind(args) !== undefined, true),
    builtin('isfile', ['path'], (args) => kind(args) === 'file', true),
    builtin('isdir', ['path'], (args) => kind(args) === 'folder', true),
    builtin('expanduser', ['path'], (args) => withHome(text(args), host), true),
    builtin('expandvars', ['path'], (args) => withVariables(text(args), host), true),
  ];
  const names = new Map<string, Value>(functions.map((made) => [made.name, made]));
  names.set('sep', '/');
  return new PyModule('posixpath', names);
}

function text(args: Arguments): string {
  const value = args.value(0);
  const path = pathText(value);
  if (path !== undefined) return path;
  throw typeError(`expected str, bytes or os.PathLike object, not ${typeNameOf(value)}`);
}

/** `os.path.join(...)`: nothing is tidied up. */
export function join(parts: readonly Value[]): string {
  let result = '';
  for (const [index, value] of parts.entries()) {
    const part = pathText(value);
    if (part === undefined) {
      throw typeError(`expected str, bytes or os.PathLike object, not ${typeNameOf(value)}`);
    }
    if (index === 0 || part.startsWith('/')) result = part;
    else result += result === '' || result.endsWith('/') ? part : `/${part}`;
  }
  return result;
}

/** `os.path.dirname(path)` */
export function directory(filePath: string): string {
  const head = filePath.slice(0, filePath.lastIndexOf('/') + 1);
  return /^\/*$/.test(head) ? head : head.replace(/\/+$/, '');
}

/** `os.path.basename(path)` */
export function lastName(filePath: string): string {
  return filePath.slice(filePath.lastIndexOf('/') + 1);
}

/** Name and extension: a leading dot begins no extension. */
export function fileExtension(filePath: string): string {
  return /(?:^|\/)\.*[^/.][^/]*?(\.[^/.]*)$/.exec(filePath)?.[1] ?? '';
}

function splitExtension(filePath: string): Value {
  const extension = fileExtension(filePath);
  return new PyTuple([filePath.slice(0, filePath.length - extension.length), extension]);
}

function normalized(filePath: string): string {
  const normal = posix.normalize(filePath);
  return normal.length > 1 ? normal.replace(/\/$/, '') : normal;
}

export function absolute(filePath: string, host: Host): string {
  return normalized(join([host.workingFolder, filePath]));
}

function relative(args: Arguments, host: Host): string {
  const start = absolute(args.optional(1) === undefined ? '.' : str(args.value(1)), host);
  return posix.relative(start, absolute(text(args), host)) || '.';
}

/** `os.path.commonpath(paths)` */
function commonPath(values: readonly Value[]): string {
  const paths = values.map((value) => pathText(value) ?? str(value));
  if (paths.length === 0) throw valueError('commonpath() arg is an empty sequence');
  if (new Set(paths.map((path) => path.startsWith('/'))).size > 1)
    throw valueError("Can't mix absolute and relative paths");
  const parts = paths.map((path) => path.split('/').filter((part) => part !== '' && part !== '.'));
  const [first = [], ...others] = parts;
  const end = first.findIndex((part, index) => others.some((other) => other[index] !== part));
  const shared = end < 0 ? first : first.slice(0, end);
  return (paths[0]?.startsWith('/') ? '/' : '') + shared.join('/');
}

/** `os.path.commonprefix(texts)`: letter by letter. */
function commonPrefix([first = '', ...others]: readonly string[]): string {
  let length = 0;
  while (length < first.length && others.every((text) => text[length] === first[length])) length += 1;
  return first.slice(0, length);
}

export function withHome(filePath: string, host: Host): string {
  const home = host.environment('HOME');
  return home === undefined ? filePath : filePath.replace(/^~(?=\/|$)/, home);
}

function withVariables(filePath: string, host: Host): string {
  return filePath.replace(/\$(?:(\w+)|\{([^}]*)\})/g, (whole, name, bracketed) => {
    return host.environment(name ?? bracketed) ?? whole;
  });
}
