import { type Json, jsonDict } from '../../core/index.ts';
import { configError } from './errors.ts';
import { canonicalJson, isData, jsonOf, type PythonThing, pythonThing } from './output.ts';
import type { Place } from './syntax/source.ts';
import { type Limits, withinLimits } from './values/budget.ts';
import { PyDict } from './values/dict.ts';
import { itemsOf, PyList, PyReference, PyTuple, type Value } from './values/value.ts';

/** A path into a config: keys of dicts and positions in lists. */
export type ConfigPath = readonly (string | number)[];

/** Where a value of a config comes from. */
export interface Origin {
  readonly file: string;
  readonly line: number;
}

/** A class or function of the config that is used as a value. */
export interface UsedThing extends PythonThing {
  readonly path: ConfigPath;
}

/** A Python config after evaluation. */
export class PythonConfig {
  readonly file: string;
  /** What the user should know, in the order in which it came up. */
  readonly warnings: readonly string[];
  /** Lines that the config printed. */
  readonly printed: readonly string[];
  /** Names of imported code and modules; a dump leaves them out. */
  readonly importedNames: ReadonlySet<string>;
  readonly #variables: PyDict;
  readonly #strict: boolean;
  readonly #limits: Limits;
  #json: Json | undefined;

  constructor(
    file: string,
    variables: PyDict,
    facts: {
      importedNames: ReadonlySet<string>;
      warnings: readonly string[];
      printed: readonly string[];
      strict: boolean;
      limits: Limits;
    },
  ) {
    this.file = file;
    this.#variables = variables;
    this.importedNames = facts.importedNames;
    this.warnings = facts.warnings;
    this.printed = facts.printed;
    this.#strict = facts.strict;
    this.#limits = facts.limits;
  }

  /** All global names in their order, those of imports and helpers among them. */
  get allNames(): string[] {
    return [...this.#variables.entries.values()].map(({ key }) => String(key));
  }

  /** The names of what the config defines: its data. Imports, functions and modules are left out. */
  get names(): string[] {
    return [...this.#variables.entries.values()]
      .filter(({ key, value }) => this.#isDefined(String(key), value))
      .map(({ key }) => String(key));
  }

  /** The data as tagged JSON, names in their order. References are dotted names. */
  get json(): Json {
    this.#json ??= this.#within(() =>
      jsonDict(this.names.map((name) => [name, jsonOf(this.#variable(name))])),
    );
    return this.#json;
  }

  /** A variable in the form in which values are compared with Python's. */
  canonical(name: string): Json {
    return this.#within(() => canonicalJson(this.#variable(name)));
  }

  /** True if what is at a path was imported by name (and is not a string of the config's own). */
  isReference(path: ConfigPath): boolean {
    return this.#at(path)?.value instanceof PyReference;
  }

  /** Where the value at a path was set, or the nearest thing around it that is known. */
  originOf(path: ConfigPath): Origin | undefined {
    let origin: Place | undefined;
    for (let length = 1; length <= path.length; length += 1) {
      const found = this.#at(path.slice(0, length));
      if (found === undefined) break;
      origin = found.at ?? origin;
    }
    return origin && { file: origin.source.path, line: origin.line };
  }

  /** Classes and functions of the config, and other objects of Python's, that are part of its data. */
  usedThings(): UsedThing[] {
    const found: UsedThing[] = [];
    collectThings(this.json, [], found);
    return found;
  }

  /** Values that share parts can be larger than all that was evaluated. */
  #within<T>(run: () => T): T {
    try {
      return withinLimits(this.#limits, run);
    } catch (error) {
      throw configError(error, { place: undefined, imports: [] }, this.file);
    }
  }

  #isDefined(name: string, value: Value): boolean {
    if (this.#strict) return !this.importedNames.has(name);
    if (value instanceof PyReference) return !this.importedNames.has(name);
    return isData(value);
  }

  #variable(name: string): Value {
    return this.#variables.get(name) ?? null;
  }

  #at(path: ConfigPath): { value: Value; at: Place | undefined } | undefined {
    let found: { value: Value; at: Place | undefined } = { value: this.#variables, at: undefined };
    for (const key of path) {
      const next = configPart(found.value, key);
      if (next === undefined) return undefined;
      found = next;
    }
    return found;
  }
}

function configPart(value: Value, key: string | number): { value: Value; at: Place | undefined } | undefined {
  if (value instanceof PyDict) {
    const entry = value.entries.get(key);
    return entry && { value: entry.value, at: entry.at ?? valuePlace(entry.value) };
  }
  const item = itemsOf(value)?.[Number(key)];
  return item === undefined ? undefined : { value: item, at: valuePlace(item) };
}

function valuePlace(value: Value): Place | undefined {
  const placed = value instanceof PyDict || value instanceof PyList || value instanceof PyTuple;
  return placed ? value.at : undefined;
}

function collectThings(json: Json, path: ConfigPath, found: UsedThing[]): void {
  const thing = pythonThing(json);
  if (thing !== undefined) {
    found.push({ ...thing, path });
  } else if (Array.isArray(json)) {
    for (const [index, item] of json.entries()) collectThings(item, [...path, index], found);
  } else if (typeof json === 'object' && json !== null) {
    for (const [key, item] of Object.entries(json)) {
      const inner = key.startsWith('$') && Object.keys(json).length === 1 ? path : [...path, key];
      collectThings(item, inner, found);
    }
  }
}
