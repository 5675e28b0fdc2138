import { type Arguments, builtin, type Method, type Methods, methods } from '../values/arguments.ts';
import { step } from '../values/budget.ts';
import { pythonError, valueError } from '../values/exception.ts';
import { listOf } from '../values/iterate.ts';
import { PyDeque, type Value } from '../values/value.ts';
import { LIST_METHODS } from './list-methods.ts';

/** Methods that deques share with lists. */
const SHARED = ['remove', 'index', 'count', 'reverse', 'clear'];

const OWN: Methods<PyDeque> = methods<PyDeque>({
  append: [['item'], (deque, args) => addRight(deque, [args.value(0)])],
  appendleft: [['item'], (deque, args) => addLeft(deque, [args.value(0)])],
  extend: [['iterable'], (deque, args) => addRight(deque, listOf(args.value(0)))],
  extendleft: [['iterable'], (deque, args) => addLeft(deque, listOf(args.value(0)))],
  insert: [['index', 'item'], (deque, args) => insert(deque, args)],
  pop: [[], ({ items }) => taken(items, items.pop())],
  popleft: [[], ({ items }) => taken(items, items.shift())],
  rotate: [['n?'], ({ items }, args) => rotate(items, args.integer(0, 1))],
  copy: [[], ({ items, maxlen }) => new PyDeque([...items], maxlen)],
});

/** The methods of `collections.deque`. */
export const DEQUE_METHODS: ReadonlyMap<string, Method<PyDeque>> = new Map([
  ...[...LIST_METHODS].filter(([name]) => SHARED.includes(name)),
  ...OWN,
]);

/** `collections.deque(...)` */
export const makeDeque = builtin('deque', ['iterable?', 'maxlen?'], (args) => {
  const bound = args.optional(1) ?? null;
  const deque = new PyDeque([], bound === null ? undefined : args.integer(1));
  if (deque.maxlen !== undefined && deque.maxlen < 0) throw valueError('maxlen must be non-negative');
  addRight(deque, args.optional(0) === undefined ? [] : listOf(args.value(0)));
  return deque;
});

function addRight({ items, maxlen = Number.POSITIVE_INFINITY }: PyDeque, added: readonly Value[]): null {
  for (const item of added) {
    step();
    items.push(item);
    if (items.length > maxlen) items.shift();
  }
  return null;
}

function addLeft({ items, maxlen = Number.POSITIVE_INFINITY }: PyDeque, added: readonly Value[]): null {
  for (const item of added) {
    step(1 + (items.length >> 8));
    items.unshift(item);
    if (items.length > maxlen) items.pop();
  }
  return null;
}

function insert({ items, maxlen }: PyDeque, args: Arguments): null {
  if (items.length === maxlen) throw pythonError('IndexError', 'deque already at its maximum size');
  const index = args.integer(0);
  step(items.length >> 8);
  items.splice(index < 0 ? Math.max(0, index + items.length) : index, 0, args.value(1));
  return null;
}

function taken(items: readonly Value[], item: Value | undefined): Value {
  if (item === undefined) throw pythonError('IndexError', 'pop from an empty deque');
  step(items.length >> 8);
  return item;
}

/** Moves items from the right end to the left one; for a negative count the other way. */
function rotate(items: Value[], count: number): null {
  if (items.length === 0) return null;
  step(items.length);
  const by = ((count % items.length) + items.length) % items.length;
  items.unshift(...items.splice(items.length - by));
  return null;
}
