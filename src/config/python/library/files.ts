import type { Arguments } from '../values/arguments.ts';
import { builtin, toIndex } from '../values/arguments.ts';
import { allocateText } from '../values/budget.ts';
import { pythonError, typeError } from '../values/exception.ts';
import { pathText } from '../values/path.ts';
import { PyIterator, PyList, PyOpaque, type Value } from '../values/value.ts';
import type { Host } from './host.ts';

/** `open(file, mode)`: text files below the config roots, for reading. */
export function openFile(args: Arguments, host: Host): Value {
  const path = pathText(args.value(0));
  if (path === undefined) throw typeError('expected str, bytes or os.PathLike object');
  return openText(path, args.text(1, 'r'), host);
}

/** A text file below the config roots, opened for reading. */
export function openText(path: string, mode: string, host: Host): Value {
  if (!/^(?:r|rt|tr)$/.test(mode)) {
    const hint = (): string => 'Configs can only read text files.';
    throw pythonError('PermissionError', `cannot open '${path}' in mode '${mode}'`, { hint });
  }
  const text = host.readText(path);
  allocateText(text.length);
  return fileObject(path, text.replace(/\r\n?/g, '\n'));
}

/** `io`: a text as a file. */
export function ioModule(): Map<string, Value> {
  const make = (args: Arguments): Value => fileObject('', args.text(0, ''), 'StringIO');
  return new Map<string, Value>([['StringIO', builtin('StringIO', ['initial_value?', 'newline?'], make)]]);
}

function fileObject(path: string, text: string, type = 'TextIOWrapper'): Value {
  let offset = 0;
  const readLine = (): string => {
    const end = text.indexOf('\n', offset);
    const line = text.slice(offset, end < 0 ? text.length : end + 1);
    offset += line.length;
    return line;
  };
  const read = (size: Value | undefined): string => {
    const count = size == null ? -1 : toIndex(size);
    const part = count < 0 ? text.slice(offset) : text.slice(offset, offset + count);
    offset += part.length;
    return part;
  };
  function* lines(): Generator<Value> {
    for (let line = readLine(); line !== ''; line = readLine()) yield line;
  }
  const attributes = new Map<string, Value>([
    ['name', path],
    ['read', builtin('read', ['size?'], (args) => read(args.optional(0)))],
    ['readline', builtin('readline', [], () => readLine())],
    ['readlines', builtin('readlines', [], () => new PyList([...lines()]))],
    ['getvalue', builtin('getvalue', [], () => text)],
    ['close', builtin('close', [], () => null)],
    ['__iter__', builtin('__iter__', [], () => new PyIterator(type, lines()))],
  ]);
  const file = new PyOpaque(type, attributes);
  attributes.set(
    '__enter__',
    builtin('__enter__', [], () => file),
  );
  return file;
}
