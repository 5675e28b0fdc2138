import { asJson, type Json, plain } from '../../../core/index.ts';

/** Python's `==` of two JSON values: numbers and booleans by value, whatever their types. */
export function isEqual(a: unknown, b: unknown): boolean {
  return isSame(plain(asJson(a)), plain(asJson(b)));
}

function isSame(a: Json, b: Json): boolean {
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) return areSameObjects(a, b);
  return numeric(a) === numeric(b);
}

function areSameObjects(a: object, b: object): boolean {
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a);
  const right = new Map<string, Json>(Object.entries(b));
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && isSame(asJson(value), right.get(key) as Json))
  );
}

function numeric(value: Json): Json {
  return typeof value === 'boolean' ? Number(value) : value;
}
