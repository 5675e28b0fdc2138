import { type Arguments, type Method, type Methods, methods } from '../values/arguments.ts';
import { deepCopy } from '../values/copy.ts';
import { PyDict, PyDictView } from '../values/dict.ts';
import { pythonError, typeError, valueError } from '../values/exception.ts';
import { iterate, listOf } from '../values/iterate.ts';
import { type Keywords, PyList, PyReference, PyTuple, typeNameOf, type Value } from '../values/value.ts';

/** The methods of `dict`, but for `update`, which takes any keywords. */
const DICT_METHODS: Methods<PyDict> = methods<PyDict>({
  keys: [[], (dict) => new PyDictView(dict, 'keys')],
  values: [[], (dict) => new PyDictView(dict, 'values')],
  items: [[], (dict) => new PyDictView(dict, 'items')],
  get: [['key', 'default?'], (dict, args) => get(dict, args.value(0), args.optional(1))],
  pop: [['key', 'default?'], (dict, args) => pop(dict, args)],
  popitem: [['last?'], (dict, args) => popItem(dict, args.optional(0) !== false)],
  setdefault: [
    ['key', 'default?'],
    (dict, args) => setDefault(dict, args.value(0), args.optional(1) ?? null),
  ],
  clear: [[], (dict) => clear(dict)],
  copy: [[], (dict) => dict.copy()],
});

const ORDERED_METHODS: Methods<PyDict> = methods<PyDict>({
  move_to_end: [['key', 'last?'], (dict, args) => moveToEnd(dict, args.value(0), args.optional(1) !== false)],
});

/** What mmengine's ConfigDict does in another way, or in addition. */
const CONFIG_METHODS: Methods<PyDict> = methods<PyDict>({
  values: [[], (dict) => new PyList([...dict.entries.values()].map(({ value }) => value))],
  items: [
    [],
    (dict) => new PyList([...dict.entries.values()].map(({ key, value }) => new PyTuple([key, value]))),
  ],
  deepcopy: [[], (dict) => deepCopy(dict)],
  to_dict: [[], (dict) => toPlain(dict)],
  merge: [['other'], (dict, args) => merge(dict, args.value(0))],
});

const COUNTER_METHODS: Methods<PyDict> = methods<PyDict>({
  most_common: [
    ['n?'],
    (dict, args) => mostCommon(dict, args.optional(0) == null ? undefined : args.integer(0)),
  ],
  elements: [[], (dict) => elements(dict)],
  total: [[], (dict) => [...dict.entries.values()].reduce((sum, { value }) => sum + Number(value), 0)],
});

/** The method of a dict of any flavour that is called `name`. */
export function dictMethod(dict: PyDict, name: string): Method<PyDict> | undefined {
  return OWN_METHODS[dict.flavour]?.get(name) ?? DICT_METHODS.get(name);
}

const OWN_METHODS: Readonly<Record<string, Methods<PyDict>>> = {
  ConfigDict: CONFIG_METHODS,
  OrderedDict: ORDERED_METHODS,
  Counter: COUNTER_METHODS,
};

/** Names that a ConfigDict's entries cannot be reached by as attributes. */
export function isDictAttribute(name: string): boolean {
  return DICT_METHODS.has(name) || CONFIG_METHODS.has(name) || name === 'update' || name === 'fromkeys';
}

/** `dict.update(...)`. A ConfigDict merges dicts into dicts. */
export function updateDict(dict: PyDict, positional: readonly Value[], keywords: Keywords): null {
  if (positional.length > 1) throw typeError(`update expected at most 1 argument, got ${positional.length}`);
  const added = new PyDict();
  const [source] = positional;
  if (source !== undefined) fillDict(added, source);
  for (const [key, value] of keywords) added.set(key, value);
  if (dict.flavour === 'Counter') countInto(dict, added);
  else if (dict.isConfig) mergeInto(dict, added);
  else dict.assign(added);
  return null;
}

/** Puts the entries of a dict, or of an iterable of pairs, into a dict. */
export function fillDict(dict: PyDict, source: Value): void {
  if (source instanceof PyDict) {
    dict.assign(source);
    return;
  }
  // A reference has attributes of all names, `keys` among them, which Python calls to fill a dict.
  if (source instanceof PyReference) throw pythonError('RuntimeError');
  let index = 0;
  for (const pair of iterate(source)) {
    const [key, value, ...more] = pairItems(pair, index);
    if (key === undefined || value === undefined || more.length > 0) {
      const length = listOf(pair).length;
      throw valueError(`dictionary update sequence element #${index} has length ${length}; 2 is required`);
    }
    dict.set(key, value);
    index += 1;
  }
}

