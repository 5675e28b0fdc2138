import type { Place } from '../syntax/source.ts';
import { PyType } from './type.ts';
import { PyObject, type Value } from './value.ts';

/** A Python exception as a value. */
export class PyException extends PyObject {
  readonly type: PyType;
  readonly args: readonly Value[];

  constructor(type: PyType, args: readonly Value[]) {
    super();
    this.type = type;
    this.args = args;
  }

  get typeName(): string {
    return this.type.name;
  }
}

/** What users are told of an exception besides Python's own words. */
export interface Help {
  /** What to do about it; found only when asked for. */
  readonly hint?: () => string;
  /** What happened, in place of Python's words. */
  readonly explanation?: string;
}

/** What to do where a part of Python's library is not there. */
export const USE_VALUES =
  'Write its value into the config, or use a TypeScript config, which can run any code (docs/configs.md).';

/** A Python exception on its way up. */
export class PythonError extends Error {
  readonly exception: PyException;
  /** Where it was raised; set once. */
  place: Place | undefined;
  readonly help: Help;

  constructor(exception: PyException, help: Help = {}) {
    super(`${exception.typeName} raised by a config`);
    this.exception = exception;
    this.help = help;
  }
}

/** Name of each exception type and of the one that it derives from. */
const HIERARCHY: readonly (readonly [string, string])[] = [
  ['Exception', 'BaseException'],
  ['KeyboardInterrupt', 'BaseException'],
  ['SystemExit', 'BaseException'],
  ['ArithmeticError', 'Exception'],
  ['AssertionError', 'Exception'],
  ['AttributeError', 'Exception'],
  ['EOFError', 'Exception'],
  ['ImportError', 'Exception'],
  ['LookupError', 'Exception'],
  ['MemoryError', 'Exception'],
  ['NameError', 'Exception'],
  ['OSError', 'Exception'],
  ['RuntimeError', 'Exception'],
  ['StopIteration', 'Exception'],
  ['SyntaxError', 'Exception'],
  ['TypeError', 'Exception'],
  ['ValueError', 'Exception'],
  ['Warning', 'Exception'],
  ['DeprecationWarning', 'Warning'],
  ['FutureWarning', 'Warning'],
  ['RuntimeWarning', 'Warning'],
  ['SyntaxWarning', 'Warning'],
  ['UserWarning', 'Warning'],
  ['FloatingPointError', 'ArithmeticError'],
  ['OverflowError', 'ArithmeticError'],
  ['ZeroDivisionError', 'ArithmeticError'],
  ['ModuleNotFoundError', 'ImportError'],
  ['PackageNotFoundError', 'ModuleNotFoundError'],
  ['IndexError', 'LookupError'],
  ['KeyError', 'LookupError'],
  ['UnboundLocalError', 'NameError'],
  ['FileExistsError', 'OSError'],
  ['FileNotFoundError', 'OSError'],
  ['IsADirectoryError', 'OSError'],
  ['NotADirectoryError', 'OSError'],
  ['PermissionError', 'OSError'],
  ['TimeoutError', 'OSError'],
  ['ConfigParsingError', 'RuntimeError'],
  ['NotImplementedError', 'RuntimeError'],
  ['RecursionError', 'RuntimeError'],
  ['IndentationError', 'SyntaxError'],
  ['TabError', 'IndentationError'],
  ['UnicodeError', 'ValueError'],
  ['UnicodeDecodeError', 'UnicodeError'],
  ['UnicodeEncodeError', 'UnicodeError'],
  ['JSONDecodeError', 'ValueError'],
  ['error', 'Exception'],
];

/** Names that are no builtins, though code raises them. */
const NOT_BUILTIN = new Set(['PackageNotFoundError', 'ConfigParsingError', 'JSONDecodeError', 'error']);

const TYPES = exceptionTypes();

/** The exception types that every config can name. */
export const BUILTIN_EXCEPTIONS: ReadonlyMap<string, PyType> = new Map(
  [...TYPES].filter(([name]) => !NOT_BUILTIN.has(name)),
);

/** The type of exceptions called `name`. */
export function exceptionType(name: string): PyType {
  const type = TYPES.get(name);
  if (type === undefined) throw new TypeError(`no exception is called ${name}`);
  return type;
}

/** An exception to throw. The message is its one argument; none without. */
export function pythonError(name: string, message?: Value, help: Help = {}): PythonError {
  return new PythonError(new PyException(exceptionType(name), message === undefined ? [] : [message]), help);
}

export function typeError(message: string): PythonError {
  return pythonError('TypeError', message);
}

export function valueError(message: string): PythonError {
  return pythonError('ValueError', message);
}

function exceptionTypes(): Map<string, PyType> {
  const construct = (type: PyType, positional: readonly Value[]): Value => new PyException(type, positional);
  const types = new Map([['BaseException', new PyType('BaseException', { construct })]]);
  for (const [name, baseName] of HIERARCHY) {
    const base = types.get(baseName);
    types.set(name, new PyType(name, base === undefined ? {} : { base }));
  }
  return types;
}
