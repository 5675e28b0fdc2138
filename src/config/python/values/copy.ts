import { allocate, enter, leave, step } from './budget.ts';
import { PyDict } from './dict.ts';
import { typeError } from './exception.ts';
import { PySet } from './set.ts';
import {
  PyDeque,
  PyIterator,
  PyList,
  PyModule,
  PyNamespace,
  type PyObject,
  PyReference,
  PyTuple,
  typeNameOf,
  type Value,
} from './value.ts';

/** `copy.deepcopy(value)` */
export function deepCopy(value: Value, memo = new Map<PyObject, Value>()): Value {
  if (typeof value !== 'object' || value === null) return value;
  const known = memo.get(value);
  if (known !== undefined) return known;
  const depth = enter();
  step();
  const copy = copyObject(value, memo);
  leave(depth);
  return copy;
}

function copyObject(value: PyObject, memo: Map<PyObject, Value>): Value {
  if (value instanceof PyList) return copyList(value, memo);
  if (value instanceof PyTuple) return copyTuple(value, memo);
  if (value instanceof PyDict) return copyDict(value, memo);
  if (value instanceof PySet)
    return new PySet(
      [...value.items.values()].map((item) => deepCopy(item, memo)),
      value.frozen,
    );
  if (value instanceof PyNamespace) return copyNamespace(value, memo);
  if (value instanceof PyReference) return remember(value, value.clone(), memo);
  if (value instanceof PyModule || value instanceof PyIterator) {
    throw typeError(`cannot pickle '${typeNameOf(value)}' object`);
  }
  if (value.typeName === 'TextIOWrapper') throw typeError("cannot pickle '_io.TextIOWrapper' object");
  return value;
}

function remember(value: PyObject, copy: PyObject, memo: Map<PyObject, Value>): Value {
  memo.set(value, copy);
  return copy;
}

function copyList(list: PyList, memo: Map<PyObject, Value>): Value {
  const copy = list instanceof PyDeque ? new PyDeque([], list.maxlen) : new PyList([], list.at);
  memo.set(list, copy);
  allocate(8 * list.items.length);
  for (const item of list.items) copy.items.push(deepCopy(item, memo));
  return copy;
}

function copyNamespace(value: PyNamespace, memo: Map<PyObject, Value>): Value {
  const copy = new PyNamespace(new Map());
  memo.set(value, copy);
  for (const [name, item] of value.names) copy.names.set(name, deepCopy(item, memo));
  return copy;
}

function copyTuple(tuple: PyTuple, memo: Map<PyObject, Value>): Value {
  const items = tuple.items.map((item) => deepCopy(item, memo));
  const same = items.every((item, index) => item === tuple.items[index]);
  const copy = same ? tuple : tuple.withItems(items);
  memo.set(tuple, copy);
  return copy;
}

function copyDict(dict: PyDict, memo: Map<PyObject, Value>): Value {
  const copy = new PyDict(dict.flavour, dict.at);
  copy.makeMissing = dict.makeMissing;
  copy.factory = dict.factory;
  memo.set(dict, copy);
  for (const { key, value, at } of dict.entries.values())
    copy.set(deepCopy(key, memo), deepCopy(value, memo), at);
  return copy;
}

/** `copy.copy(value)` */
export function shallowCopy(value: Value): Value {
  if (value instanceof PyList) {
    allocate(8 * value.items.length);
    if (value instanceof PyDeque) return new PyDeque([...value.items], value.maxlen);
    return new PyList([...value.items], value.at);
  }
  if (value instanceof PyDict) return value.copy();
  if (value instanceof PySet) return new PySet(value.items.values(), value.frozen);
  if (value instanceof PyNamespace) return new PyNamespace(value.names);
  return value;
}
