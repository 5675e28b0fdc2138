import { compareText } from '../../../util/index.ts';
import { countTextSteps, enter, leave, step } from './budget.ts';
import { PyDict, PyDictView } from './dict.ts';
import { typeError } from './exception.ts';
import { hashKey } from './hash-key.ts';
import { asNumber } from './integer.ts';
import { iterate } from './iterate.ts';
import { PyPath } from './path.ts';
import { PySet } from './set.ts';
import {
  isInteger,
  itemsOf,
  NO_KEYWORDS,
  PyBytes,
  PyCallable,
  PyFloat,
  PyNamespace,
  PyOpaque,
  PyRange,
  PyReference,
  PyTuple,
  typeNameOf,
  type Value,
} from './value.ts';

/** `bool(value)` */
export function isTrue(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  if (value === null || value === 0 || value === '') return false;
  const items = itemsOf(value);
  if (items !== undefined) return items.length > 0;
  if (value instanceof PyFloat) return value.value !== 0;
  if (value instanceof PyDict || value instanceof PySet) return value.size > 0;
  if (value instanceof PyDictView) return value.dict.size > 0;
  if (value instanceof PyRange) return value.length > 0;
  return !(value instanceof PyBytes) || value.text !== '';
}

/** `a == b` */
export function isEqual(a: Value, b: Value): boolean {
  return equal(a, b, false);
}

/** `a != b`, which for ConfigDicts is not quite the contrary of `==`: references are not compared by name. */
export function isUnequal(a: Value, b: Value): boolean {
  if (a instanceof PyDict && b instanceof PyDict) return !equalDicts(a, b, false);
  return !isEqual(a, b);
}

function equal(a: Value, b: Value, byName: boolean): boolean {
  if (typeof a === 'string') countTextSteps(a);
  if (a === b) return true;
  const x = asNumber(a);
  const y = asNumber(b);
  // biome-ignore lint/suspicious/noDoubleEquals: compares numbers and bigints by value
  if (x !== undefined || y !== undefined) return x !== undefined && y !== undefined && x == y;
  if (byName && (a instanceof PyReference || b instanceof PyReference))
    return opaqueName(a) === opaqueName(b);
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const depth = enter();
  const result = equalObjects(a, b, byName);
  leave(depth);
  return result;
}

function equalObjects(a: Value & object, b: Value & object, byName: boolean): boolean {
  step();
  const [left, right] = [itemsOf(a), itemsOf(b)];
  if (left !== undefined && right !== undefined) {
    step(Math.min(left.length, right.length));
    return (
      isSameSequence(a, b) &&
      left.length === right.length &&
      left.every((x, i) => equalAt(x, right, i, byName))
    );
  }
  if (a instanceof PyDict && b instanceof PyDict)
    return equalDicts(a, b, byName || (a.isConfig && b.isConfig));
  if (a instanceof PyOpaque && b instanceof PyOpaque) return orderRank(a, b) === orderRank(b, a);
  if (a instanceof PyNamespace && b instanceof PyNamespace) return equalNames(a.names, b.names, byName);
  if (a instanceof PySet && b instanceof PySet) {
    return a.size === b.size && [...a.items.keys()].every((key) => b.items.has(key));
  }
  if (a instanceof PyPath && b instanceof PyPath) return a.text === b.text;
  if (a instanceof PyBytes && b instanceof PyBytes) return a.text === b.text;
  if (a instanceof PyRange && b instanceof PyRange) return equalRanges(a, b);
  return false;
}

/** Lists are equal to lists alone, deques to deques; named tuples are tuples. */
function isSameSequence(a: Value, b: Value): boolean {
  return (a instanceof PyTuple && b instanceof PyTuple) || typeNameOf(a) === typeNameOf(b);
}

/** Where an object stands among those of its type; undefined if they have no order. NaN is no other's. */
function orderRank(value: PyOpaque, other: PyOpaque): number {
  return value.typeName === other.typeName ? (value.facts.rank ?? Number.NaN) : Number.NaN;
}

function equalNames(a: ReadonlyMap<string, Value>, b: ReadonlyMap<string, Value>, byName: boolean): boolean {
  if (a.size !== b.size) return false;
  return [...a].every(([name, value]) => {
    const other = b.get(name);
    return other !== undefined && equal(value, other, byName);
  });
}

function opaqueName(value: Value): Value {
  return value instanceof PyReference ? value.dotted : value;
}

function equalAt(item: Value, others: readonly Value[], index: number, byName: boolean): boolean {
  const other = others[index];
  return other !== undefined && equal(item, other, byName);
}

