import { type Arguments, bindArguments, type ParameterList, toIndex } from '../values/arguments.ts';
import { isTrue } from '../values/compare.ts';
import { PyDict } from '../values/dict.ts';
import { PyException, typeError, valueError } from '../values/exception.ts';
import { itemsInAnyOrder, iterate, listOf } from '../values/iterate.ts';
import { str } from '../values/repr.ts';
import { PySet } from '../values/set.ts';
import { type Construct, PyType } from '../values/type.ts';
import {
  isInteger,
  type Keywords,
  PyBytes,
  PyIterator,
  PyList,
  PyOpaque,
  PyRange,
  PyRecord,
  PySlice,
  PyTuple,
  typeNameOf,
  type Value,
} from '../values/value.ts';
import { toFloatValue, toInteger } from './conversions.ts';
import { fillDict } from './dict-methods.ts';
import { enumerated, filtered, mapped, reversed, zip } from './iterators.ts';

function type(
  name: string,
  parameters: ParameterList,
  make: (args: Arguments) => Value,
  base?: PyType,
): PyType {
  const construct = (_type: PyType, positional: readonly Value[], keywords: Keywords): Value =>
    make(bindArguments(name, parameters, positional, keywords));
  return new PyType(name, base === undefined ? { construct } : { construct, base });
}

const INT = type('int', ['x?', 'base?'], toInteger);
const DICT = new PyType('dict', {
  construct: (_type, positional, keywords) => makeDict('dict', positional, keywords),
});
export const TUPLE = type('tuple', ['iterable?'], (args) => makeTuple(args));
const PLAIN_OBJECT = type('object', [], () => new PyOpaque('object'));
const TYPE = type('type', ['object'], (args) => typeOf(args.value(0)));

/** The types of the language that are names of their own. */
export const TYPES: readonly PyType[] = [
  INT,
  DICT,
  PLAIN_OBJECT,
  TYPE,
  type('bool', ['x?'], (args) => isTrue(args.optional(0) ?? false), INT),
  type('float', ['x?'], (args) => toFloatValue(args.optional(0) === undefined ? 0 : args.value(0))),
  type('str', ['object?', 'encoding?', 'errors?'], (args) => makeString(args)),
  type('bytes', ['source?', 'encoding?', 'errors?'], (args) => makeBytes(args.optional(0))),
  type('list', ['iterable?'], (args) => new PyList(argumentItems(args))),
  TUPLE,
  type('set', ['iterable?'], (args) => makeSet(args, false)),
  type('frozenset', ['iterable?'], (args) => makeSet(args, true)),
  type('range', ['start', 'stop?', 'step?'], (args) => makeRange(args)),
  type('slice', ['start', 'stop?', 'step?'], (args) => makeSlice(args)),
  type('zip', ['strict!', '*iterables'], zip),
  type('enumerate', ['iterable', 'start?'], (args) => makeEnumerate(args)),
  type('map', ['func', '*iterables'], (args) => new PyIterator('map', mapped(args.value(0), args.rest))),
  type('filter', ['function', 'iterable'], (args) => makeFilter(args)),
  type('reversed', ['sequence'], (args) => reversed(args.value(0))),
  ...['property', 'staticmethod', 'classmethod'].map((name) =>
    type(name, ['function?'], () => new PyOpaque(name)),
  ),
];

function derivedDict(flavour: 'ConfigDict' | 'OrderedDict'): PyType {
  const construct: Construct = (_type, positional, keywords) => makeDict(flavour, positional, keywords);
  return new PyType(flavour, { base: DICT, construct });
}

export const CONFIG_DICT = derivedDict('ConfigDict');

/** Types that values have, though no name stands for them. */
const HIDDEN_TYPES: readonly PyType[] = [
  new PyType('NoneType'),
  CONFIG_DICT,
  derivedDict('OrderedDict'),
  new PyType('defaultdict', { base: DICT }),
  new PyType('Counter', { base: DICT }),
  new PyType('PosixPath', { base: new PyType('Path', { base: new PyType('PurePath') }) }),
];

const BY_NAME = new Map([...HIDDEN_TYPES, ...TYPES].map((known) => [known.name, known]));

/** `type(value)` */
export function typeOf(value: Value): PyType {
  if (value instanceof PyException) return value.type;
  if (value instanceof PyRecord && value.type instanceof PyType) return value.type;
  const name = typeNameOf(value);
  const known = BY_NAME.get(name) ?? new PyType(name);
  BY_NAME.set(name, known);
  return known;
}

