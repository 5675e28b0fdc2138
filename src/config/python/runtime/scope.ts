import type { ImportFrom } from '../syntax/ast.ts';
import type { PyDict } from '../values/dict.ts';
import type { Value } from '../values/value.ts';

/** What the code of one file runs in. */
export interface ModuleContext {
  /** The global names, live and in the order in which they came. */
  readonly namespace: PyDict;
  readonly builtins: ReadonlyMap<string, Value>;
  /** Everything is done as CPython and mmengine do it, failures included. */
  readonly strict: boolean;
  /** A module of the standard library. Throws with ModuleNotFoundError. */
  importModule(name: string): Value;
  /** The names that an import takes from another config, in order. */
  importBase(node: ImportFrom): readonly (readonly [string, Value])[];
}

/** Names of a module, a function, a comprehension or a class body while it runs. */
export class Scope {
  readonly kind: 'module' | 'function' | 'comprehension' | 'class';
  readonly parent: Scope | undefined;
  readonly module: ModuleContext;
  /** The names of anything but a module. */
  readonly names = new Map<string, Value>();
  /** The names that a function assigns to. */
  readonly locals: ReadonlySet<string>;
  readonly globals: ReadonlySet<string>;
  readonly nonlocals: ReadonlySet<string>;
  /** `outer.<locals>.inner`, for functions. */
  readonly qualifiedName: string;

  constructor(kind: Scope['kind'], module: ModuleContext, parent?: Scope, own: Partial<OwnNames> = {}) {
    this.kind = kind;
    this.module = module;
    this.parent = parent;
    this.locals = own.locals ?? NONE;
    this.globals = own.globals ?? NONE;
    this.nonlocals = own.nonlocals ?? NONE;
    this.qualifiedName = own.qualifiedName ?? parent?.qualifiedName ?? '';
  }
}

export interface OwnNames {
  readonly locals: ReadonlySet<string>;
  readonly globals: ReadonlySet<string>;
  readonly nonlocals: ReadonlySet<string>;
  readonly qualifiedName: string;
}

const NONE: ReadonlySet<string> = new Set();
