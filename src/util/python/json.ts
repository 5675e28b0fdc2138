/** `json.dumps` as CPython writes it, over tagged JSON. Version hashes depend on every byte of it. */
import { dictEntries, type Json, jsonTag } from '../../core/index.ts';
import { compareText, floatRepr, integerText } from './text.ts';

export interface DumpOptions {
  /** Orders keys by code point (numbers numerically), as `sort_keys` does. */
  sortKeys?: boolean;
  /** Writes everything beyond ASCII as `\uXXXX`. Python's default is true. */
  ensureAscii?: boolean;
  /** Spaces an indent level; without it everything is on one line with `, ` and `: `. */
  indent?: number;
}

/** JSON text as CPython's `json.dumps` gives it. */
export function pythonDumps(value: Json, options: DumpOptions = {}): string {
  const { indent, ensureAscii, sortKeys = false } = options;
  // Both languages lay out such values alike, and the engine does so many times faster.
  if (indent !== undefined && ensureAscii === false && !sortKeys && isAlike(value))
    return JSON.stringify(value, null, indent);
  return dump(value, { ensureAscii: true, ...options }, 0);
}

/** Whether a value is made of nothing that JavaScript writes otherwise than Python: floats, and tagged values. */
function isAlike(value: Json): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || value === null) return value !== undefined;
  if (Array.isArray(value)) return value.every(isAlike);
  if (jsonTag(value) !== undefined) return false;
  for (const key in value) if (!isAlike(value[key] as Json)) return false;
  return true;
}

function dump(value: Json, options: DumpOptions, level: number): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return numberJson(value);
  if (typeof value === 'string') return stringJson(value, options);
  if (Array.isArray(value)) return list(value, options, level);
  const tag = jsonTag(value);
  if (tag === '$float') return floatJson(String(value[tag]));
  if (tag === '$int') return String(value[tag]);
  if (tag === '$tuple' || tag === '$set') return list(value[tag] as Json[], options, level);
  return dict(dictEntries(value), options, level);
}

function numberJson(value: number): string {
  if (Number.isInteger(value)) return integerText(value);
  return floatJson(floatRepr(value));
}

function floatJson(text: string): string {
  if (text === 'inf') return 'Infinity';
  if (text === '-inf') return '-Infinity';
  return text === 'nan' ? 'NaN' : text;
}

/** A string literal; lone surrogates and, on demand, all other non-ASCII text escaped. */
function stringJson(text: string, { ensureAscii }: DumpOptions): string {
  const json = JSON.stringify(text);
  if (ensureAscii !== true) return json;
  return json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function list(items: Json[], options: DumpOptions, level: number): string {
  return wrap(
    '[',
    ']',
    items.map((item) => dump(item, options, level + 1)),
    options,
    level,
  );
}

function dict(entries: [Json, Json][], options: DumpOptions, level: number): string {
  const ordered = options.sortKeys === true ? [...entries].sort(([a], [b]) => compareKeys(a, b)) : entries;
  const items = ordered.map(
    ([key, item]) => `${stringJson(keyJson(key), options)}: ${dump(item, options, level + 1)}`,
  );
  return wrap('{', '}', items, options, level);
}

function wrap(open: string, close: string, items: string[], { indent }: DumpOptions, level: number): string {
  if (items.length === 0) return open + close;
  if (indent === undefined) return open + items.join(', ') + close;
  const pad = `\n${' '.repeat(indent * (level + 1))}`;
  return `${open}${pad}${items.join(`,${pad}`)}\n${' '.repeat(indent * level)}${close}`;
}

/** A dict key as JSON names it. */
function keyJson(key: Json): string {
  if (typeof key === 'string') return key;
  return dump(key, {}, 0);
}

function compareKeys(a: Json, b: Json): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareText(keyJson(a), keyJson(b));
}
