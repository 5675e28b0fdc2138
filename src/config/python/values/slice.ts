import { toIndex } from './arguments.ts';
import { allocate } from './budget.ts';
import { valueError } from './exception.ts';
import type { PySlice, Value } from './value.ts';

/** The range of indices that a slice takes from a sequence. */
export interface SliceRange {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
  readonly length: number;
}

/** Where a slice starts, stops and how it steps in a sequence of `length`. */
export function sliceRange(slice: PySlice, length: number): SliceRange {
  const step = slice.step === null ? 1 : toIndex(slice.step);
  if (step === 0) throw valueError('slice step cannot be zero');
  const [low, high] = step > 0 ? [0, length] : [-1, length - 1];
  const bound = (value: Value, fallback: number): number => {
    if (value === null) return fallback;
    const index = toIndex(value);
    return Math.min(Math.max(index < 0 ? index + length : index, low), high);
  };
  const start = bound(slice.start, step > 0 ? low : high);
  const stop = bound(slice.stop, step > 0 ? high : low);
  return { start, stop, step, length: Math.max(0, Math.ceil((stop - start) / step)) };
}

/** The items of a sequence that a slice takes. */
export function sliced<T>(items: readonly T[], slice: PySlice): T[] {
  const { start, stop, step, length } = sliceRange(slice, items.length);
  allocate(8 * length);
  if (step === 1) return items.slice(start, Math.max(start, stop));
  const result: T[] = [];
  for (let index = start; step > 0 ? index < stop : index > stop; index += step) {
    const item = items[index];
    if (item !== undefined) result.push(item);
  }
  return result;
}

/** The index of an item, counted from the end where negative; undefined beyond the sequence. */
export function normalIndex(value: Value, length: number): number | undefined {
  const index = toIndex(value);
  const normal = index < 0 ? index + length : index;
  return normal >= 0 && normal < length ? normal : undefined;
}
