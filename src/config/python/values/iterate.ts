import { step } from './budget.ts';
import { PyDict, PyDictView } from './dict.ts';
import { pythonError, typeError } from './exception.ts';
import { PySet } from './set.ts';
import { orderedItems, unorderedItems } from './set-order.ts';
import { codePoints } from './text.ts';
import {
  NO_KEYWORDS,
  PyBytes,
  PyCallable,
  PyIterator,
  PyList,
  PyOpaque,
  PyRange,
  PyTuple,
  typeNameOf,
  type Value,
} from './value.ts';

/** Something that Python can loop over, for `for … of`. Throws with TypeError for anything else. */
export function iterate(value: Value): Iterable<Value> {
  if (value instanceof PyList || value instanceof PyTuple) return value.items;
  if (typeof value === 'string') return codePoints(value);
  if (value instanceof PyDict) return dictParts(new PyDictView(value, 'keys'));
  if (value instanceof PyDictView) return dictParts(value);
  if (value instanceof PyRange) return rangeItems(value);
  if (value instanceof PySet) return setItems(value);
  if (value instanceof PyIterator) return iteratorItems(value);
  if (value instanceof PyBytes) return codePoints(value.text).map((char) => char.charCodeAt(0));
  const iterator = value instanceof PyOpaque ? value.attributes.get('__iter__') : undefined;
  if (iterator instanceof PyCallable) return iterate(iterator.invoke([], NO_KEYWORDS));
  throw typeError(`'${typeNameOf(value)}' object is not iterable`);
}

/** All items at once. */
export function listOf(value: Value): Value[] {
  return collect(iterate(value));
}

/** All items at once, for what does not depend on their order. */
export function itemsInAnyOrder(value: Value): Value[] {
  return collect(unorderedItems(value) ?? iterate(value));
}

function collect(iterable: Iterable<Value>): Value[] {
  const items: Value[] = [];
  for (const item of iterable) {
    step();
    items.push(item);
  }
  return items;
}

/** The iterator that `iter()` gives. */
export function iteratorOf(value: Value): PyIterator {
  if (value instanceof PyIterator) return value;
  return new PyIterator(iteratorName(value), iterate(value)[Symbol.iterator]());
}

function iteratorName(value: Value): string {
  if (value instanceof PyDict) return 'dict_keyiterator';
  if (value instanceof PyDictView)
    return `dict_${value.part === 'items' ? 'item' : value.part.slice(0, -1)}iterator`;
  return `${typeNameOf(value)}_iterator`;
}

function* dictParts(view: PyDictView): Iterable<Value> {
  const { entries } = view.dict;
  const size = entries.size;
  for (const entry of entries.values()) {
    yield view.of(entry);
    if (entries.size !== size) throw pythonError('RuntimeError', 'dictionary changed size during iteration');
  }
}

function* setItems(set: PySet): Iterable<Value> {
  const { items } = set;
  const size = items.size;
  for (const item of orderedItems(set)) {
    yield item;
    if (items.size !== size) throw pythonError('RuntimeError', 'Set changed size during iteration');
  }
}

function* rangeItems(range: PyRange): Iterable<Value> {
  const { length } = range;
  for (let index = 0; index < length; index += 1) yield range.start + index * range.step;
}

function* iteratorItems(iterator: PyIterator): Iterable<Value> {
  for (let result = advance(iterator); result.done !== true; result = advance(iterator)) yield result.value;
}

/** The next item of an iterator. */
export function advance(iterator: PyIterator): IteratorResult<Value, unknown> {
  try {
    return iterator.next();
  } catch (error) {
    if (error instanceof TypeError && /already running/.test(error.message)) {
      throw pythonError('ValueError', 'generator already executing');
    }
    throw error;
  }
}
