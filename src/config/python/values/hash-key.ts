import { allocateText, enter, leave, step } from './budget.ts';
import { typeError } from './exception.ts';
import { PyFloat, type PyObject, PyTuple, typeNameOf, type Value } from './value.ts';

/** What stands for a value as the key of a JavaScript Map: equal for values that Python calls equal. */
export type HashKey = null | number | bigint | string | PyObject;

const UNHASHABLE = new Set([
  'list',
  'dict',
  'set',
  'ConfigDict',
  'OrderedDict',
  'defaultdict',
  'Counter',
  'deque',
]);

/** Marks strings that stand for something else than themselves. */
const MARK = '\u0000';

/** Throws with Python's TypeError for values that are not hashable. */
export function hashKey(value: Value): HashKey {
  if (typeof value === 'string') return value.startsWith(MARK) ? `${MARK}s${value}` : value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null || typeof value === 'number' || typeof value === 'bigint') return value;
  if (value instanceof PyFloat) return floatKey(value.value);
  if (value instanceof PyTuple) return tupleKey(value);
  if (UNHASHABLE.has(value.typeName)) throw typeError(`unhashable type: '${typeNameOf(value)}'`);
  const structural = value.structuralKey();
  return structural === undefined ? value : MARK + structural;
}

function tupleKey({ items }: PyTuple): string {
  const depth = enter();
  const key = `${MARK}(${items.map(keyText).join(MARK)}`;
  leave(depth);
  allocateText(key.length);
  return key;
}

function floatKey(value: number): number | bigint {
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? BigInt(value) : value;
}

/** The hash key of a value as a text. */
export function keyText(value: Value): string {
  step();
  const key = hashKey(value);
  if (key === null) return 'N';
  if (typeof key === 'string') return `s${key.length}:${key}`;
  if (typeof key === 'object') return `o${identityOf(key)}`;
  return `n${key}`;
}

const identities = new WeakMap<PyObject, number>();
let lastIdentity = 0;

/** A number that tells an object from all others, as `id` does. */
export function identityOf(object: PyObject): number {
  const known = identities.get(object);
  if (known !== undefined) return known;
  lastIdentity += 1;
  identities.set(object, lastIdentity);
  return lastIdentity;
}
