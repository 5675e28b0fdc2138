import { globToRegExp } from '../../../util/index.ts';
import { type Arguments, boundMethod, builtin, type Methods, methods } from '../values/arguments.ts';
import { pythonError, typeError, valueError } from '../values/exception.ts';
import { joined, PyPath, pathText } from '../values/path.ts';
import { PyType } from '../values/type.ts';
import { PyIterator, PyList, PyTuple, typeNameOf, type Value } from '../values/value.ts';
import { openText } from './files.ts';
import { globbed } from './glob-module.ts';
import type { Host } from './host.ts';
import { absolute, fileExtension, lastName, withHome } from './os-module.ts';

/** `pathlib`; paths are POSIX paths, and files are read below the config roots alone. */
export function pathlibModule(host: Host): Map<string, Value> {
  const table = pathMethods(host);
  const lookup = (path: PyPath, name: string): Value | undefined =>
    PROPERTIES[name]?.(path) ?? boundMethod(table, path, name);
  const make = (parts: readonly Value[]): PyPath =>
    new PyPath(
      parts.map(spelledPath).reduce((whole, part) => (whole === '' ? part : joined(whole, part)), ''),
      lookup,
    );
  const attributes = new Map<string, Value>([
    ['cwd', builtin('cwd', [], () => make([host.workingFolder]))],
    ['home', builtin('home', [], () => make([withHome('~', host)]))],
  ]);
  const pure = new PyType('PurePath', { attributes, construct: (_type, parts) => make(parts) });
  const named = (name: string, base: PyType): PyType => new PyType(name, { base });
  const path = named('Path', pure);
  return new Map<string, Value>([
    ['PurePath', pure],
    ['PurePosixPath', pure],
    ['Path', path],
    ['PosixPath', named('PosixPath', path)],
  ]);
}

function spelledPath(value: Value): string {
  const text = pathText(value);
  if (text !== undefined) return text;
  throw typeError(`expected str, bytes or os.PathLike object, not ${typeNameOf(value)}`);
}

function lastPart({ text }: PyPath): string {
  return text === '.' || text === '/' ? '' : lastName(text);
}

function parentFolder({ text }: PyPath): string {
  const slash = text.lastIndexOf('/');
  if (slash < 0) return '.';
  return slash === 0 ? '/' : text.slice(0, slash);
}

function pathSuffix(path: PyPath): string {
  return fileExtension(lastPart(path)).replace(/^\.$/, '');
}

function pathStem(path: PyPath): string {
  const name = lastPart(path);
  return name.slice(0, name.length - pathSuffix(path).length);
}

function pathParts({ text }: PyPath): string[] {
  const parts = text.split('/').filter((part) => part !== '' && part !== '.');
  return text.startsWith('/') ? ['/', ...parts] : parts;
}

function* pathParents(path: PyPath): Generator<PyPath> {
  for (let current = path; current.text !== parentFolder(current); ) {
    current = current.at(parentFolder(current));
    yield current;
  }
}

const PROPERTIES: Readonly<Record<string, (path: PyPath) => Value>> = {
  name: lastPart,
  stem: pathStem,
  suffix: pathSuffix,
  suffixes: (path) => {
    const dotted = lastPart(path).replace(/^\.+/, '');
    return new PyList(
      lastPart(path).endsWith('.')
        ? []
        : dotted
            .split('.')
            .slice(1)
            .map((part) => `.${part}`),
    );
  },
  parent: (path) => path.at(parentFolder(path)),
  parents: (path) => new PyTuple([...pathParents(path)]),
  parts: (path) => new PyTuple(pathParts(path)),
  root: ({ text }) => (text.startsWith('/') ? '/' : ''),
  anchor: ({ text }) => (text.startsWith('/') ? '/' : ''),
  drive: () => '',
};

function pathMethods(host: Host): Methods<PyPath> {
  const found = (path: PyPath, pattern: string): Value[] =>
    globbed(joined(path.text, pattern), { host, recursive: true, hidden: true }).map((text) => path.at(text));
  return methods<PyPath>({
    joinpath: [
      ['*others'],
      (path, { rest }) => rest.map(spelledPath).reduce((whole, part) => whole.slash(part), path),
    ],
    as_posix: [[], ({ text }) => text],
    __str__: [[], ({ text }) => text],
    __fspath__: [[], ({ text }) => text],
    is_absolute: [[], ({ text }) => text.startsWith('/')],
    exists: [[], ({ text }) => host.kindOf(text) !== undefined],
    is_file: [[], ({ text }) => host.kindOf(text) === 'file'],
    is_dir: [[], ({ text }) => host.kindOf(text) === 'folder'],
    absolute: [[], (path) => path.at(joined(host.workingFolder, path.text))],
    resolve: [['strict?'], (path) => path.at(host.realPath(absolute(path.text, host)))],
    expanduser: [[], (path) => path.at(withHome(path.text, host))],
    with_name: [['name'], (path, args) => renamed(path, args.text(0))],
    with_stem: [['stem'], (path, args) => renamed(path, args.text(0) + pathSuffix(path))],
    with_suffix: [['suffix'], (path, args) => renamed(path, pathStem(path) + checkedSuffix(args.text(0)))],
    relative_to: [['other'], (path, args) => path.at(below(path, args))],
    is_relative_to: [['other'], (path, args) => relativePart(path, spelledPath(args.value(0))) !== undefined],
    match: [['pattern'], (path, args) => matches(path, args.text(0))],
    iterdir: [
      [],
      (path) =>
        new PyIterator(
          'generator',
          host
            .namesIn(path.text)
            .map((name) => path.slash(name))
            .values(),
        ),
    ],
    glob: [['pattern'], (path, args) => new PyIterator('generator', found(path, args.text(0)).values())],
    rglob: [
      ['pattern'],
      (path, args) => new PyIterator('generator', found(path, `**/${args.text(0)}`).values()),
    ],
    read_text: [['encoding?', 'errors?'], ({ text }) => host.readText(text).replace(/\r\n?/g, '\n')],
    open: [
      ['mode?', 'buffering?', 'encoding?', 'errors?', 'newline?'],
      ({ text }, args) => openText(text, args.text(0, 'r'), host),
    ],
  });
}

function renamed(path: PyPath, name: string): PyPath {
  if (lastPart(path) === '') throw valueError(`PosixPath('${path.text}') has an empty name`);
  return path.at(joined(parentFolder(path), name));
}

function checkedSuffix(suffix: string): string {
  if (suffix === '' || (suffix.startsWith('.') && suffix !== '.' && !suffix.includes('/'))) return suffix;
  throw valueError(`Invalid suffix '${suffix}'`);
}

function below(path: PyPath, args: Arguments): string {
  const other = spelledPath(args.value(0));
  const part = relativePart(path, other);
  if (part !== undefined) return part;
  throw valueError(
    `'${path.text}' is not in the subpath of '${path.at(other).text}' OR one path is relative and the other is absolute.`,
  );
}

function relativePart(path: PyPath, other: string): string | undefined {
  const [own, outer] = [pathParts(path), pathParts(path.at(other))];
  return outer.every((part, index) => own[index] === part) ? own.slice(outer.length).join('/') : undefined;
}

function matches(path: PyPath, pattern: string): boolean {
  const [own, wanted] = [pathParts(path), pathParts(path.at(pattern))];
  if (pattern === '') throw pythonError('ValueError', 'empty pattern');
  if (pattern.startsWith('/') && own.length !== wanted.length) return false;
  const last = own.slice(own.length - wanted.length);
  return own.length >= wanted.length && wanted.every((part, i) => globToRegExp(part).test(last[i] ?? ''));
}
