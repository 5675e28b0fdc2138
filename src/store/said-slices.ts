import type { Json } from '../core/index.ts';

/** Texts that are shorter are kept as they are. */
const SHORTEST = 16;

/** A text that stands within another, as its place there. */
interface Slice {
  /** Start and length, in UTF-16 units. */
  readonly $slice: readonly [number, number];
}

/** Puts slices of a text in the places of all texts of a value that stand in it. */
export function toSlices(value: Json, whole: string): Json {
  if (typeof value === 'string') {
    const start = value.length < SHORTEST ? -1 : whole.indexOf(value);
    return start < 0 ? value : { $slice: [start, value.length] };
  }
  if (Array.isArray(value)) return value.map((item) => toSlices(item, whole));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toSlices(inner, whole)]));
}

/** The value whose texts were made slices of `whole`. */
export function fromSlices(value: Json, whole: string): Json {
  if (Array.isArray(value)) return value.map((item) => fromSlices(item, whole));
  if (typeof value !== 'object' || value === null) return value;
  if (isSlice(value)) {
    const [start, length] = value.$slice;
    return whole.slice(start, start + length);
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromSlices(inner, whole)]));
}

function isSlice(value: object): value is Slice {
  return '$slice' in value && Array.isArray(value.$slice) && Object.keys(value).length === 1;
}