function equalDicts(a: PyDict, b: PyDict, byName: boolean): boolean {
  if (a.size !== b.size) return false;
  step(a.size);
  for (const [key, { value }] of a.entries) {
    const other = b.entries.get(key);
    if (other === undefined || !equal(value, other.value, byName)) return false;
  }
  return true;
}

function equalRanges(a: PyRange, b: PyRange): boolean {
  if (a.length !== b.length) return false;
  if (a.length === 0) return true;
  return a.start === b.start && (a.length === 1 || a.step === b.step);
}

export type OrderOperator = '<' | '<=' | '>' | '>=';

/** `a < b` and the like. Throws with TypeError for values without an order. */
export function isOrdered(operator: OrderOperator, a: Value, b: Value): boolean {
  const sets = a instanceof PySet && b instanceof PySet ? orderSets(operator, a, b) : undefined;
  if (sets !== undefined) return sets;
  const order = compare(operator, a, b);
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}

/** Negative, zero or positive as `a` comes before, with or after `b`; NaN if neither. */
function compare(operator: OrderOperator, a: Value, b: Value): number {
  const [x, y] = [asNumber(a), asNumber(b)];
  if (x !== undefined && y !== undefined) return orderNumbers(x, y);
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  if (a instanceof PyPath && b instanceof PyPath) return compareText(a.text, b.text);
  if (a instanceof PyBytes && b instanceof PyBytes) return compareText(a.text, b.text);
  const [left, right] = [itemsOf(a), itemsOf(b)];
  if (left !== undefined && right !== undefined && isSameSequence(a, b)) {
    return compareItems(operator, left, right);
  }
  if (a instanceof PyOpaque && b instanceof PyOpaque) {
    const order = orderRank(a, b) - orderRank(b, a);
    if (!Number.isNaN(order)) return order;
  }
  const types = `'${typeNameOf(a)}' and '${typeNameOf(b)}'`;
  throw typeError(`'${operator}' not supported between instances of ${types}`);
}

function orderNumbers(x: number | bigint, y: number | bigint): number {
  if (x < y) return -1;
  if (x > y) return 1;
  // biome-ignore lint/suspicious/noDoubleEquals: compares numbers and bigints by value
  return x == y ? 0 : Number.NaN;
}

function compareItems(operator: OrderOperator, left: readonly Value[], right: readonly Value[]): number {
  const depth = enter();
  for (const [index, item] of left.entries()) {
    step();
    const other = right[index];
    if (other === undefined) break;
    if (!isEqual(item, other)) return compare(operator, item, other);
  }
  leave(depth);
  return left.length - right.length;
}

function orderSets(operator: OrderOperator, a: PySet, b: PySet): boolean {
  const [small, large] = operator.startsWith('<') ? [a, b] : [b, a];
  const within = [...small.items.keys()].every((key) => large.items.has(key));
  return within && (operator.endsWith('=') || small.size < large.size);
}

/** `item in container` */
export function contains(container: Value, item: Value): boolean {
  if (typeof container === 'string') {
    countTextSteps(container);
    if (typeof item === 'string') return container.includes(item);
    throw typeError(`'in <string>' requires string as left operand, not ${typeNameOf(item)}`);
  }
  if (container instanceof PyDict) return container.has(item);
  if (container instanceof PySet) return container.items.has(hashKey(item));
  if (container instanceof PyRange && isInteger(item)) return isInRange(container, Number(item));
  if (container instanceof PyDictView && container.part === 'keys') return container.dict.has(item);
  const test = container instanceof PyOpaque ? container.attributes.get('__contains__') : undefined;
  if (test instanceof PyCallable) return isTrue(test.invoke([item], NO_KEYWORDS));
  if (!isIterable(container)) throw typeError(`argument of type '${typeNameOf(container)}' is not iterable`);
  for (const candidate of iterate(container)) {
    step();
    if (candidate === item || isEqual(candidate, item)) return true;
  }
  return false;
}

function isInRange(range: PyRange, value: number): boolean {
  const index = (value - range.start) / range.step;
  return Number.isInteger(index) && index >= 0 && index < range.length;
}

function isIterable(value: Value): boolean {
  return (
    typeof value === 'object' && value !== null && !(value instanceof PyFloat || value instanceof PyReference)
  );
}

/** `a is b`, as far as it is defined: equal small values are the same. */
export function isSame(a: Value, b: Value): boolean {
  if (a instanceof PyFloat && b instanceof PyFloat) return a === b || Object.is(a.value, b.value);
  return a === b;
}
