import { dictEntries, type Json, jsonTag } from '../../core/index.ts';
import { parsePythonJson } from '../../util/index.ts';

/** The fields of a JSON object; what the text is where it is none. */
export function jsonFields(text: string): ReadonlyMap<string, Json> | 'no JSON' | 'no object' {
  let parsed: Json;
  try {
    parsed = parsePythonJson(text);
  } catch (error) {
    if (error instanceof SyntaxError) return 'no JSON';
    throw error;
  }
  if (!isObject(parsed)) return 'no object';
  return new Map(dictEntries(parsed).map(([key, value]) => [String(key), value]));
}

function isObject(value: Json): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return [undefined, '$dict'].includes(jsonTag(value));
}
