import type { Arguments } from '../values/arguments.ts';
import { step } from '../values/budget.ts';
import { isTrue } from '../values/compare.ts';
import { PyDict, PyDictView } from '../values/dict.ts';
import { pythonError, typeError, valueError } from '../values/exception.ts';
import { add, type Integer } from '../values/integer.ts';
import { advance, iterate, iteratorOf, listOf } from '../values/iterate.ts';
import { PySet } from '../values/set.ts';
import { callFunction } from '../values/sort.ts';
import { PyIterator, PyTuple, typeNameOf, type Value } from '../values/value.ts';

/** `zip(*iterables, strict)` */
export function zip(args: Arguments): Value {
  const strict = args.optional(0);
  return new PyIterator('zip', zipped(args.rest, strict !== undefined && isTrue(strict)));
}

function* zipped(iterables: readonly Value[], strict: boolean): Generator<Value> {
  const iterators = iterables.map((iterable) => iterate(iterable)[Symbol.iterator]());
  while (iterators.length > 0) {
    step();
    const items: Value[] = [];
    for (const [index, iterator] of iterators.entries()) {
      const result = iterator.next();
      if (result.done === true) {
        if (strict) checkEnds(iterators, index);
        return;
      }
      items.push(result.value);
    }
    yield new PyTuple(items);
  }
}

function checkEnds(iterators: readonly Iterator<Value>[], ended: number): void {
  const before = ended === 1 ? 'argument 1' : `arguments 1-${ended}`;
  if (ended > 0) throw valueError(`zip() argument ${ended + 1} is shorter than ${before}`);
  for (const [index, iterator] of iterators.entries()) {
    if (index === 0 || iterator.next().done === true) continue;
    const others = index === 1 ? 'argument 1' : `arguments 1-${index}`;
    throw valueError(`zip() argument ${index + 1} is longer than ${others}`);
  }
}

/** `enumerate(iterable, start)` */
export function* enumerated(iterable: Iterable<Value>, start: Integer): Generator<Value> {
  let index = start;
  for (const item of iterable) {
    step();
    yield new PyTuple([index, item]);
    index = add(index, 1);
  }
}

/** `map(callee, *iterables)` */
export function* mapped(callee: Value, iterables: readonly Value[]): Generator<Value> {
  for (const items of zipped(iterables, false)) {
    if (items instanceof PyTuple) yield callFunction(callee, items.items);
  }
}

/** `filter(test, iterable)` */
export function* filtered(test: Value, iterable: Iterable<Value>): Generator<Value> {
  for (const item of iterable) {
    step();
    if (isTrue(test === null ? item : callFunction(test, [item]))) yield item;
  }
}

/** `reversed(sequence)` */
export function reversed(value: Value): Value {
  if (value instanceof PySet || value instanceof PyIterator) {
    throw typeError(`'${typeNameOf(value)}' object is not reversible`);
  }
  const name =
    value instanceof PyDict || value instanceof PyDictView
      ? 'dict_reversekeyiterator'
      : 'list_reverseiterator';
  return new PyIterator(name, listOf(value).reverse()[Symbol.iterator]());
}

/** `next(iterator, fallback)` */
export function next(args: Arguments): Value {
  const iterator = args.value(0);
  if (!(iterator instanceof PyIterator))
    throw typeError(`'${typeNameOf(iterator)}' object is not an iterator`);
  const result = advance(iterator);
  if (result.done !== true) return result.value;
  const fallback = args.optional(1);
  if (fallback === undefined) throw pythonError('StopIteration');
  return fallback;
}

/** `iter(iterable)`, or `iter(callee, sentinel)` */
export function iter(args: Arguments): Value {
  const sentinel = args.optional(1);
  if (sentinel === undefined) return iteratorOf(args.value(0));
  return new PyIterator('callable_iterator', calledUntil(args.value(0), sentinel));
}

function* calledUntil(callee: Value, sentinel: Value): Generator<Value> {
  for (let value = callFunction(callee, []); value !== sentinel; value = callFunction(callee, [])) {
    step();
    yield value;
  }
}
