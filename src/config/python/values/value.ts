import type { Place } from '../syntax/source.ts';

/**
 * A Python value. None is null; integers are numbers as long as they are exact in one, else bigints;
 * everything that JavaScript has no like for is an object.
 */
export type Value = null | boolean | number | bigint | string | PyObject;

export abstract class PyObject {
  /** The name of its type, as `type(x).__name__` gives it. */
  abstract get typeName(): string;

  /** A text that is the same for equal values, where a type compares by value and can be hashed. */
  structuralKey(): string | undefined {
    return undefined;
  }
}

export class PyFloat extends PyObject {
  readonly value: number;

  constructor(value: number) {
    super();
    this.value = value;
  }

  get typeName(): string {
    return 'float';
  }
}

export class PyBytes extends PyObject {
  /** One character a byte. */
  readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }

  get typeName(): string {
    return 'bytes';
  }

  override structuralKey(): string {
    return `b${this.text}`;
  }
}

export class PyList extends PyObject {
  readonly items: Value[];
  /** Where it was made. */
  at: Place | undefined;

  constructor(items: Value[], at?: Place) {
    super();
    this.items = items;
    this.at = at;
  }

  get typeName(): string {
    return 'list';
  }
}

export class PyTuple extends PyObject {
  readonly items: readonly Value[];
  at: Place | undefined;

  constructor(items: readonly Value[], at?: Place) {
    super();
    this.items = items;
    this.at = at;
  }

  get typeName(): string {
    return 'tuple';
  }

  /** A tuple of the same type with other items. */
  withItems(items: readonly Value[]): PyTuple {
    return new PyTuple(items, this.at);
  }
}

/** A tuple whose items have names, such as `sys.version_info`; `type`: the named tuple that it is one of. */
export class PyRecord extends PyTuple {
  readonly fields: readonly string[];
  readonly type: (PyCallable & { readonly name: string }) | undefined;

  constructor(fields: readonly string[], items: readonly Value[], type?: PyRecord['type']) {
    super(items);
    this.fields = fields;
    this.type = type;
  }

  override get typeName(): string {
    return this.type?.name ?? super.typeName;
  }

  override withItems(items: readonly Value[]): PyRecord {
    return new PyRecord(this.fields, items, this.type);
  }
}

/** A list that is quick at both ends, and holds `maxlen` items at most. */
export class PyDeque extends PyList {
  readonly maxlen: number | undefined;

  constructor(items: Value[], maxlen?: number) {
    super(items);
    this.maxlen = maxlen;
  }

  override get typeName(): string {
    return 'deque';
  }
}

export class PyRange extends PyObject {
  readonly start: number;
  readonly stop: number;
  readonly step: number;

  constructor(start: number, stop: number, step: number) {
    super();
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  get typeName(): string {
    return 'range';
  }

  get length(): number {
    return Math.max(0, Math.ceil((this.stop - this.start) / this.step));
  }
}

export class PySlice extends PyObject {
  readonly start: Value;
  readonly stop: Value;
  readonly step: Value;

  constructor(start: Value, stop: Value, step: Value) {
    super();
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  get typeName(): string {
    return 'slice';
  }
}

/** Something imported from a module that is not evaluated: a class or function of OpenCompass, torch, … */
export class PyReference extends PyObject {
  readonly module: string;
  /** Undefined for a module as a whole. */
  readonly name: string | undefined;
  readonly isAttribute: boolean;

  constructor(module: string, name: string | undefined, isAttribute = false) {
    super();
    this.module = module;
    this.name = name;
    this.isAttribute = isAttribute;
  }

  get typeName(): string {
    return this.isAttribute ? 'LazyAttr' : 'LazyObject';
  }

  /** The path as the config spells it. */
  get dotted(): string {
    return this.name === undefined ? this.module : `${this.module}.${this.name}`;
  }

  /** What `str()` gives. */
  get label(): string {
    return this.name ?? this.module;
  }

  /** Another reference to the same thing. References are equal only to themselves. */
  clone(): PyReference {
    return new PyReference(this.module, this.name, this.isAttribute);
  }
}

/** An iterator of any type. */
export class PyIterator extends PyObject {
  readonly #typeName: string;
  readonly #source: Iterator<Value>;

  readonly attributes: ReadonlyMap<string, Value>;

  constructor(typeName: string, source: Iterator<Value>, attributes: ReadonlyMap<string, Value> = new Map()) {
    super();
    this.#typeName = typeName;
    this.#source = source;
    this.attributes = attributes;
  }

