import { type Arguments, builtin } from '../values/arguments.ts';
import { allocate, step } from '../values/budget.ts';
import { isEqual, isTrue } from '../values/compare.ts';
import { deepCopy, shallowCopy } from '../values/copy.ts';
import { PyDict } from '../values/dict.ts';
import { typeError, valueError } from '../values/exception.ts';
import { add, asInteger, type Integer } from '../values/integer.ts';
import { iterate, listOf } from '../values/iterate.ts';
import { binary } from '../values/operators.ts';
import { callFunction } from '../values/sort.ts';
import { PyType } from '../values/type.ts';
import {
  BuiltinFunction,
  type Keywords,
  PyCallable,
  PyIterator,
  PyTuple,
  type Value,
} from '../values/value.ts';
import { makeDeque } from './deque-methods.ts';
import { updateDict } from './dict-methods.ts';
import { namedTuple } from './named-tuples.ts';
import { makeDict } from './types.ts';

/** `copy` */
export function copyModule(): Map<string, Value> {
  return callableTable([
    builtin('copy', ['x'], (args) => shallowCopy(args.value(0)), true),
    builtin('deepcopy', ['x', 'memo?'], (args) => deepCopy(args.value(0)), true),
  ]);
}

/** `functools` */
export function functoolsModule(): Map<string, Value> {
  return callableTable([
    builtin('reduce', ['function', 'iterable', 'initial?'], (args) => reduce(args)),
    new BuiltinFunction('lru_cache', cached, true),
    builtin('cache', ['function'], (args) => args.value(0), true),
    new PyType('partial', { construct: (_type, positional, keywords) => partial(positional, keywords) }),
  ]);
}

/** `collections` */
export function collectionsModule(): Map<string, Value> {
  const construct = {
    OrderedDict: (positional: readonly Value[], keywords: Keywords) =>
      makeDict('OrderedDict', positional, keywords),
    defaultdict: makeDefaultDict,
    Counter: makeCounter,
    deque: (positional: readonly Value[], keywords: Keywords) => makeDeque.invoke(positional, keywords),
  };
  const names = new Map<string, Value>(
    Object.entries(construct).map(([name, make]) => [
      name,
      new PyType(name, { construct: (_type, positional, keywords) => make(positional, keywords) }),
    ]),
  );
  return names.set('namedtuple', namedTuple);
}

/** `itertools` */
export function itertoolsModule(): Map<string, Value> {
  const types: Record<string, [readonly string[], (args: Arguments) => Iterator<Value>]> = {
    product: [['repeat!', '*iterables'], (args) => products(args.rest, args.integer(0, 1))],
    chain: [['*iterables'], (args) => chained(args.rest)],
    combinations: [['iterable', 'r'], (args) => combinations(listOf(args.value(0)), args.integer(1))],
    permutations: [['iterable', 'r?'], (args) => permutations(listOf(args.value(0)), args.optional(1))],
    count: [
      ['start?', 'step?'],
      (args) => counted(asInteger(args.optional(0) ?? 0) ?? 0, args.integer(1, 1)),
    ],
    cycle: [['iterable'], (args) => cycled(listOf(args.value(0)))],
    repeat: [
      ['object', 'times?'],
      (args) => repeated(args.value(0), args.integer(1, Number.POSITIVE_INFINITY)),
    ],
    islice: [['iterable', 'start', 'stop?', 'step?'], (args) => sliced(args)],
    accumulate: [['iterable', 'func?', 'initial!'], (args) => accumulated(args)],
    pairwise: [['iterable'], (args) => paired(args.value(0))],
    dropwhile: [['predicate', 'iterable'], (args) => droppedWhile(args.value(0), args.value(1))],
    filterfalse: [['predicate', 'iterable'], (args) => filteredFalse(args.value(0), args.value(1))],
    compress: [['data', 'selectors'], (args) => compressed(args.value(0), args.value(1))],
    zip_longest: [['fillvalue!', '*iterables'], (args) => zippedLongest(args.rest, args.optional(0) ?? null)],
    starmap: [['function', 'iterable'], (args) => starMapped(args.value(0), args.value(1))],
    takewhile: [['predicate', 'iterable'], (args) => takenWhile(args.value(0), args.value(1))],
    groupby: [['iterable', 'key?'], (args) => grouped(args.value(0), args.optional(1))],
  };
  const names = new Map<string, Value>();
  for (const [name, [parameters, make]] of Object.entries(types)) {
    const run = builtin(name, parameters, (args) => new PyIterator(name, make(args)));
    const attributes = new Map<string, Value>();
    if (name === 'chain') attributes.set('from_iterable', fromIterable());
    names.set(
      name,
      new PyType(name, {
        attributes,
        construct: (_type, positional, keywords) => run.invoke(positional, keywords),
      }),
    );
  }
  return names;
}

