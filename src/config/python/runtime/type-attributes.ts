import { BYTES_METHODS } from '../library/bytes-methods.ts';
import { dictMethod, updateDict } from '../library/dict-methods.ts';
import { LIST_METHODS, TUPLE_METHODS } from '../library/list-methods.ts';
import { FLOAT_METHODS, INTEGER_METHODS } from '../library/number-methods.ts';
import { SET_METHODS } from '../library/set-methods.ts';
import { makeTranslation, STRING_METHODS } from '../library/string-methods.ts';
import { type Arguments, builtin, type Methods } from '../values/arguments.ts';
import { PyDict } from '../values/dict.ts';
import { typeError } from '../values/exception.ts';
import { iterate } from '../values/iterate.ts';
import { PySet } from '../values/set.ts';
import type { PyType } from '../values/type.ts';
import {
  BuiltinFunction,
  isInteger,
  type Keywords,
  PyBytes,
  PyFloat,
  PyList,
  PyTuple,
  typeNameOf,
  type Value,
} from '../values/value.ts';

/** `type.name`: class attributes, and the methods of library types as functions of their object. */
export function typeAttribute(type: PyType, name: string): Value | undefined {
  if (name === '__name__' || name === '__qualname__') return type.name;
  const own = type.attribute(name);
  if (own !== undefined) return own;
  if (type.at !== undefined) return undefined;
  if (type.name === 'dict' || type.name === 'OrderedDict') return dictTypeAttribute(name);
  if (type.name === 'str' && name === 'maketrans') return builtin(name, ['x', 'y?', 'z?'], makeTranslation);
  return UNBOUND[type.name]?.(name);
}

const UNBOUND: Readonly<Record<string, (name: string) => Value | undefined>> = {
  str: (name) =>
    unbound('str', STRING_METHODS, name, (value) => (typeof value === 'string' ? value : undefined)),
  list: (name) =>
    unbound('list', LIST_METHODS, name, (value) => (value instanceof PyList ? value : undefined)),
  tuple: (name) =>
    unbound('tuple', TUPLE_METHODS, name, (value) => (value instanceof PyTuple ? value : undefined)),
  set: (name) => unbound('set', SET_METHODS, name, (value) => (value instanceof PySet ? value : undefined)),
  bytes: (name) =>
    unbound('bytes', BYTES_METHODS, name, (value) => (value instanceof PyBytes ? value : undefined)),
  int: (name) => unbound('int', INTEGER_METHODS, name, (value) => (isInteger(value) ? value : undefined)),
  float: (name) =>
    unbound('float', FLOAT_METHODS, name, (value) => (value instanceof PyFloat ? value : undefined)),
};

/** A method as a function whose first argument is the object. */
function unbound<T>(
  typeName: string,
  table: Methods<T>,
  name: string,
  narrow: (value: Value) => T | undefined,
): Value | undefined {
  const method = table.get(name);
  if (method === undefined) return undefined;
  return new BuiltinFunction(name, ([first, ...positional], keywords) => {
    const self = first === undefined ? undefined : narrow(first);
    if (self === undefined) throw wrongSelf(typeName, name, first);
    const run = (args: Arguments): Value => method.run(self, args);
    return builtin(name, method.parameters, run).invoke(positional, keywords);
  });
}

function wrongSelf(typeName: string, name: string, given: Value | undefined) {
  if (given === undefined) return typeError(`unbound method ${typeName}.${name}() needs an argument`);
  return typeError(
    `descriptor '${name}' for '${typeName}' objects doesn't apply to a '${typeNameOf(given)}' object`,
  );
}

function dictTypeAttribute(name: string): Value | undefined {
  if (name === 'fromkeys') return builtin(name, ['iterable', 'value?'], fromKeys);
  const known = name === 'update' || dictMethod(new PyDict(), name) !== undefined;
  return known
    ? new BuiltinFunction(name, (positional, keywords) => callOnDict(name, positional, keywords))
    : undefined;
}

/** Calls a method of plain dicts, whatever the flavour of the dict. */
function callOnDict(name: string, [self, ...positional]: readonly Value[], keywords: Keywords): Value {
  if (!(self instanceof PyDict)) throw wrongSelf('dict', name, self);
  if (name === 'update') return updateDict(self, positional, keywords);
  const method = dictMethod(new PyDict(), name);
  if (method === undefined) throw wrongSelf('dict', name, self);
  return builtin(name, method.parameters, (args) => method.run(self, args)).invoke(positional, keywords);
}

function fromKeys(args: Arguments): Value {
  const dict = new PyDict();
  for (const key of iterate(args.value(0))) dict.set(key, args.optional(1) ?? null);
  return dict;
}
