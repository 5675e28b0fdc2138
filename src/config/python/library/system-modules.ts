import { builtin } from '../values/arguments.ts';
import { PyDict } from '../values/dict.ts';
import { pythonError } from '../values/exception.ts';
import {
  BuiltinFunction,
  PyList,
  type PyModule,
  PyOpaque,
  PyRecord,
  PyReference,
  PyTuple,
  type Value,
} from '../values/value.ts';
import type { Host } from './host.ts';

const VERSION = '3.11.7';
const RELEASE = '5.15.0';

/** `platform`: what a Linux machine says. */
export function platformModule(): Map<string, Value> {
  const facts: Readonly<Record<string, string>> = {
    ...{ system: 'Linux', machine: 'x86_64', processor: 'x86_64', node: 'localhost', release: RELEASE },
    ...{ version: '#1 SMP', platform: `Linux-${RELEASE}-x86_64-with-glibc2.35` },
    ...{ python_version: VERSION, python_implementation: 'CPython', python_compiler: 'GCC 11.4.0' },
  };
  const names = new Map<string, Value>(
    Object.entries(facts).map(([name, text]) => [name, new BuiltinFunction(name, () => text, true)]),
  );
  const parts = (): Value => new PyTuple(VERSION.split('.'));
  names.set('python_version_tuple', builtin('python_version_tuple', [], parts, true));
  names.set(
    'architecture',
    builtin('architecture', [], () => new PyTuple(['64bit', 'ELF']), true),
  );
  const uname = ['system', 'node', 'release', 'version', 'machine'] as const;
  const record = (): Value =>
    new PyRecord(
      uname,
      uname.map((name) => facts[name] ?? ''),
    );
  names.set('uname', builtin('uname', [], record, true));
  return names;
}

/** `sys`, as far as it says something about the reader. */
export function sysModule(host: Host): Map<string, Value> {
  const version = ['major', 'minor', 'micro', 'releaselevel', 'serial'];
  const exit = builtin('exit', ['status?'], (args) => {
    throw pythonError('SystemExit', args.optional(0));
  });
  return new Map<string, Value>([
    ['argv', new PyList([...host.arguments])],
    ['path', new PyList([host.workingFolder])],
    ['modules', new PyDict()],
    ['platform', 'linux'],
    ['executable', '/usr/bin/python3'],
    ['prefix', '/usr'],
    ['maxsize', 9223372036854775807n],
    ['version', `${VERSION} (main) [GCC 11.4.0]`],
    ['version_info', new PyRecord(version, [3, 11, 7, 'final', 0])],
    ['byteorder', 'little'],
    ['exit', exit],
    ...(['stdout', 'stderr'] as const).map((name): [string, Value] => [name, stream(host)]),
    ['getrecursionlimit', builtin('getrecursionlimit', [], () => 1000)],
    ['getdefaultencoding', builtin('getdefaultencoding', [], () => 'utf-8')],
  ]);
}

/** `sys.stdout` and its like: what is written goes where prints go. */
function stream(host: Host): Value {
  const write = builtin('write', ['s'], (args) => {
    host.print(args.text(0).replace(/\n$/, ''));
    return args.text(0).length;
  });
  return new PyOpaque(
    'TextIOWrapper',
    new Map<string, Value>([
      ['write', write],
      ['flush', builtin('flush', [], () => null)],
      ['isatty', builtin('isatty', [], () => false)],
    ]),
  );
}

/** `logging`: what is logged as a warning or worse goes to the host. */
export function loggingModule(host: Host): Map<string, Value> {
  const quiet = (name: string): [string, Value] => [name, new BuiltinFunction(name, () => null, true)];
  const loud = (name: string): [string, Value] => [
    name,
    builtin(name, ['msg', 'exc_info!', 'stacklevel!', '*args'], (args) => {
      host.warn(String(args.value(0)));
      return null;
    }),
  ];
  const say = [
    ...['debug', 'info', 'setLevel', 'addHandler', 'addFilter'].map(quiet),
    ...['warning', 'warn', 'error', 'critical', 'exception'].map(loud),
  ];
  const logger = new PyOpaque('Logger', new Map<string, Value>(say));
  const levels = { DEBUG: 10, INFO: 20, WARNING: 30, WARN: 30, ERROR: 40, CRITICAL: 50, NOTSET: 0 };
  return new Map<string, Value>([
    ...say,
    ['getLogger', builtin('getLogger', ['name?'], () => logger, true)],
    quiet('basicConfig'),
    quiet('disable'),
    ...Object.entries(levels),
  ]);
}

/** A module by its name; one that is not of the standard library is named, not run. */
function moduleNamed(
  name: string,
  load: (name: string) => PyModule,
  isStandard: (name: string) => boolean,
): Value {
  return isStandard(name) ? load(name) : new PyReference(name, undefined);
}

/** `importlib` */
export function importlibModule(
  load: (name: string) => PyModule,
  isStandard: (name: string) => boolean,
): Map<string, Value> {
  const run = builtin(
    'import_module',
    ['name', 'package?'],
    (args) => moduleNamed(args.text(0), load, isStandard),
    true,
  );
  return new Map<string, Value>([['import_module', run]]);
}

/** `__import__`: the module at the top of the name, as `import a.b` binds it, unless names are wanted from the whole. */
export function importFunction(
  load: (name: string) => PyModule,
  isStandard: (name: string) => boolean,
): Value {
  return builtin('__import__', ['name', 'globals?', 'locals?', 'fromlist?', 'level?'], (args) => {
    const name = args.text(0);
    const wanted = args.optional(3);
    const takesNames = (wanted instanceof PyList || wanted instanceof PyTuple) && wanted.items.length > 0;
    if (takesNames) return moduleNamed(name, load, isStandard);
    const top = name.split('.')[0] ?? name;
    // A name that is not there fails as a whole.
    if (isStandard(name)) load(name);
    return moduleNamed(top, load, isStandard);
  });
}
