import { type Method, methods, toIndex } from '../values/arguments.ts';
import { allocate, step } from '../values/budget.ts';
import { isEqual } from '../values/compare.ts';
import { pythonError, valueError } from '../values/exception.ts';
import { listOf } from '../values/iterate.ts';
import { repr } from '../values/repr.ts';
import { normalIndex } from '../values/slice.ts';
import { sorted } from '../values/sort.ts';
import { PyList, type PyTuple, type Value } from '../values/value.ts';

/** The methods of `list`. */
export const LIST_METHODS: ReadonlyMap<string, Method<PyList>> = methods<PyList>({
  append: [['object'], ({ items }, args) => push(items, [args.value(0)])],
  extend: [['iterable'], ({ items }, args) => push(items, listOf(args.value(0)))],
  insert: [['index', 'object'], ({ items }, args) => insert(items, args.integer(0), args.value(1))],
  pop: [['index?'], ({ items }, args) => pop(items, args.optional(0) ?? -1)],
  remove: [['value'], ({ items }, args) => remove(items, args.value(0))],
  copy: [[], ({ items }) => copied(items)],
  index: [
    ['value', 'start?', 'stop?'],
    (list, args) => position(list, args.value(0), args.integer(1, 0), args.optional(2)),
  ],
  count: [['value'], (list, args) => occurrences(list, args.value(0))],
  reverse: [[], ({ items }) => nothing(items.reverse())],
  clear: [[], ({ items }) => nothing(items.splice(0))],
  sort: [['key!', 'reverse!'], (list, args) => sort(list, args.optional(0), args.optional(1))],
});

/** The methods of `tuple`. */
export const TUPLE_METHODS: ReadonlyMap<string, Method<PyTuple>> = methods<PyTuple>({
  index: [
    ['value', 'start?', 'stop?'],
    (tuple, args) => position(tuple, args.value(0), args.integer(1, 0), args.optional(2)),
  ],
  count: [['value'], (tuple, args) => occurrences(tuple, args.value(0))],
});

function nothing(_done: unknown): null {
  return null;
}

function push(items: Value[], added: readonly Value[]): null {
  allocate(8 * added.length);
  for (const item of added) items.push(item);
  return null;
}

/** Moving items is cheap, but not free. */
function stepThrough(items: readonly Value[]): void {
  step(items.length >> 8);
}

function insert(items: Value[], index: number, item: Value): null {
  allocate(8);
  stepThrough(items);
  items.splice(index < 0 ? Math.max(0, index + items.length) : index, 0, item);
  return null;
}

function pop(items: Value[], index: Value): Value {
  if (items.length === 0) throw pythonError('IndexError', 'pop from empty list');
  const at = normalIndex(index, items.length);
  if (at === undefined) throw pythonError('IndexError', 'pop index out of range');
  if (at < items.length - 1) stepThrough(items);
  return items.splice(at, 1)[0] ?? null;
}

function remove(items: Value[], wanted: Value): null {
  const at = items.findIndex((item) => isEqual(item, wanted));
  step(items.length);
  if (at < 0) throw valueError('list.remove(x): x not in list');
  items.splice(at, 1);
  return null;
}

function copied(items: readonly Value[]): Value {
  allocate(8 * items.length);
  return new PyList([...items]);
}

function position(sequence: PyList | PyTuple, wanted: Value, start: number, stop: Value | undefined): Value {
  const { items, typeName } = sequence;
  const bound = (index: number): number => Math.max(0, index < 0 ? index + items.length : index);
  const end = stop === undefined ? items.length : bound(toIndex(stop));
  for (let at = bound(start); at < Math.min(end, items.length); at += 1) {
    step();
    const item = items[at];
    if (item !== undefined && isEqual(item, wanted)) return at;
  }
  throw valueError(typeName === 'list' ? `${repr(wanted)} is not in list` : 'tuple.index(x): x not in tuple');
}

function occurrences({ items }: PyList | PyTuple, wanted: Value): Value {
  step(items.length);
  return items.filter((item) => isEqual(item, wanted)).length;
}

function sort(list: PyList, key: Value | undefined, reverse: Value | undefined): null {
  const result = sorted(list.items, key, reverse);
  for (const [index, item] of result.entries()) list.items[index] = item;
  return null;
}
