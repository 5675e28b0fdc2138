import { LodestoneError } from './errors.ts';

/**
 * JSON as configs, plans and run folders carry it.
 *
 * OpenCompass configs are Python values, and a version hash or a config dump must tell `1` from `1.0`.
 * Values that JSON cannot express are tagged objects with one key:
 * - `{"$float": "1.0"}`: a float that is integral or not finite (other floats are plain numbers)
 * - `{"$int": "123456789012345678901"}`: an integer beyond 2^53
 * - `{"$tuple": [...]}`, `{"$set": [...]}`
 * - `{"$dict": [[key, value], ...]}`: a dict with keys that are not strings, or in an order that a
 *   JavaScript object would lose (integer-like keys)
 */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

const TAGS = new Set(['$float', '$int', '$tuple', '$set', '$dict']);

/** The tag of a tagged value, or undefined for ordinary JSON. */
export function jsonTag(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const keys = Object.keys(value);
  const [key] = keys;
  return keys.length === 1 && key !== undefined && TAGS.has(key) ? key : undefined;
}

/** True for a JSON object that is not a tagged value. */
export function isPlainObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && jsonTag(value) === undefined;
}

/**
 * The plain JavaScript value: floats become numbers, tuples and sets arrays, dicts objects
 * (their keys as Python's `str` would print them; order is then JavaScript's).
 */
export function plain(value: Json): Json {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const tag = jsonTag(value);
  if (tag !== undefined) return plainTagged(tag, value[tag] as Json);
  const result: JsonObject = {};
  for (const [key, item] of Object.entries(value)) result[key] = plain(item);
  return result;
}

function plainTagged(tag: string, payload: Json): Json {
  if (tag === '$float') return taggedFloat(String(payload));
  if (tag === '$int') return Number(payload);
  if (tag === '$dict') {
    return Object.fromEntries(
      dictEntries({ $dict: payload }).map(([key, item]) => [keyText(key), plain(item)]),
    );
  }
  return (payload as Json[]).map(plain);
}

function taggedFloat(text: string): number {
  if (text === 'inf') return Number.POSITIVE_INFINITY;
  if (text === '-inf') return Number.NEGATIVE_INFINITY;
  return Number(text);
}

/** The entries of a dict in insertion order, whichever way it is written. */
export function dictEntries(value: Json): [Json, Json][] {
  if (jsonTag(value) === '$dict') return (value as { $dict: [Json, Json][] }).$dict;
  return isPlainObject(value) ? Object.entries(value) : [];
}

/** A dict key as Python's `str` prints it. */
export function keyText(key: Json): string {
  if (key === true) return 'True';
  if (key === false) return 'False';
  if (key === null) return 'None';
  const value = plain(key);
  return jsonTag(key) === '$float' ? String((key as JsonObject).$float) : String(value);
}

/** Builds a dict from entries, tagged only where a JavaScript object would lose a key's type or the order. */
export function jsonDict(entries: [Json, Json][]): Json {
  const faithful = entries.every(([key]) => typeof key === 'string' && !/^(0|[1-9]\d*)$/.test(key));
  return faithful ? (Object.fromEntries(entries) as JsonObject) : { $dict: entries };
}

/** A number that is a Python float, whether integral or not. */
export function float(value: number): Json {
  if (Number.isNaN(value)) return { $float: 'nan' };
  if (!Number.isFinite(value)) return { $float: value > 0 ? 'inf' : '-inf' };
  if (!Number.isInteger(value)) return value;
  return {
    $float: Object.is(value, -0) ? '-0.0' : Math.abs(value) < 1e16 ? `${value}.0` : value.toExponential(),
  };
}

/** Whether JSON can hold a value, by its outermost type. */
export function isJson(value: unknown): value is Json {
  return value === null || ['string', 'number', 'boolean', 'object'].includes(typeof value);
}

/** A value of unknown type that came out of JSON: a cell of a row, a reference, a prediction. Null for undefined and for functions. */
export function asJson(value: unknown): Json {
  return isJson(value) ? value : null;
}

/** A dict of settings with plain values; empty where there is none, or what is there is no dict. */
export function plainDict(value: unknown): JsonObject {
  const dict = plain(asJson(value));
  return isPlainObject(dict) ? dict : {};
}

/** A component of a config: its type, and its arguments with plain values. */
export function componentParts(config: { readonly type: string }): { type: string; args: JsonObject } {
  const { type: _, ...args } = plainDict(config);
  return { type: config.type, args };
}

/** A dict as it is, tags and all; empty where there is none, or what is there is no dict. */
export function asDict(value: unknown): JsonObject {
  const dict = asJson(value);
  return isPlainObject(dict) ? dict : {};
}

/**
 * A number among settings, however it is written (`1e3`, `1000.0`); undefined where there is none. Fails where something else stands there.
 */
export function numberSetting(settings: JsonObject, name: string): number | undefined {
  const value = plain(settings[name] ?? null);
  if (value === null) return undefined;
  if (typeof value === 'number') return value;
  throw new LodestoneError('config-invalid', `${name} must be a number, not ${JSON.stringify(value)}`);
}
