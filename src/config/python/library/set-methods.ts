import { type Arguments, type Method, methods } from '../values/arguments.ts';
import { pythonError } from '../values/exception.ts';
import { itemsInAnyOrder } from '../values/iterate.ts';
import { PySet } from '../values/set.ts';
import type { Value } from '../values/value.ts';

/** The methods of `set` and `frozenset`. */
export const SET_METHODS: ReadonlyMap<string, Method<PySet>> = methods<PySet>({
  add: [['item'], (set, args) => addAll(set, [args.value(0)])],
  update: [
    ['*others'],
    (set, args) =>
      addAll(
        set,
        args.rest.flatMap((other) => itemsInAnyOrder(other)),
      ),
  ],
  discard: [['item'], (set, args) => discard(set, args.value(0))],
  remove: [['item'], (set, args) => remove(set, args.value(0))],
  pop: [[], (set) => pop(set)],
  clear: [[], (set) => clear(set)],
  copy: [[], (set) => new PySet(set.items.values(), set.frozen)],
  union: [
    ['*others'],
    (set, args) => combined(set, args, (own, others) => [...own, ...others.flatMap(values)]),
  ],
  intersection: [
    ['*others'],
    (set, args) =>
      combined(set, args, (own, others) => own.filter((item) => others.every((o) => o.has(item)))),
  ],
  difference: [
    ['*others'],
    (set, args) =>
      combined(set, args, (own, others) => own.filter((item) => !others.some((o) => o.has(item)))),
  ],
  symmetric_difference: [
    ['other'],
    (set, args) => {
      const other = new PySet(itemsInAnyOrder(args.value(0)));
      const mine = values(set).filter((item) => !other.has(item));
      return new PySet([...mine, ...values(other).filter((item) => !set.has(item))], set.frozen);
    },
  ],
  issubset: [['other'], (set, args) => isWithin(set, new PySet(itemsInAnyOrder(args.value(0))))],
  issuperset: [['other'], (set, args) => isWithin(new PySet(itemsInAnyOrder(args.value(0))), set)],
  isdisjoint: [['other'], (set, args) => !itemsInAnyOrder(args.value(0)).some((item) => set.has(item))],
});

const CHANGING = new Set(['add', 'update', 'discard', 'remove', 'pop', 'clear']);

/** True for methods that a frozenset does not have. */
export function changesSet(name: string): boolean {
  return CHANGING.has(name);
}

function values(set: PySet): Value[] {
  return [...set.items.values()];
}

function combined(set: PySet, args: Arguments, combine: (own: Value[], others: PySet[]) => Value[]): Value {
  const others = args.rest.map((other) => new PySet(itemsInAnyOrder(other)));
  return new PySet(combine(values(set), others), set.frozen);
}

function isWithin(small: PySet, large: PySet): boolean {
  return values(small).every((item) => large.has(item));
}

function addAll(set: PySet, items: readonly Value[]): null {
  for (const item of items) set.add(item);
  return null;
}

function discard(set: PySet, item: Value): null {
  set.delete(item);
  return null;
}

function remove(set: PySet, item: Value): null {
  if (!set.delete(item)) throw pythonError('KeyError', item);
  return null;
}

function pop(set: PySet): Value {
  const [first] = set.items.values();
  if (first === undefined) throw pythonError('KeyError', 'pop from an empty set');
  set.delete(first);
  return first;
}

function clear(set: PySet): null {
  set.items.clear();
  return null;
}
