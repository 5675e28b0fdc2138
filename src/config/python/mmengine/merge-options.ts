import {
  dictEntries,
  isPlainObject,
  type Json,
  jsonDict,
  jsonTag,
  keyText,
  LodestoneError,
} from '../../../core/index.ts';
import { pythonRepr } from '../../../util/index.ts';
import { cannotInherit } from './plain-config.ts';

/**
 * A config with options put into it, as mmengine's `merge_from_dict` does it: `a.b` reaches into dicts, digits
 * into lists, dicts merge key by key, a dict with `_delete_` replaces what was there. Throws with LodestoneError.
 */
export function mergeOptions(config: Json, options: Json): Json {
  const nested = new Map<string, Json>();
  for (const [key, value] of dictEntries(options)) nest(nested, keyText(key).split('.'), value);
  return merge(buildTree(nested), config);
}

/** A dict whose values are dicts of the same sort or values to set. */
type Tree = Map<string, Json>;

function nest(tree: Tree, path: readonly string[], value: Json): void {
  const [first = '', ...rest] = path;
  if (rest.length === 0) {
    tree.set(first, value);
    return;
  }
  const below = new Map(dictEntries(tree.get(first) ?? {}).map(([key, item]) => [keyText(key), item]));
  nest(below, rest, value);
  tree.set(first, buildTree(below));
}

function buildTree(tree: Tree): Json {
  return jsonDict([...tree]);
}

function isDict(value: Json | undefined): value is Json & object {
  return value !== undefined && (isPlainObject(value) || jsonTag(value) === '$dict');
}

function merge(over: Json, under: Json): Json {
  if (Array.isArray(under)) return mergeIntoList(over, under);
  const result = new Map(dictEntries(under).map(([key, value]) => [key, value]));
  for (const [key, value] of dictEntries(over))
    result.set(key, mergedEntry(keyText(key), value, result.get(key)));
  return jsonDict([...result]);
}

function mergeIntoList(over: Json, under: readonly Json[]): Json {
  const result = [...under];
  for (const [key, value] of dictEntries(over)) {
    const text = keyText(key);
    if (!/^\d+$/.test(text)) throw invalid(`"${text}" is not a list index`);
    const index = Number(text);
    const item = result[index];
    // What the list holds is not told: keys may be in it.
    if (item === undefined)
      throw invalid(`index ${index} is out of range for a list of ${under.length} (the first is 0)`);
    if (!isDict(item) && !Array.isArray(item))
      throw invalid(`item ${index} of the list is not a dict, so nothing can be merged into it`);
    result[index] = merge(value, item);
  }
  return result;
}

function mergedEntry(key: string, value: Json, below: Json | undefined): Json {
  if (!isDict(value)) return value;
  const entries = dictEntries(value);
  const kept = entries.filter(([name]) => name !== '_delete_');
  if (below === undefined) return value;
  if (entries.some(([name, flag]) => name === '_delete_' && flag === true)) return jsonDict(kept);
  if (isDict(below) || Array.isArray(below)) return merge(jsonDict(kept), below);
  throw invalid(cannotInherit(key, pythonRepr(value), pythonTypeName(below)));
}

function pythonTypeName(value: Json): string {
  if (value === null) return 'NoneType';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'str';
  const tag = jsonTag(value);
  if (tag === '$float') return 'float';
  if (tag === '$tuple' || tag === '$set') return tag.slice(1);
  return typeof value === 'number' && !Number.isInteger(value) ? 'float' : 'int';
}

function invalid(message: string): LodestoneError {
  return new LodestoneError('config-invalid', message);
}
