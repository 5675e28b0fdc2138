import { numberSetOrder } from './set-order.ts';

/** What a Python expression gives. Integers are bigints, floats numbers. */
export type PyValue = null | boolean | bigint | number | string | PyItems | PyDict | PyOpaque;

/** A list, tuple or set. */
export class PyItems {
  readonly kind: 'list' | 'tuple' | 'set';
  readonly items: readonly PyValue[];

  constructor(kind: PyItems['kind'], items: readonly PyValue[]) {
    this.kind = kind;
    this.items = kind === 'set' ? distinct(items) : items;
  }
}

export class PyDict {
  readonly entries: readonly (readonly [PyValue, PyValue])[];

  constructor(entries: readonly (readonly [PyValue, PyValue])[]) {
    const result = new Map<string, [PyValue, PyValue]>();
    for (const [key, value] of entries) {
      const known = result.get(hashKey(key));
      if (known === undefined) result.set(hashKey(key), [key, value]);
      else known[1] = value;
    }
    this.entries = [...result.values()];
  }
}

/** A value that is known by name alone: a function, a complex number, an ellipsis. */
export class PyOpaque {
  readonly name: string;
  readonly call: ((values: readonly PyValue[]) => PyValue) | undefined;

  constructor(name: string, call?: (values: readonly PyValue[]) => PyValue) {
    this.name = name;
    this.call = call;
  }
}

/** Python raises an exception here. */
export class PythonFailure extends Error {}

/** The number that an integer, float or boolean is; undefined for other values. */
export function numberOf(value: PyValue): bigint | number | undefined {
  if (typeof value === 'boolean') return value ? 1n : 0n;
  return typeof value === 'bigint' || typeof value === 'number' ? value : undefined;
}

/** Python's `==`. */
export function isEqual(a: PyValue, b: PyValue): boolean {
  const left = numberOf(a);
  const right = numberOf(b);
  // biome-ignore lint/suspicious/noDoubleEquals: an integer and a float are equal when their values are
  if (left !== undefined && right !== undefined) return left == right;
  if (a instanceof PyItems && b instanceof PyItems) return a.kind === b.kind && hasEqualItems(a, b);
  if (a instanceof PyDict && b instanceof PyDict) return hasEqualEntries(a, b);
  return a === b;
}

function hasEqualItems(a: PyItems, b: PyItems): boolean {
  if (a.items.length !== b.items.length) return false;
  if (a.kind === 'set') return a.items.every((item) => includes(b.items, item));
  return a.items.every((item, index) => isEqual(item, b.items[index] ?? null));
}

function hasEqualEntries(a: PyDict, b: PyDict): boolean {
  return (
    a.entries.length === b.entries.length &&
    a.entries.every(([key, value]) =>
      b.entries.some(([other, own]) => isEqual(key, other) && isEqual(value, own)),
    )
  );
}

export function includes(items: readonly PyValue[], value: PyValue): boolean {
  return items.some((item) => isEqual(item, value));
}

/** Python's truth value. */
export function isTrue(value: PyValue): boolean {
  if (value instanceof PyItems) return value.items.length > 0;
  if (value instanceof PyDict) return value.entries.length > 0;
  return value instanceof PyOpaque || Boolean(value);
}

/** The items that a loop over a value gives. */
export function itemsOf(value: PyValue): readonly PyValue[] {
  if (typeof value === 'string') return [...value];
  if (value instanceof PyItems) return value.items;
  if (value instanceof PyDict) return value.entries.map(([key]) => key);
  throw new PythonFailure('not iterable');
}

/** Each item once; numbers in the order in which Python goes through them. */
function distinct(items: readonly PyValue[]): PyValue[] {
  const result = new Map<string, PyValue>();
  for (const item of items) if (!result.has(hashKey(item))) result.set(hashKey(item), item);
  const values = [...result.values()];
  return values.every(isNumber) ? numberSetOrder(values) : values;
}

function isNumber(value: PyValue): value is bigint | number | boolean {
  return numberOf(value) !== undefined;
}

/** The same text for values that are equal. */
function hashKey(value: PyValue): string {
  const number = numberOf(value);
  if (number !== undefined) return `n${Number.isInteger(number) ? BigInt(number) : number}`;
  if (value instanceof PyItems && value.kind === 'tuple') return JSON.stringify(value.items.map(hashKey));
  if (value instanceof PyItems || value instanceof PyDict) throw new PythonFailure('unhashable type');
  return value instanceof PyOpaque ? `o${value.name}` : `s${value === null ? 'None' : `'${value}'`}`;
}
