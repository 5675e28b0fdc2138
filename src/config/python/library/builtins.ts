import { type Arguments, builtin } from '../values/arguments.ts';
import { allocate, allocateText, step } from '../values/budget.ts';
import { isOrdered, isTrue } from '../values/compare.ts';
import { PyDict, PyDictView } from '../values/dict.ts';
import { BUILTIN_EXCEPTIONS, pythonError, typeError, valueError } from '../values/exception.ts';
import { formatValue } from '../values/format-spec.ts';
import { hashKey, identityOf } from '../values/hash-key.ts';
import { asInteger, type Integer, modulo, negate } from '../values/integer.ts';
import { itemsInAnyOrder, iterate } from '../values/iterate.ts';
import { binary } from '../values/operators.ts';
import { asciiRepr, repr, str } from '../values/repr.ts';
import { PySet } from '../values/set.ts';
import { unorderedItems } from '../values/set-order.ts';
import { callFunction, sorted } from '../values/sort.ts';
import { codePoints, textLength } from '../values/text.ts';
import {
  BuiltinFunction,
  ELLIPSIS,
  itemsOf,
  PyBytes,
  PyCallable,
  PyFloat,
  PyList,
  PyObject,
  PyOpaque,
  PyRange,
  PyReference,
  PyTuple,
  typeNameOf,
  type Value,
} from '../values/value.ts';
import { rounded } from './conversions.ts';
import { openFile } from './files.ts';
import type { Host } from './host.ts';
import { iter, next } from './iterators.ts';
import { isInstance, isSubclass, TYPES } from './types.ts';

/** How `getattr` and its like get at attributes. */
export interface AttributeAccess {
  find(value: Value, name: string): Value | undefined;
  get(value: Value, name: string): Value;
}

/** Names that only programs need; they exist, but do nothing here. */
const REFUSED = [
  'exec',
  'compile',
  'input',
  'breakpoint',
  'setattr',
  'delattr',
  'super',
  'memoryview',
  'bytearray',
  'complex',
];

/** The names that every config knows. */
export function createBuiltins(host: Host, attributes: AttributeAccess): Map<string, Value> {
  const names = new Map<string, Value>();
  for (const type of TYPES) names.set(type.name, type);
  for (const [name, type] of BUILTIN_EXCEPTIONS) names.set(name, type);
  for (const name of ['IOError', 'EnvironmentError'])
    names.set(name, BUILTIN_EXCEPTIONS.get('OSError') ?? null);
  for (const name of REFUSED) names.set(name, refused(name));
  for (const made of [...PURE, ...accessFunctions(attributes)]) names.set(made.name, made);
  names.set('NotImplemented', new PyOpaque('NotImplementedType'));
  names.set('Ellipsis', ELLIPSIS);
  names.set('__debug__', true);
  names.set(
    'open',
    builtin('open', OPEN_PARAMETERS, (args) => openFile(args, host)),
  );
  names.set('print', printFunction(host));
  return names;
}

const OPEN_PARAMETERS = ['file', 'mode?', 'buffering?', 'encoding?', 'errors?', 'newline?'];

function refused(name: string): Value {
  return new BuiltinFunction(name, () => {
    throw pythonError('NotImplementedError', `${name}() is not available in a config`);
  });
}

function printFunction(host: Host): Value {
  return builtin('print', ['sep!', 'end!', 'file!', 'flush!', '*objects'], (args) => {
    const line = args.rest.map(str).join(args.optional(0) == null ? ' ' : args.text(0));
    allocateText(line.length + 1);
    host.print(line);
    return null;
  });
}

function accessFunctions({ find, get }: AttributeAccess): BuiltinFunction[] {
  return [
    builtin('hasattr', ['object', 'name'], (args) => find(args.value(0), args.text(1)) !== undefined),
    builtin('getattr', ['object', 'name', 'default?'], (args) => {
      const [object, name, fallback] = [args.value(0), args.text(1), args.optional(2)];
      const found = fallback === undefined ? get(object, name) : find(object, name);
      return found === undefined ? (fallback ?? null) : found;
    }),
  ];
}

