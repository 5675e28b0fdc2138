import { step } from './budget.ts';
import { isOrdered, isTrue } from './compare.ts';
import { typeError } from './exception.ts';
import { NO_KEYWORDS, PyCallable, typeNameOf, type Value } from './value.ts';

/** The items in ascending order, equal ones as they came; by `key` where one is given. */
export function sorted(items: readonly Value[], key: Value | undefined, reverse: Value | undefined): Value[] {
  const keyed = items.map((item) => ({ item, key: key == null ? item : callFunction(key, [item]) }));
  const descending = reverse !== undefined && isTrue(reverse);
  const order = (a: { key: Value }, b: { key: Value }): number => {
    step();
    if (isOrdered('<', a.key, b.key)) return -1;
    return isOrdered('<', b.key, a.key) ? 1 : 0;
  };
  keyed.sort(descending ? (a, b) => order(b, a) : order);
  return keyed.map(({ item }) => item);
}

/** Calls a value with positional arguments. */
export function callFunction(callee: Value, positional: readonly Value[]): Value {
  if (callee instanceof PyCallable) return callee.invoke(positional, NO_KEYWORDS);
  throw typeError(`'${typeNameOf(callee)}' object is not callable`);
}
