import type { Place } from '../syntax/source.ts';
import { type Keywords, PyCallable, type Value } from './value.ts';

/** Makes a value of a type from arguments. */
export type Construct = (type: PyType, positional: readonly Value[], keywords: Keywords) => Value;

export interface TypeFacts {
  readonly base?: PyType;
  readonly construct?: Construct;
  /** Class attributes. */
  readonly attributes?: ReadonlyMap<string, Value>;
  /** Where a config defines it; undefined for types of the language and its library. */
  readonly at?: Place;
}

/** A type: of the language, of the library, or a class that a config defines. */
export class PyType extends PyCallable {
  readonly name: string;
  readonly base: PyType | undefined;
  readonly attributes: ReadonlyMap<string, Value>;
  readonly at: Place | undefined;
  readonly #construct: Construct | undefined;

  constructor(name: string, facts: TypeFacts = {}) {
    super();
    this.name = name;
    this.base = facts.base;
    this.attributes = facts.attributes ?? new Map();
    this.at = facts.at;
    this.#construct = facts.construct;
  }

  get typeName(): string {
    return 'type';
  }

  /** How values of this type are made; undefined if they cannot be. */
  get construct(): Construct | undefined {
    return this.#construct ?? this.base?.construct;
  }

  /** True if this type is `other` or derives from it. */
  isKindOf(other: PyType): boolean {
    return this === other || (this.base?.isKindOf(other) ?? false);
  }

  /** A class attribute, its own or inherited. */
  attribute(name: string): Value | undefined {
    return this.attributes.get(name) ?? this.base?.attribute(name);
  }

  invoke(positional: readonly Value[], keywords: Keywords): Value {
    if (this.construct === undefined) throw new TypeError(`${this.name} cannot be made`);
    return this.construct(this, positional, keywords);
  }
}
