import { float, type Json, jsonDict, LodestoneError } from '../../core/index.ts';

/** Deeper values are taken for circles. */
const DEEPEST = 200;

/**
 * A value of a program as the JSON of configs. Numbers are integers where they are whole (`float(1)` makes a float of
 * them); keys without a value are left out; a Map is a dict whose keys keep their types.
 */
export function nativeJson(value: unknown, where: string): Json {
  return convert(value, [], where);
}

function convert(value: unknown, path: readonly (string | number)[], where: string): Json {
  if (path.length > DEEPEST)
    throw refused('values that contain themselves or are nested too deeply', path.slice(0, 4), where);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : float(value);
  if (typeof value === 'bigint') return { $int: String(value) };
  if (Array.isArray(value)) return value.map((item, index) => convert(item ?? null, [...path, index], where));
  if (value instanceof Map) {
    return jsonDict(
      [...value].map(([key, item]) => [
        convert(key, path, where),
        convert(item, [...path, String(key)], where),
      ]),
    );
  }
  if (value instanceof Set)
    return { $set: [...value].map((item, index) => convert(item, [...path, index], where)) };
  if (isRecord(value)) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    return Object.fromEntries(entries.map(([key, item]) => [key, convert(item, [...path, key], where)]));
  }
  throw refused(`a ${typeof value === 'object' ? value?.constructor.name : typeof value}`, path, where);
}

function isRecord(value: unknown): value is { [key: string]: unknown } {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Objects of another realm have another Object.prototype, which is also one without a prototype.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function refused(what: string, path: readonly (string | number)[], where: string): LodestoneError {
  const place = path.length === 0 ? 'the config' : path.join('.');
  return new LodestoneError('config-invalid', `${place} holds ${what}, which a config file cannot hold`, {
    where,
    hint: 'Reference your own component as { module, export }; see docs/plugins.md.',
  });
}
