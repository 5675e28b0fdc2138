import { PySet } from './set.ts';
import type { Value } from './value.ts';

/** The order in which a set of strings is gone through. */
export type SetOrder = (items: readonly string[]) => readonly string[];

let order: SetOrder = (items) => items;

/** Runs an evaluation with an order for sets of strings, which in Python changes from run to run. */
export function withSetOrder<T>(chosen: SetOrder, run: () => T): T {
  const before = order;
  order = chosen;
  try {
    return run();
  } finally {
    order = before;
  }
}

/** The items of a set for code that can see their order. */
export function orderedItems(set: PySet): Value[] {
  const items = [...set.items.values()];
  const texts = items.filter((item) => typeof item === 'string');
  return items.length > 1 && texts.length === items.length ? [...order(texts)] : items;
}

/** Items for code that cannot see their order: those of a set as they came, else undefined. */
export function unorderedItems(value: Value): Iterable<Value> | undefined {
  return value instanceof PySet ? value.items.values() : undefined;
}
