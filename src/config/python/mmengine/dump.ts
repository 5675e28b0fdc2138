import {
  dictEntries,
  isPlainObject,
  type Json,
  jsonTag,
  keyText,
  LodestoneError,
} from '../../../core/index.ts';
import { compareText, floatRepr, integerText, pythonRepr, stringRepr } from '../../../util/index.ts';
import { pythonThing } from '../output.ts';
import { KEYWORDS } from '../syntax/token.ts';

const INDENT = 4;
const IDENTIFIER = /^[\p{XID_Start}_]\p{XID_Continue}*$/u;
/** What mmengine replaces in the text of a config when it reads it. */
const SUBSTITUTED =
  /\{(?=\{\s*(?:fileDirname|fileBasename|fileBasenameNoExtension|fileExtname|_base_\.[\w.]+)\s*\}\}|\{['"]?\s*\$\w+\s*:)/g;

/**
 * The text of a config as mmengine's `Config.dump` writes it (without yapf): variables and keys in order of
 * their names, one item a line. Where mmengine's text could not be read back (keys with quotes or that are
 * keywords, infinite numbers, strings that look like its variables) it is written so that it can.
 * Throws with LodestoneError for values that Python has no literal for.
 */
export function dumpConfig(config: Json): string {
  const entries = dictEntries(config);
  const odd = entries.find(([key]) => typeof key !== 'string' || !isVariable(key));
  if (odd !== undefined) {
    throw new LodestoneError(
      'config-invalid',
      `"${keyText(odd[0])}" is not a valid variable name in a Python config`,
    );
  }
  return sorted(entries)
    .map(([key, value]) => entry(key, value, false))
    .join('\n');
}

function isVariable(name: string): boolean {
  return IDENTIFIER.test(name) && !KEYWORDS.has(name);
}

function sorted(entries: readonly [Json, Json][]): [Json, Json][] {
  return [...entries].sort(([a], [b]) => compareText(keyText(a), keyText(b)));
}

/** `key=value`, or `'key': value` in a dict that has keys which are no names. */
function entry(key: Json, value: Json, mapping: boolean): string {
  const head = mapping ? `${keyLiteral(key)}: ` : `${keyText(key)}=`;
  if (isDict(value)) return `${indented(`${head}dict(\n${dictBody(value)}`)})`;
  if (sequenceOf(value) === undefined) return indented(head + literal(value));
  return indented(`${head}${openSequence(value)}`) + closer(value);
}

function isDict(value: Json): boolean {
  return (isPlainObject(value) && pythonThing(value) === undefined) || jsonTag(value) === '$dict';
}

/** The entries of a dict, on lines of their own; in braces if a key is no name. */
function dictBody(dict: Json): string {
  const entries = sorted(dictEntries(dict));
  const mapping = entries.some(([key]) => !isVariable(keyText(key)));
  const lines = entries.map(([key, value]) => entry(key, value, mapping)).join(',\n');
  return mapping ? `{${lines}}` : lines;
}

function sequenceOf(value: Json): readonly Json[] | undefined {
  if (Array.isArray(value)) return value;
  const payload = jsonTag(value) === '$tuple' && isObject(value) ? value.$tuple : undefined;
  return Array.isArray(payload) ? payload : undefined;
}

function isObject(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list or tuple up to its closing bracket: one item a line, each with a comma. */
function openSequence(value: Json): string {
  const items = (sequenceOf(value) ?? []).map((item) => `${sequenceItem(item)},\n`);
  return (Array.isArray(value) ? '[\n' : '(\n') + items.join('');
}

function closer(value: Json): string {
  return Array.isArray(value) ? ']' : ')';
}

function sequenceItem(item: Json): string {
  if (isDict(item)) return `dict(${indented(dictBody(item))})`;
  if (sequenceOf(item) !== undefined) return indented(indented(openSequence(item)) + closer(item));
  return typeof item === 'string' ? indented(literal(item)) : literal(item);
}

/** All lines but the first further to the right. */
function indented(text: string): string {
  return text.replaceAll('\n', `\n${' '.repeat(INDENT)}`);
}

function literal(value: Json): string {
  if (typeof value === 'string') return stringLiteral(value);
  if (typeof value === 'number') return Number.isInteger(value) ? integerText(value) : floatRepr(value);
  const thing = pythonThing(value);
  if (thing !== undefined) {
    const message = `the ${thing.kind} "${thing.name}" of a Python config cannot be serialised`;
    throw new LodestoneError('config-invalid', message);
  }
  const special = jsonTag(value) === '$float' && isObject(value) ? String(value.$float) : '';
  return /inf|nan/.test(special) ? `float('${special}')` : pythonRepr(value);
}

function stringLiteral(text: string): string {
  return stringRepr(text).replace(SUBSTITUTED, '\\x7b');
}

function keyLiteral(key: Json): string {
  if (typeof key !== 'string') return literal(key);
  const plain = `'${key}'`;
  return stringRepr(key) === plain ? plain.replace(SUBSTITUTED, '\\x7b') : stringLiteral(key);
}