function callableTable(callables: readonly (PyCallable & { readonly name: string })[]): Map<string, Value> {
  return new Map(callables.map((made) => [made.name, made]));
}

function reduce(args: Arguments): Value {
  let result = args.optional(2);
  for (const item of iterate(args.value(1))) {
    step();
    result = result === undefined ? item : callFunction(args.value(0), [result, item]);
  }
  if (result === undefined) throw typeError('reduce() of empty iterable with no initial value');
  return result;
}

/** Calls are cheap here and functions of a config have no effects worth keeping away: nothing is cached. */
function cached(positional: readonly Value[]): Value {
  const [wrapped] = positional;
  return wrapped instanceof PyCallable
    ? wrapped
    : builtin('decorator', ['function'], (args) => args.value(0));
}

function partial([callee, ...bound]: readonly Value[], keywords: Keywords): Value {
  if (!(callee instanceof PyCallable)) throw typeError('the first argument must be callable');
  return new BuiltinFunction('partial', (more, others) =>
    callee.invoke([...bound, ...more], new Map([...keywords, ...others])),
  );
}

function makeDefaultDict([factory = null, ...positional]: readonly Value[], keywords: Keywords): Value {
  if (factory !== null && !(factory instanceof PyCallable))
    throw typeError('first argument must be callable or None');
  const dict = new PyDict('defaultdict');
  updateDict(dict, positional, keywords);
  dict.factory = factory;
  if (factory !== null) dict.makeMissing = () => callFunction(factory, []);
  return dict;
}

function makeCounter(positional: readonly Value[], keywords: Keywords): Value {
  const dict = new PyDict('Counter');
  dict.makeMissing = () => 0;
  const [source] = positional;
  if (source instanceof PyDict) updateDict(dict, [source], keywords);
  else {
    for (const item of source === undefined ? [] : iterate(source)) {
      dict.set(item, binary('+', dict.get(item) ?? 0, 1));
    }
    updateDict(dict, [], keywords);
  }
  return dict;
}

function* products(iterables: readonly Value[], repeat: number): Generator<Value> {
  const once = iterables.map((iterable) => listOf(iterable));
  allocate(8 * once.length * repeat);
  const pools = Array.from({ length: repeat }, () => once).flat();
  if (pools.some((pool) => pool.length === 0)) return;
  const at = pools.map(() => 0);
  for (;;) {
    step(pools.length + 1);
    yield new PyTuple(pools.map((pool, index) => pool[at[index] ?? 0] ?? null));
    let wheel = pools.length - 1;
    while (wheel >= 0 && (at[wheel] ?? 0) + 1 === (pools[wheel]?.length ?? 0)) {
      at[wheel] = 0;
      wheel -= 1;
    }
    if (wheel < 0) return;
    at[wheel] = (at[wheel] ?? 0) + 1;
  }
}

function* chained(iterables: Iterable<Value>): Generator<Value> {
  for (const iterable of iterables) {
    for (const item of iterate(iterable)) {
      step();
      yield item;
    }
  }
}

function fromIterable(): Value {
  return builtin(
    'from_iterable',
    ['iterable'],
    (args) => new PyIterator('chain', chained(iterate(args.value(0)))),
  );
}

/** Positions of `size` items out of a pool, each larger than the one before, in order. */
function* combinations(pool: readonly Value[], size: number): Generator<Value> {
  if (size < 0) throw valueError('r must be non-negative');
  if (size > pool.length) return;
  const at = Array.from({ length: size }, (_, index) => index);
  for (;;) {
    step(size + 1);
    yield new PyTuple(at.map((index) => pool[index] ?? null));
    let wheel = size - 1;
    while (wheel >= 0 && at[wheel] === wheel + pool.length - size) wheel -= 1;
    if (wheel < 0) return;
    at[wheel] = (at[wheel] ?? 0) + 1;
    for (let next = wheel + 1; next < size; next += 1) at[next] = (at[next - 1] ?? 0) + 1;
  }
}