const PURE: readonly BuiltinFunction[] = [
  builtin('abs', ['x'], (args) => absolute(args.value(0))),
  builtin('all', ['iterable'], (args) => every(args.value(0), true)),
  builtin('any', ['iterable'], (args) => !every(args.value(0), false)),
  builtin('ascii', ['object'], (args) => asciiRepr(args.value(0))),
  builtin('bin', ['number'], (args) => inBase(args.value(0), '#b')),
  builtin(
    'callable',
    ['object'],
    (args) => args.value(0) instanceof PyCallable || args.value(0) instanceof PyReference,
  ),
  builtin('chr', ['i'], (args) => character(args.integer(0))),
  builtin('divmod', ['x', 'y'], (args) => quotientAndRest(args.value(0), args.value(1))),
  builtin('format', ['value', 'format_spec?'], (args) => formatValue(args.value(0), args.text(1, ''))),
  builtin('hash', ['object'], (args) => hash(args.value(0))),
  builtin('hex', ['number'], (args) => inBase(args.value(0), '#x')),
  builtin('id', ['object'], (args) => identity(args.value(0))),
  builtin('isinstance', ['object', 'class_or_tuple'], (args) => isInstance(args.value(0), args.value(1))),
  builtin('issubclass', ['cls', 'class_or_tuple'], (args) => isSubclass(args.value(0), args.value(1))),
  builtin('iter', ['object', 'sentinel?'], iter),
  builtin('len', ['object'], (args) => valueLength(args.value(0))),
  builtin('max', ['key!', 'default!', '*values'], (args) => extreme(args, '>')),
  builtin('min', ['key!', 'default!', '*values'], (args) => extreme(args, '<')),
  builtin('next', ['iterator', 'default?'], next),
  builtin('oct', ['number'], (args) => inBase(args.value(0), '#o')),
  builtin('ord', ['c'], (args) => characterCode(args.value(0))),
  builtin('pow', ['base', 'exp', 'mod?'], (args) => power(args)),
  builtin('repr', ['object'], (args) => repr(args.value(0))),
  builtin('round', ['number', 'ndigits?'], (args) => rounded(args.value(0), args.optional(1))),
  builtin('sorted', ['iterable', 'key!', 'reverse!'], (args) => sort(args)),
  builtin('sum', ['iterable', 'start?'], (args) => total(args.value(0), args.optional(1) ?? 0)),
];

function absolute(value: Value): Value {
  if (value instanceof PyFloat) return new PyFloat(Math.abs(value.value));
  const integer = asInteger(value);
  if (integer === undefined) throw typeError(`bad operand type for abs(): '${typeNameOf(value)}'`);
  return integer < 0 ? negate(integer) : integer;
}

/** True if the truth of every item is `wanted`. */
function every(iterable: Value, wanted: boolean): boolean {
  for (const item of unorderedItems(iterable) ?? iterate(iterable)) {
    step();
    if (isTrue(item) !== wanted) return false;
  }
  return true;
}

function inBase(value: Value, spec: string): string {
  const integer = asInteger(value);
  if (integer === undefined)
    throw typeError(`'${typeNameOf(value)}' object cannot be interpreted as an integer`);
  return formatValue(integer, spec);
}

function character(code: number): string {
  if (code >= 0 && code <= 0x10ffff) return String.fromCodePoint(code);
  throw valueError('chr() arg not in range(0x110000)');
}

function characterCode(value: Value): number {
  const text = value instanceof PyBytes ? value.text : value;
  if (typeof text !== 'string') {
    throw typeError(`ord() expected string of length 1, but ${typeNameOf(value)} found`);
  }
  const [first, ...more] = codePoints(text);
  if (first !== undefined && more.length === 0) return first.codePointAt(0) ?? 0;
  throw typeError(`ord() expected a character, but string of length ${textLength(text)} found`);
}