/** `isinstance(value, wanted)` */
export function isInstance(value: Value, wanted: Value): boolean {
  if (wanted instanceof PyTuple) return wanted.items.some((item) => isInstance(value, item));
  if (!(wanted instanceof PyType)) {
    throw typeError('isinstance() arg 2 must be a type, a tuple of types, or a union');
  }
  return wanted === PLAIN_OBJECT || sameKind(typeOf(value), wanted);
}

/** `issubclass(type, wanted)` */
export function isSubclass(subject: Value, wanted: Value): boolean {
  if (!(subject instanceof PyType)) throw typeError('issubclass() arg 1 must be a class');
  if (wanted instanceof PyTuple) return wanted.items.some((item) => isSubclass(subject, item));
  if (!(wanted instanceof PyType))
    throw typeError('issubclass() arg 2 must be a class, a tuple of classes, or a union');
  return wanted === PLAIN_OBJECT || sameKind(subject, wanted);
}

/** Library types of one name are one type, wherever they were made. */
function sameKind(subject: PyType, wanted: PyType): boolean {
  if (subject.isKindOf(wanted)) return true;
  for (let current: PyType | undefined = subject; current !== undefined; current = current.base) {
    if (current.at === undefined && wanted.at === undefined && current.name === wanted.name) return true;
  }
  return false;
}

/** A dict of a flavour from what its type is called with. */
export function makeDict(
  flavour: 'dict' | 'OrderedDict' | 'ConfigDict',
  positional: readonly Value[],
  keywords: Keywords,
): PyDict {
  if (positional.length > 1)
    throw typeError(`${flavour} expected at most 1 argument, got ${positional.length}`);
  const dict = new PyDict(flavour);
  const [source] = positional;
  if (source !== undefined) fillDict(dict, source);
  for (const [key, value] of keywords) dict.set(key, value);
  return dict;
}

function makeString(args: Arguments): Value {
  const value = args.optional(0);
  if (value === undefined) return '';
  return value instanceof PyBytes && args.optional(1) !== undefined
    ? Buffer.from(value.text, 'latin1').toString('utf8')
    : str(value);
}

function makeBytes(source: Value | undefined): Value {
  if (source === undefined) return new PyBytes('');
  if (typeof source === 'string') return new PyBytes(Buffer.from(source, 'utf8').toString('latin1'));
  if (source instanceof PyBytes) return source;
  const codes = listOf(source).map(toIndex);
  if (codes.some((code) => code < 0 || code > 255)) throw valueError('bytes must be in range(0, 256)');
  return new PyBytes(codes.map((code) => String.fromCharCode(code)).join(''));
}

function argumentItems(args: Arguments): Value[] {
  const source = args.optional(0);
  return source === undefined ? [] : listOf(source);
}

function makeSet(args: Arguments, frozen: boolean): Value {
  const source = args.optional(0);
  return new PySet(source === undefined ? [] : itemsInAnyOrder(source), frozen);
}

function makeTuple(args: Arguments): Value {
  const source = args.optional(0);
  return source instanceof PyTuple ? source : new PyTuple(argumentItems(args));
}

function makeRange(args: Arguments): Value {
  const bounds = [0, 1, 2].map((index) => {
    const value = args.optional(index);
    if (value !== undefined && !isInteger(value)) {
      throw typeError(`'${typeNameOf(value)}' object cannot be interpreted as an integer`);
    }
    return value === undefined ? undefined : toIndex(value);
  });
  const [start = 0, stop, step = 1] = bounds;
  if (step === 0) throw valueError('range() arg 3 must not be zero');
  return stop === undefined ? new PyRange(0, start, 1) : new PyRange(start, stop, step);
}

function makeSlice(args: Arguments): Value {
  const stop = args.optional(1);
  if (stop === undefined) return new PySlice(null, args.value(0), null);
  return new PySlice(args.value(0), stop, args.optional(2) ?? null);
}

function makeEnumerate(args: Arguments): Value {
  return new PyIterator('enumerate', enumerated(iterate(args.value(0)), args.integer(1, 0)));
}

function makeFilter(args: Arguments): Value {
  return new PyIterator('filter', filtered(args.value(0), iterate(args.value(1))));
}