/** All orders of `count` items of a pool. */
function* permutations(pool: readonly Value[], count: Value | undefined): Generator<Value> {
  const size = count == null ? pool.length : Number(asInteger(count) ?? 0);
  if (size > pool.length) return;
  const positions = pool.map((_, index) => index);
  const cycles = Array.from({ length: size }, (_, index) => pool.length - index);
  const current = (): Value => new PyTuple(positions.slice(0, size).map((index) => pool[index] ?? null));
  yield current();
  for (let wheel = size - 1; wheel >= 0; ) {
    step(size + 1);
    const left = (cycles[wheel] ?? 0) - 1;
    if (left === 0) {
      positions.push(...positions.splice(wheel, 1));
      cycles[wheel] = pool.length - wheel;
      wheel -= 1;
      continue;
    }
    cycles[wheel] = left;
    const other = positions.length - left;
    [positions[wheel], positions[other]] = [positions[other] ?? 0, positions[wheel] ?? 0];
    yield current();
    wheel = size - 1;
  }
}

function* counted(start: Integer, by: number): Generator<Value> {
  for (let value = start; ; value = add(value, by)) {
    step();
    yield value;
  }
}

function* cycled(items: readonly Value[]): Generator<Value> {
  while (items.length > 0) {
    for (const item of items) {
      step();
      yield item;
    }
  }
}

function* repeated(item: Value, times: number): Generator<Value> {
  for (let count = 0; count < times; count += 1) {
    step();
    yield item;
  }
}

function* sliced(args: Arguments): Generator<Value> {
  const hasStop = args.optional(2) !== undefined;
  const start = hasStop ? args.integer(1, 0) : 0;
  const stop = args.integer(hasStop ? 2 : 1, Number.POSITIVE_INFINITY);
  const stride = args.integer(3, 1);
  let index = 0;
  for (const item of iterate(args.value(0))) {
    if (index >= stop) return;
    step();
    if (index >= start && (index - start) % stride === 0) yield item;
    index += 1;
    if (index >= stop) return;
  }
}

function* accumulated(args: Arguments): Generator<Value> {
  const combine = args.optional(1);
  let result: Value | undefined = args.optional(2) ?? undefined;
  if (result !== undefined) yield result;
  for (const item of iterate(args.value(0))) {
    step();
    if (result === undefined) result = item;
    else result = combine == null ? binary('+', result, item) : callFunction(combine, [result, item]);
    yield result;
  }
}

function* zippedLongest(iterables: readonly Value[], fill: Value): Generator<Value> {
  const lists = iterables.map((iterable) => listOf(iterable));
  const longest = Math.max(0, ...lists.map((list) => list.length));
  for (let index = 0; index < longest; index += 1) {
    step();
    yield new PyTuple(lists.map((list) => (index < list.length ? (list[index] ?? null) : fill)));
  }
}

function* starMapped(callee: Value, iterable: Value): Generator<Value> {
  for (const item of iterate(iterable)) {
    step();
    yield callFunction(callee, listOf(item));
  }
}

function* takenWhile(test: Value, iterable: Value): Generator<Value> {
  for (const item of iterate(iterable)) {
    step();
    if (!isTrue(callFunction(test, [item]))) return;
    yield item;
  }
}

function* paired(iterable: Value): Generator<Value> {
  let before: Value | undefined;
  for (const item of iterate(iterable)) {
    step();
    if (before !== undefined) yield new PyTuple([before, item]);
    before = item;
  }
}

function* droppedWhile(test: Value, iterable: Value): Generator<Value> {
  let isDropping = true;
  for (const item of iterate(iterable)) {
    step();
    isDropping = isDropping && isTrue(callFunction(test, [item]));
    if (!isDropping) yield item;
  }
}

function* filteredFalse(test: Value, iterable: Value): Generator<Value> {
  for (const item of iterate(iterable)) {
    step();
    if (!isTrue(test === null ? item : callFunction(test, [item]))) yield item;
  }
}

function* compressed(data: Value, selectors: Value): Generator<Value> {
  const chosen = listOf(selectors);
  let index = 0;
  for (const item of iterate(data)) {
    step();
    if (index >= chosen.length) return;
    if (isTrue(chosen[index] ?? null)) yield item;
    index += 1;
  }
}

function* grouped(iterable: Value, key: Value | undefined): Generator<Value> {
  let group: { key: Value; items: Value[] } | undefined;
  const whole = (found: { key: Value; items: Value[] }): Value =>
    new PyTuple([found.key, new PyIterator('itertools._grouper', found.items[Symbol.iterator]())]);
  for (const item of iterate(iterable)) {
    step();
    const rank = key == null ? item : callFunction(key, [item]);
    if (group !== undefined && isEqual(group.key, rank)) {
      group.items.push(item);
      continue;
    }
    if (group !== undefined) yield whole(group);
    group = { key: rank, items: [item] };
  }
  if (group !== undefined) yield whole(group);
}