  get typeName(): string {
    return this.#typeName;
  }

  next(): IteratorResult<Value, unknown> {
    return this.#source.next();
  }
}

export type Keywords = ReadonlyMap<string, Value>;

export const NO_KEYWORDS: Keywords = new Map();

/** Anything that can be called. */
export abstract class PyCallable extends PyObject {
  abstract invoke(positional: readonly Value[], keywords: Keywords): Value;
}

/** A function of the language or its library. */
export class BuiltinFunction extends PyCallable {
  readonly name: string;
  /** CPython has it in Python, not in C; shown by type names alone. */
  readonly inPython: boolean;
  readonly #run: (positional: readonly Value[], keywords: Keywords) => Value;

  constructor(
    name: string,
    run: (positional: readonly Value[], keywords: Keywords) => Value,
    inPython = false,
  ) {
    super();
    this.name = name;
    this.inPython = inPython;
    this.#run = run;
  }

  get typeName(): string {
    return this.inPython ? 'function' : 'builtin_function_or_method';
  }

  invoke(positional: readonly Value[], keywords: Keywords): Value {
    return this.#run(positional, keywords);
  }
}

/** A function that a config defines. */
export class PyFunction extends PyCallable {
  /** With the functions around it, as `__qualname__` gives it. */
  readonly qualifiedName: string;
  readonly at: Place;
  readonly #run: (positional: readonly Value[], keywords: Keywords) => Value;

  constructor(
    qualifiedName: string,
    at: Place,
    run: (positional: readonly Value[], keywords: Keywords) => Value,
  ) {
    super();
    this.qualifiedName = qualifiedName;
    this.at = at;
    this.#run = run;
  }

  get typeName(): string {
    return 'function';
  }

  invoke(positional: readonly Value[], keywords: Keywords): Value {
    return this.#run(positional, keywords);
  }
}

export class PyModule extends PyObject {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, Value>;
  /** Stands in for names that the module has in Python, but not here. */
  readonly standIn: ((name: string) => Value) | undefined;

  constructor(name: string, attributes: ReadonlyMap<string, Value>, standIn?: (name: string) => Value) {
    super();
    this.name = name;
    this.attributes = attributes;
    this.standIn = standIn;
  }

  get typeName(): string {
    return 'module';
  }
}

/** What an object of the library is next to its attributes. */
export interface OpaqueFacts {
  /** What `str` and `repr` give. */
  readonly text?: string;
  readonly repr?: string;
  /** Objects of one type are ordered, and equal, by it. */
  readonly rank?: number;
}

/** An object of the library that has nothing but attributes. */
export class PyOpaque extends PyObject {
  readonly #typeName: string;
  readonly attributes: ReadonlyMap<string, Value>;
  readonly facts: OpaqueFacts;

  constructor(typeName: string, attributes: ReadonlyMap<string, Value> = new Map(), facts: OpaqueFacts = {}) {
    super();
    this.#typeName = typeName;
    this.attributes = attributes;
    this.facts = facts;
  }

  get typeName(): string {
    return this.#typeName;
  }

  override structuralKey(): string | undefined {
    return this.facts.rank === undefined ? undefined : `${this.#typeName} ${this.facts.rank}`;
  }
}

/** `types.SimpleNamespace`: an object whose attributes a config sets. */
export class PyNamespace extends PyObject {
  readonly names: Map<string, Value>;

  constructor(names: ReadonlyMap<string, Value>) {
    super();
    this.names = new Map(names);
  }

  get typeName(): string {
    return 'SimpleNamespace';
  }
}

/** What a method of an operator gives for operands that it does not know. */
export const NOT_IMPLEMENTED = new PyOpaque('NotImplementedType');

/** `...` */
export const ELLIPSIS = new PyOpaque('ellipsis');

/** The name of a value's type. */
export function typeNameOf(value: Value): string {
  if (value === null) return 'NoneType';
  switch (typeof value) {
    case 'string':
      return 'str';
    case 'boolean':
      return 'bool';
    case 'number':
    case 'bigint':
      return 'int';
    default:
      return value.typeName;
  }
}

/** True for integers, booleans among them. */
export function isInteger(value: Value): value is number | bigint | boolean {
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean';
}

/** The items of a list or a tuple; undefined for anything else. */
export function itemsOf(value: Value): readonly Value[] | undefined {
  return value instanceof PyList || value instanceof PyTuple ? value.items : undefined;
}
