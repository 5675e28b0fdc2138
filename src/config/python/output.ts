import type { Json } from '../../core/index.ts';
import { jsonOfValue } from './library/json-values.ts';
import { READ_BASE } from './library/read-base.ts';
import { PyDict } from './values/dict.ts';
import { PyPath } from './values/path.ts';
import { PySet } from './values/set.ts';
import { PyType } from './values/type.ts';
import {
  BuiltinFunction,
  itemsOf,
  PyFloat,
  PyFunction,
  PyModule,
  PyReference,
  typeNameOf,
  type Value,
} from './values/value.ts';

/** Something in a value that is no data: a class or function that a config defines, or an object of Python's. */
export interface PythonThing {
  readonly kind: 'class' | 'function' | 'object';
  readonly name: string;
  /** Where a class or function is defined. */
  readonly file?: string;
  readonly line?: number;
}

/** The tagged JSON in which values come out: references are dotted names, `{"$python": {...}}` is no data. */
export function jsonOf(value: Value): Json {
  return jsonOfValue(value, (other) => {
    if (other instanceof PyPath) return other.text;
    return other instanceof PyReference ? other.dotted : { $python: { ...describeThing(other) } };
  });
}

/** What `{"$python": {...}}` in the JSON of a config stands for; undefined for other JSON. */
export function pythonThing(json: Json): PythonThing | undefined {
  const thing = field(json, '$python');
  const [kind, name] = [field(thing, 'kind'), field(thing, 'name')];
  if ((kind !== 'class' && kind !== 'function' && kind !== 'object') || typeof name !== 'string')
    return undefined;
  const [file, line] = [field(thing, 'file'), field(thing, 'line')];
  return {
    kind,
    name,
    ...(typeof file === 'string' ? { file } : {}),
    ...(typeof line === 'number' ? { line } : {}),
  };
}

function field(json: Json | undefined, name: string): Json | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined;
  return json[name];
}

function describeThing(value: Value): PythonThing {
  if (value instanceof PyType) {
    const place = value.at === undefined ? {} : { file: value.at.source.path, line: value.at.line };
    return { kind: 'class', name: value.name, ...place };
  }
  if (value instanceof PyFunction) {
    return { kind: 'function', name: value.qualifiedName, file: value.at.source.path, line: value.at.line };
  }
  if (value instanceof BuiltinFunction) return { kind: 'function', name: value.name };
  if (value instanceof PyModule) return { kind: 'object', name: `module ${value.name}` };
  return { kind: 'object', name: typeNameOf(value) };
}

/**
 * A value in the form in which values of configs are compared with Python's: `{"$ref": "a.b"}` for references,
 * `{"$fn"}`, `{"$class"}`, `{"$module"}` and `{"$obj"}` for what is no data.
 */
export function canonicalJson(value: Value): Json {
  return jsonOfValue(value, (other) => {
    if (other instanceof PyReference)
      return other.name === undefined ? { $module: other.module } : { $ref: other.dotted };
    if (other === READ_BASE) return { $ref: 'mmengine.config.read_base' };
    if (other instanceof PyFunction) return { $fn: other.qualifiedName };
    if (other instanceof BuiltinFunction && other.inPython) return { $fn: other.name };
    if (other instanceof PyType) return { $class: other.name };
    return other instanceof PyModule ? { $module: other.name } : { $obj: typeNameOf(other) };
  });
}

/** True for what JSON has a form for. */
export function isData(value: Value): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return (
    value instanceof PyFloat ||
    value instanceof PyDict ||
    value instanceof PySet ||
    itemsOf(value) !== undefined
  );
}
