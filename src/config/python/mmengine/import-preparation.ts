import { isStandardModule } from '../library/module-names.ts';
import type { Import, ImportFrom, Module, Statement, With } from '../syntax/ast.ts';
import { type PythonError, pythonError } from '../values/exception.ts';
import { assignsTo, isReadBase, onlyReadBase } from './lazy-test.ts';

/** A config whose imports are sorted: those of bases, of the standard library, and of code that is not run. */
export interface PreparedModule {
  readonly body: readonly Statement[];
  /** Imports of bases in the first `with read_base()`: all are evaluated before the config itself. */
  readonly bases: readonly ImportFrom[];
  /** The names that they bind, in order; nested imports of the same module among them. */
  readonly injections: readonly ImportFrom[];
  /** Names of imported code and modules; a dump leaves them out. */
  readonly importedNames: ReadonlySet<string>;
  /** An import that mmengine refuses, which it notices after the bases were evaluated. */
  readonly failure: PythonError | undefined;
}

export interface PreparationOptions {
  readonly strict: boolean;
  /** True if an import outside of `with read_base()` leads to a config. Only asked where that is allowed. */
  readonly leadsToConfig: (node: ImportFrom) => boolean;
}

/** Sorts the imports of a config as mmengine's ImportTransformer does. */
export function prepareImports(module: Module, options: PreparationOptions): PreparedModule {
  return new Preparation(options).run(module);
}

class Preparation {
  readonly #options: PreparationOptions;
  readonly #importedNames = new Set<string>();
  readonly #injections: ImportFrom[] = [];
  #baseModules = new Set<string>();
  #failure: PythonError | undefined;

  constructor(options: PreparationOptions) {
    this.#options = options;
  }

  run(module: Module): PreparedModule {
    const { body, bases } = this.#inlineBases(module.body);
    this.#baseModules = new Set(bases.map(moduleKey));
    const prepared = this.#hoistReferences(this.#block(body, true));
    return {
      body: prepared,
      bases,
      injections: this.#injections,
      importedNames: this.#importedNames,
      failure: this.#failure,
    };
  }