function pairItems(pair: Value, index: number): Value[] {
  if (typeof pair === 'object' || typeof pair === 'string') return listOf(pair);
  throw typeError(`cannot convert dictionary update sequence element #${index} to a sequence`);
}

function mergeInto(dict: PyDict, added: PyDict): void {
  for (const { key, value, at } of added.entries.values()) {
    const current = dict.get(key);
    if (!(current instanceof PyDict) || !(value instanceof PyDict)) dict.set(key, value, at);
    else if (current.isConfig) mergeInto(current, value);
    else current.assign(value);
  }
}

function countInto(dict: PyDict, added: PyDict): void {
  for (const { key, value } of added.entries.values()) {
    dict.set(key, Number(dict.get(key) ?? 0) + Number(value));
  }
}

function get(dict: PyDict, key: Value, fallback: Value | undefined): Value {
  const value = dict.get(key);
  return value === undefined ? (fallback ?? null) : value;
}

function pop(dict: PyDict, args: Arguments): Value {
  const key = args.value(0);
  const value = dict.get(key);
  if (value !== undefined) {
    dict.delete(key);
    return value;
  }
  const fallback = args.optional(1);
  if (fallback === undefined && dict.isConfig) return null;
  if (fallback === undefined) throw pythonError('KeyError', key);
  return fallback;
}

function popItem(dict: PyDict, last: boolean): Value {
  const entries = [...dict.entries.values()];
  const entry = last ? entries.at(-1) : entries[0];
  if (entry === undefined) throw pythonError('KeyError', 'popitem(): dictionary is empty');
  dict.delete(entry.key);
  return new PyTuple([entry.key, entry.value]);
}

function setDefault(dict: PyDict, key: Value, fallback: Value): Value {
  const value = dict.get(key);
  if (value !== undefined) return value;
  dict.set(key, fallback);
  return fallback;
}

function clear(dict: PyDict): null {
  dict.entries.clear();
  return null;
}

function moveToEnd(dict: PyDict, key: Value, last: boolean): null {
  const value = dict.get(key);
  if (value === undefined) throw pythonError('KeyError', key);
  const others = [...dict.entries].filter(([, entry]) => entry.value !== value || entry.key !== key);
  dict.delete(key);
  dict.set(key, value);
  if (last) return null;
  for (const [hash, entry] of others) {
    dict.entries.delete(hash);
    dict.entries.set(hash, entry);
  }
  return null;
}

function mostCommon(dict: PyDict, limit: number | undefined): Value {
  const pairs = [...dict.entries.values()].map(({ key, value }) => ({ key, count: Number(value) }));
  pairs.sort((a, b) => b.count - a.count);
  return new PyList(pairs.slice(0, limit).map(({ key, count }) => new PyTuple([key, count])));
}

function elements(dict: PyDict): Value {
  const items: Value[] = [];
  for (const { key, value } of dict.entries.values()) {
    for (let count = Number(value); count > 0; count -= 1) items.push(key);
  }
  return new PyList(items);
}

/** A ConfigDict as plain dicts, references as their dotted names. */
function toPlain(value: Value): Value {
  if (value instanceof PyReference) return `${value.module}.${value.label}`;
  if (value instanceof PyList) return new PyList(value.items.map(toPlain), value.at);
  if (value instanceof PyTuple) return new PyTuple(value.items.map(toPlain), value.at);
  if (!(value instanceof PyDict)) return value;
  const result = new PyDict('dict', value.at);
  for (const entry of value.entries.values()) result.set(entry.key, toPlain(entry.value), entry.at);
  return result;
}

/** ConfigDict's `merge`: entries of the other win, `_delete_` clears first. */
function merge(dict: PyDict, other: Value): null {
  if (!(other instanceof PyDict)) throw typeError(`merge() wants a dict, not ${typeNameOf(other)}`);
  const merged = mergeValues(deepCopy(other), deepCopy(dict));
  dict.entries.clear();
  if (merged instanceof PyDict) dict.assign(merged);
  return null;
}

function mergeValues(over: Value, under: Value | undefined): Value {
  if (!(over instanceof PyDict)) return over;
  if (!(under instanceof PyDict)) {
    over.delete('_delete_');
    return over;
  }
  const result = new PyDict();
  if (over.get('_delete_') !== true) result.assign(under);
  for (const { key, value, at } of over.entries.values()) {
    if (key !== '_delete_') result.set(key, mergeValues(value, result.get(key)), at);
  }
  return result;
}
