import { dictEntries, type Json, jsonDict, jsonTag } from '../../../core/index.ts';
import { floatRepr } from '../../../util/index.ts';
import type { Place } from '../syntax/source.ts';
import { allocate, enter, leave, step } from '../values/budget.ts';
import { PyDict } from '../values/dict.ts';
import { exact } from '../values/integer.ts';
import { PySet } from '../values/set.ts';
import { PyFloat, PyList, PyTuple, type Value } from '../values/value.ts';

/** The value that tagged JSON stands for. `at`: what its containers are to name as their place. */
export function valueOfJson(json: Json, at?: Place): Value {
  step();
  if (typeof json === 'number') return Number.isInteger(json) ? json : new PyFloat(json);
  if (typeof json !== 'object' || json === null) return json;
  const depth = enter();
  const value = Array.isArray(json) ? new PyList(jsonItems(json, at), at) : valueOfObject(json, at);
  leave(depth);
  return value;
}

function jsonItems(items: readonly Json[], at: Place | undefined): Value[] {
  return items.map((item) => valueOfJson(item, at));
}

function valueOfObject(json: Json & object, at: Place | undefined): Value {
  const tag = jsonTag(json);
  const payload: Json = tag === undefined || Array.isArray(json) ? null : (json[tag] ?? null);
  if (tag === '$float') return new PyFloat(jsonFloat(String(payload)));
  if (tag === '$int') return exact(BigInt(String(payload)));
  if (tag === '$tuple' && Array.isArray(payload)) return new PyTuple(jsonItems(payload, at), at);
  if (tag === '$set' && Array.isArray(payload)) return new PySet(jsonItems(payload, at));
  const dict = new PyDict('dict', at);
  for (const [key, value] of dictEntries(json)) dict.set(valueOfJson(key), valueOfJson(value, at));
  return dict;
}

function jsonFloat(text: string): number {
  if (text === 'inf') return Number.POSITIVE_INFINITY;
  return text === '-inf' ? Number.NEGATIVE_INFINITY : Number(text);
}

/** A value that comes out takes as long as so many steps. */
const OUTPUT_STEPS = 3;

/** A value as tagged JSON. `other` gives the JSON of what is no data: references, functions, … */
export function jsonOfValue(value: Value, other: (value: Value) => Json): Json {
  step(OUTPUT_STEPS);
  allocate(8);
  if (typeof value === 'bigint') return { $int: value.toString() };
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof PyFloat) return jsonOfFloat(value.value);
  const depth = enter();
  const json = jsonOfContainer(value, other);
  leave(depth);
  return json;
}

function jsonOfFloat(value: number): Json {
  return Number.isFinite(value) && !Number.isInteger(value) ? value : { $float: floatRepr(value) };
}

function jsonOfContainer(value: Value & object, other: (value: Value) => Json): Json {
  const json = (item: Value): Json => jsonOfValue(item, other);
  if (value instanceof PyList) return value.items.map(json);
  if (value instanceof PyTuple) return { $tuple: value.items.map(json) };
  if (value instanceof PySet) return { $set: [...value.items.values()].map(json) };
  if (!(value instanceof PyDict)) return other(value);
  const entries = [...value.entries.values()].map(({ key, value: item }): [Json, Json] => [
    json(key),
    json(item),
  ]);
  const dict = jsonDict(entries);
  return entries.length === 1 && jsonTag(dict) !== undefined && jsonTag(dict) !== '$dict'
    ? { $dict: entries }
    : dict;
}
