import { didYouMean } from '../../../core/index.ts';
import type { Place } from '../syntax/source.ts';
import { allocate } from '../values/budget.ts';
import { PyDict } from '../values/dict.ts';
import { type PythonError, pythonError, typeError, valueError } from '../values/exception.ts';
import { listOf } from '../values/iterate.ts';
import { normalIndex, sliced, sliceRange } from '../values/slice.ts';
import { callFunction } from '../values/sort.ts';
import { codePoints, indexable } from '../values/text.ts';
import { PyType } from '../values/type.ts';
import {
  isInteger,
  PyBytes,
  PyDeque,
  PyList,
  PyOpaque,
  PyRange,
  PySlice,
  PyTuple,
  typeNameOf,
  type Value,
} from '../values/value.ts';

/** `value[index]` */
export function getItem(value: Value, index: Value): Value {
  if (value instanceof PyDict) return getEntry(value, index);
  if (value instanceof PyOpaque || value instanceof PyType) return genericAlias(value, index);
  if (value instanceof PyDeque && index instanceof PySlice)
    throw typeError('sequence index must be integer, not slice');
  if (index instanceof PySlice) return getSlice(value, index);
  if (value instanceof PyList || value instanceof PyTuple) return itemAt(value, value.items, index);
  if (typeof value === 'string') return itemAt(value, indexable(value), index);
  if (value instanceof PyBytes) return String(itemAt(value, value.text, index)).charCodeAt(0);
  if (value instanceof PyRange) return value.start + checkedIndex(value, index, value.length) * value.step;
  throw typeError(`'${typeNameOf(value)}' object is not subscriptable`);
}

function getEntry(dict: PyDict, key: Value): Value {
  const value = dict.get(key);
  if (value !== undefined) return value;
  if (dict.makeMissing === undefined) throw missingKey(dict, key);
  const made = dict.makeMissing();
  if (dict.flavour === 'defaultdict') dict.set(key, made);
  return made;
}

function missingKey(dict: PyDict, key: Value): PythonError {
  const names = [...dict.entries.values()]
    .map((entry) => entry.key)
    .filter((name) => typeof name === 'string');
  return pythonError(
    'KeyError',
    key,
    typeof key === 'string' ? { hint: () => didYouMean(key, names.slice(0, 2000)) } : {},
  );
}

const GENERIC_TYPES = new Set([
  'dict',
  'list',
  'tuple',
  'set',
  'frozenset',
  'type',
  'OrderedDict',
  'defaultdict',
  'Counter',
  'deque',
]);

/** `list[int]` and the like, in annotations; a match object's group. */
function genericAlias(value: PyOpaque | PyType, index: Value): Value {
  if (value instanceof PyType) {
    if (GENERIC_TYPES.has(value.name)) return new PyOpaque('GenericAlias');
    throw typeError(`type '${value.name}' is not subscriptable`);
  }
  const item = value.attributes.get('__getitem__');
  return item === undefined ? value : callFunction(item, [index]);
}

function getSlice(value: Value, slice: PySlice): Value {
  if (value instanceof PyList) return new PyList(sliced(value.items, slice));
  if (value instanceof PyTuple) return new PyTuple(sliced(value.items, slice));
  if (typeof value === 'string') return sliced(codePoints(value), slice).join('');
  if (value instanceof PyBytes) return new PyBytes(sliced(value.text.split(''), slice).join(''));
  if (value instanceof PyRange) {
    const { start, step, length } = sliceRange(slice, value.length);
    const first = value.start + start * value.step;
    return new PyRange(first, first + length * step * value.step, step * value.step);
  }
  throw typeError(`'${typeNameOf(value)}' object is not subscriptable`);
}

function itemAt(
  value: Value,
  items: { readonly length: number; at(index: number): Value | undefined },
  index: Value,
): Value {
  return items.at(checkedIndex(value, index, items.length)) ?? null;
}

function checkedIndex(value: Value, index: Value, length: number): number {
  const type = typeNameOf(value);
  if (!isInteger(index)) {
    const kind = type === 'str' ? 'string' : type;
    const given = type === 'str' ? `, not '${typeNameOf(index)}'` : ` or slices, not ${typeNameOf(index)}`;
    throw typeError(`${kind} indices must be integers${given}`);
  }
  const at = normalIndex(index, length);
  if (at !== undefined) return at;
  throw pythonError('IndexError', `${type === 'str' ? 'string' : type} index out of range`);
}

/** `value[index] = assigned` */
export function setItem(value: Value, index: Value, assigned: Value, at: Place): void {
  if (value instanceof PyDict) {
    value.set(index, assigned, at);
  } else if (value instanceof PyOpaque && value.attributes.has('__setitem__')) {
    callFunction(value.attributes.get('__setitem__') ?? null, [index, assigned]);
  } else if (!(value instanceof PyList)) {
    throw typeError(`'${typeNameOf(value)}' object does not support item assignment`);
  } else if (index instanceof PySlice) {
    setSlice(value, index, listOf(assigned));
  } else {
    value.items[assignedIndex(value, index, 'assignment')] = assigned;
  }
}

function assignedIndex({ items }: PyList, index: Value, what: string): number {
  if (!isInteger(index)) throw typeError(`list indices must be integers or slices, not ${typeNameOf(index)}`);
  const at = normalIndex(index, items.length);
  if (at === undefined) throw pythonError('IndexError', `list ${what} index out of range`);
  return at;
}

function setSlice({ items }: PyList, slice: PySlice, assigned: readonly Value[]): void {
  const { start, stop, step, length } = sliceRange(slice, items.length);
  allocate(8 * assigned.length);
  if (step === 1) {
    items.splice(start, Math.max(0, stop - start), ...assigned);
    return;
  }
  if (assigned.length !== length) {
    const sizes = `sequence of size ${assigned.length} to extended slice of size ${length}`;
    throw valueError(`attempt to assign ${sizes}`);
  }
  for (const [index, item] of assigned.entries()) items[start + index * step] = item;
}

/** `del value[index]` */
export function deleteItem(value: Value, index: Value): void {
  if (value instanceof PyDict) {
    if (!value.delete(index)) throw missingKey(value, index);
  } else if (!(value instanceof PyList)) {
    throw typeError(`'${typeNameOf(value)}' object doesn't support item deletion`);
  } else if (index instanceof PySlice) {
    const { start, step, length } = sliceRange(index, value.items.length);
    const gone = new Set(Array.from({ length }, (_, i) => start + i * step));
    const kept = value.items.filter((_, i) => !gone.has(i));
    value.items.length = 0;
    for (const item of kept) value.items.push(item);
  } else {
    value.items.splice(assignedIndex(value, index, 'assignment'), 1);
  }
}