  /** Puts the imports of the first `with read_base()` in its place. */
  #inlineBases(body: readonly Statement[]): { body: readonly Statement[]; bases: ImportFrom[] } {
    for (const [index, statement] of body.entries()) {
      if (statement.kind === 'assign' && assignsTo(statement.targets[0], '_base_')) throw mixedStyles();
      if (statement.kind !== 'with') continue;
      if (!isReadBase(statement, this.#options.strict) || statement.items.length > 1) {
        if (this.#options.strict) throw onlyReadBase();
        continue;
      }
      const bases = this.#basesIn(statement);
      const others = statement.body.filter((node) => node.kind !== 'import-from');
      return { body: [...body.slice(0, index), ...bases, ...others, ...body.slice(index + 1)], bases };
    }
    return { body, bases: [] };
  }

  #basesIn({ body }: With): ImportFrom[] {
    const bases: ImportFrom[] = [];
    for (const node of body) {
      if (node.kind === 'import-from' && node.module !== undefined) bases.push(node);
      else if (this.#options.strict || node.kind === 'import-from') throw illegalBase(node);
    }
    return bases;
  }

  #block(body: readonly Statement[], top = false): Statement[] {
    return body.flatMap((statement) => this.#statement(statement, top));
  }

  #statement(node: Statement, top: boolean): readonly Statement[] {
    switch (node.kind) {
      case 'import':
        return this.#import(node, top);
      case 'import-from':
        return this.#importFrom(node);
      case 'with':
        if (!this.#options.strict && isReadBase(node, false)) return this.#laterBases(node);
        return [{ ...node, body: this.#block(node.body) }];
      case 'if':
      case 'for':
      case 'while':
        return [{ ...node, body: this.#block(node.body), otherwise: this.#block(node.otherwise) }];
      case 'function':
      case 'class':
        return [{ ...node, body: this.#block(node.body) }];
      case 'match':
        return [{ ...node, cases: node.cases.map((one) => ({ ...one, body: this.#block(one.body) })) }];
      case 'try': {
        const handlers = node.handlers.map((handler) => ({ ...handler, body: this.#block(handler.body) }));
        const blocks = { otherwise: this.#block(node.otherwise), finally: this.#block(node.finally) };
        return [{ ...node, body: this.#block(node.body), handlers, ...blocks }];
      }
      default:
        return [node];
    }
  }

  /** A second or nested `with read_base()`, which mmengine does not know: it is done where it stands. */
  #laterBases(node: With): Statement[] {
    const bases = this.#basesIn(node);
    const imports = bases.map((from): Statement => ({ kind: 'import-base', from, at: from.at }));
    return [...imports, ...this.#block(node.body.filter((statement) => statement.kind !== 'import-from'))];
  }

  #import(node: Import, top: boolean): readonly Statement[] {
    const { strict } = this.#options;
    if (strict && node.names.length !== 1) {
      this.#fail(
        'AssertionError',
        'Illegal syntax in config! import multiple modules in one line is not supported',
      );
    }
    return node.names.map((item) => {
      const single: Import = { ...node, names: [item] };
      const { name, alias, at } = item;
      if (alias !== undefined) {
        this.#importedNames.add(alias);
        const known = isStandardModule(name.split('.')[0] ?? name);
        return known
          ? single
          : { kind: 'bind-reference', name: alias, module: name, imported: undefined, at };
      }
      if (isStandardModule(name) || (strict && !top)) return single;
      const first = name.split('.')[0] ?? name;
      this.#importedNames.add(first);
      return { kind: 'bind-reference', name: first, module: first, imported: undefined, at };
    });
  }

  #importFrom(node: ImportFrom): readonly Statement[] {
    const key = moduleKey(node);
    const all = node.names.some(({ name, alias }) => name === '*' && alias === undefined);
    if (isStandardModule(key)) {
      if (all && this.#options.strict)
        this.#fail('ConfigParsingError', 'Cannot import * from non-base config');
      for (const { name, alias } of node.names) this.#importedNames.add(alias ?? name);
      return [node];
    }
    if (this.#baseModules.has(key)) {
      this.#injections.push(node);
      return [];
    }
    if (!this.#options.strict && this.#options.leadsToConfig(node)) {
      return [{ kind: 'import-base', from: node, at: node.at }];
    }
    return this.#references(node, key, all);
  }

  #references(node: ImportFrom, module: string, all: boolean): Statement[] {
    if (all) {
      const message =
        'Illegal syntax in config! `from xxx import *` is not allowed to appear outside the `if base:` statement';
      this.#fail('ConfigParsingError', message);
    }
    return node.names.map(({ name, alias, at }) => {
      this.#importedNames.add(alias ?? name);
      return { kind: 'bind-reference', name: alias ?? name, module, imported: name, at };
    });
  }

  /** `import torch` at the top binds its name before anything else runs. */
  #hoistReferences(body: Statement[]): Statement[] {
    const isModule = (node: Statement): boolean =>
      node.kind === 'bind-reference' && node.imported === undefined && node.name === node.module;
    const first = new Map<string, Statement>();
    for (const node of body) {
      if (isModule(node) && node.kind === 'bind-reference' && !first.has(node.name))
        first.set(node.name, node);
    }
    return [...[...first.values()].reverse(), ...body.filter((node) => !isModule(node))];
  }

  #fail(name: string, message: string): void {
    this.#failure ??= pythonError(name, message);
  }
}

/** A module as an import spells it, with its dots. */
export function moduleKey({ level, module }: ImportFrom): string {
  return '.'.repeat(level) + (module ?? 'None');
}

function illegalBase(node: Statement): PythonError {
  const isImport = node.kind === 'import-from';
  const error = pythonError(
    'AssertionError',
    isImport
      ? 'Illegal syntax in config file! Syntax like `from . import xxx` is not allowed in `with read_base()`'
      : 'Illegal syntax in config file! Only `from ... import ...` could be implemented` in with read_base()`',
  );
  error.place = node.at;
  return error;
}

function mixedStyles(): PythonError {
  const message =
    'The configuration file type in the inheritance chain must match the current configuration file type, either ' +
    '"lazy_import" or non-"lazy_import". You got this error since you use the syntax like `_base_ = "_base_"` in ' +
    'your config. You should use `with read_base(): ... to` mark the inherited config file. See more information ' +
    'in https://mmengine.readthedocs.io/en/latest/advanced_tutorials/config.html';
  return pythonError('ConfigParsingError', message);
}