function quotientAndRest(x: Value, y: Value): Value {
  return new PyTuple([binary('//', x, y), binary('%', x, y)]);
}

/** A number that is equal for equal values; not the one that CPython gives. */
function hash(value: Value): Value {
  const key = hashKey(value);
  if (typeof key === 'number' || typeof key === 'bigint') return Number.isInteger(Number(key)) ? key : 1;
  const text = typeof key === 'object' && key !== null ? String(identityOf(key)) : String(key);
  let result = 0;
  for (let i = 0; i < text.length; i += 1) result = (result * 31 + text.charCodeAt(i)) | 0;
  return result;
}

function identity(value: Value): Value {
  return value instanceof PyObject ? identityOf(value) : hash(value);
}

function valueLength(value: Value): number {
  if (typeof value === 'string') return textLength(value);
  const items = itemsOf(value);
  if (items !== undefined) return items.length;
  if (value instanceof PyDict || value instanceof PySet) return value.size;
  if (value instanceof PyDictView) return value.dict.size;
  if (value instanceof PyRange) return value.length;
  if (value instanceof PyBytes) return value.text.length;
  throw typeError(`object of type '${typeNameOf(value)}' has no len()`);
}

function extreme(args: Arguments, operator: '<' | '>'): Value {
  const [key, fallback] = [args.optional(0), args.optional(1)];
  const [first, ...more] = args.rest;
  if (first === undefined) throw typeError(`${args.functionName} expected at least 1 argument, got 0`);
  const items = more.length > 0 ? args.rest : itemsInAnyOrder(first);
  let best: { item: Value; rank: Value } | undefined;
  for (const item of items) {
    step();
    const rank = key == null ? item : callFunction(key, [item]);
    if (best === undefined || isOrdered(operator, rank, best.rank)) best = { item, rank };
  }
  const result = best === undefined ? fallback : best.item;
  if (result === undefined) throw valueError(`${args.functionName}() arg is an empty sequence`);
  return result;
}

function power(args: Arguments): Value {
  const modulus = args.optional(2);
  const [base, exponent] = [args.value(0), args.value(1)];
  if (modulus == null) return binary('**', base, exponent);
  const numbers = [base, exponent, modulus].map(asInteger);
  const [b, e, m] = numbers;
  if (b === undefined || e === undefined || m === undefined) {
    throw typeError('pow() 3rd argument not allowed unless all arguments are integers');
  }
  return modularPower(b, e, m);
}

function modularPower(base: Integer, exponent: Integer, modulus: Integer): Value {
  if (exponent < 0) throw valueError('base is not invertible for the given modulus');
  let result: Integer = modulo(1, modulus);
  let factor = modulo(base, modulus);
  for (let rest = BigInt(exponent); rest > 0n; rest >>= 1n) {
    step(10);
    if (rest & 1n) result = modulo(BigInt(result) * BigInt(factor), modulus);
    factor = modulo(BigInt(factor) * BigInt(factor), modulus);
  }
  return result;
}

function sort(args: Arguments): Value {
  return new PyList(sorted(itemsInAnyOrder(args.value(0)), args.optional(1), args.optional(2)));
}

function total(iterable: Value, start: Value): Value {
  if (typeof start === 'string') throw typeError("sum() can't sum strings [use ''.join(seq) instead]");
  let sum: Value = start;
  let owned: PyList | undefined;
  for (const item of iterate(iterable)) {
    step();
    if (sum instanceof PyList && item instanceof PyList) {
      owned ??= new PyList([...sum.items]);
      allocate(8 * item.items.length);
      for (const part of item.items) owned.items.push(part);
      sum = owned;
    } else {
      sum = binary('+', sum, item);
      owned = undefined;
    }
  }
  return sum;
}
