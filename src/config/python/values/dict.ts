import type { Place } from '../syntax/source.ts';
import { allocate, step } from './budget.ts';
import { type HashKey, hashKey } from './hash-key.ts';
import { PyList, PyObject, PyTuple, type Value } from './value.ts';

export interface DictEntry {
  readonly key: Value;
  value: Value;
  /** Where it was set. */
  at: Place | undefined;
}

/** A dict in the narrow sense, or a type that derives from it. */
export type DictFlavour = 'dict' | 'ConfigDict' | 'OrderedDict' | 'defaultdict' | 'Counter';

const ENTRY_BYTES = 80;
/** What an empty dict takes, its table included. */
const DICT_BYTES = 250;

/** A dict of any flavour. A ConfigDict copies what is put into it: dicts become ConfigDicts, lists new lists. */
export class PyDict extends PyObject {
  readonly flavour: DictFlavour;
  readonly entries = new Map<HashKey, DictEntry>();
  /** Makes the value of a missing key, in a defaultdict or a Counter. */
  makeMissing: (() => Value) | undefined;
  /** What a defaultdict was made with. */
  factory: Value = null;
  at: Place | undefined;

  constructor(flavour: DictFlavour = 'dict', at?: Place) {
    super();
    allocate(DICT_BYTES);
    this.flavour = flavour;
    this.at = at;
  }

  get typeName(): string {
    return this.flavour;
  }

  get isConfig(): boolean {
    return this.flavour === 'ConfigDict';
  }

  get size(): number {
    return this.entries.size;
  }

  get(key: Value): Value | undefined {
    return this.entries.get(hashKey(key))?.value;
  }

  has(key: Value): boolean {
    return this.entries.has(hashKey(key));
  }

  set(key: Value, value: Value, at?: Place): void {
    this.store(key, this.isConfig ? hooked(value) : value, at);
  }

  /** Sets an entry to the value as it is, in a ConfigDict as well. */
  store(key: Value, value: Value, at?: Place): void {
    const hash = hashKey(key);
    const entry = this.entries.get(hash);
    if (entry === undefined) {
      allocate(ENTRY_BYTES);
      this.entries.set(hash, { key, value, at });
    } else {
      entry.value = value;
      entry.at = at;
    }
  }

  delete(key: Value): boolean {
    return this.entries.delete(hashKey(key));
  }

  /** Copies all entries of another dict into this one. */
  assign(other: PyDict): void {
    step(other.size);
    for (const { key, value, at } of other.entries.values()) this.set(key, value, at);
  }

  /** A dict of the same flavour with the same entries. */
  copy(): PyDict {
    const result = new PyDict(this.flavour, this.at);
    result.makeMissing = this.makeMissing;
    result.factory = this.factory;
    result.assign(this);
    return result;
  }
}

/** A ConfigDict with the entries of a dict. */
export function toConfigDict(dict: PyDict): PyDict {
  const result = new PyDict('ConfigDict', dict.at);
  result.assign(dict);
  return result;
}

/** A value as it is put into a ConfigDict. */
function hooked(value: Value): Value {
  step();
  if (value instanceof PyDict) {
    return value.flavour === 'dict' || value.flavour === 'OrderedDict' ? toConfigDict(value) : value;
  }
  if (value instanceof PyList) {
    allocate(8 * value.items.length);
    return new PyList(value.items.map(hooked), value.at);
  }
  if (value instanceof PyTuple) return new PyTuple(value.items.map(hooked), value.at);
  return value;
}

/** The live keys, values or items of a dict. */
export class PyDictView extends PyObject {
  readonly dict: PyDict;
  readonly part: 'keys' | 'values' | 'items';

  constructor(dict: PyDict, part: 'keys' | 'values' | 'items') {
    super();
    this.dict = dict;
    this.part = part;
  }

  get typeName(): string {
    return `${this.dict.flavour === 'OrderedDict' ? 'odict' : 'dict'}_${this.part}`;
  }

  of({ key, value }: DictEntry): Value {
    if (this.part === 'keys') return key;
    return this.part === 'values' ? value : new PyTuple([key, value]);
  }
}
