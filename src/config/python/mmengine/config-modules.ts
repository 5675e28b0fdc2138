import { didYouMean } from '../../../core/index.ts';
import type { Host } from '../library/host.ts';
import { valueOfJson } from '../library/json-values.ts';
import { Library } from '../library/library.ts';
import { isStandardModule } from '../library/module-names.ts';
import { absolute } from '../library/os-module.ts';
import { findAttribute, getAttribute } from '../runtime/attributes.ts';
import { Evaluator } from '../runtime/evaluator.ts';
import { type ModuleContext, Scope } from '../runtime/scope.ts';
import { getItem } from '../runtime/subscripts.ts';
import type { ImportFrom, Module, Statement } from '../syntax/ast.ts';
import { type Place, Source } from '../syntax/source.ts';
import { checkStatements } from '../syntax/statement-check.ts';
import { parseModule } from '../syntax/statement-parser.ts';
import { mark } from '../values/budget.ts';
import { PyDict } from '../values/dict.ts';
import { type PythonError, pythonError } from '../values/exception.ts';
import { PyType } from '../values/type.ts';
import { PyModule, type Value } from '../values/value.ts';
import type { ConfigFiles } from './config-files.ts';
import { ConfigValues } from './config-value.ts';
import { ErrorTrails } from './error-trail.ts';
import { moduleKey, type PreparedModule, prepareImports } from './import-preparation.ts';
import type { FoundModule, ModuleFinder } from './module-finder.ts';

/** The result of evaluating a config file: its global names as they are, and which of them are imports. */
export interface EvaluatedModule {
  readonly path: string;
  readonly namespace: PyDict;
  readonly importedNames: ReadonlySet<string>;
}

export interface ModuleSettings {
  readonly files: ConfigFiles;
  readonly finder: ModuleFinder;
  readonly host: Host;
  readonly strict: boolean;
  /** Python packages that are known; only asked where mmengine asks. */
  readonly packages: Readonly<Record<string, string>>;
}

/**
 * Evaluates configs and the configs that they import. mmengine evaluates a base again for every import line;
 * here it is evaluated once and copied, which gives the same as long as what is taken is data.
 */
export class ConfigModules {
  readonly trails = new ErrorTrails();
  readonly #settings: ModuleSettings;
  readonly #parsed = new Map<string, Module>();
  readonly #evaluated = new Map<string, EvaluatedModule>();
  readonly #underWay: { readonly path: string; readonly at: Place | undefined }[] = [];
  #library: Library | undefined;

  constructor(settings: ModuleSettings) {
    this.#settings = settings;
  }

  /** Starts another load: state of the library, such as random numbers, does not carry over. */
  begin(): void {
    this.#library = undefined;
  }

  /** The tree of a file. */
  parse(path: string): Module {
    const key = this.#settings.files.realPath(path);
    const known = this.#parsed.get(key);
    if (known !== undefined) return known;
    const module = this.parseText(path, this.#settings.files.read(path));
    this.#parsed.set(key, module);
    return module;
  }

  parseText(path: string, text: string): Module {
    const clean = this.#settings.strict ? text : text.replace(/^\ufeff/, '');
    const module = parseModule(new Source(path, clean.replace(/\r\n?/g, '\n')));
    return module;
  }

  /** Evaluates a config in mmengine's lazy way, once for each path. */
  evaluate(path: string): EvaluatedModule {
    const known = this.#evaluated.get(path);
    if (known !== undefined) return known;
    const module = this.evaluateModule(path, this.parse(path));
    this.#evaluated.set(path, module);
    return module;
  }

  /** Evaluates a tree in mmengine's lazy way. */
  evaluateModule(path: string, module: Module): EvaluatedModule {
    const prepared = prepareImports(module, {
      strict: this.#settings.strict,
      leadsToConfig: (node) => this.#find(node, path) !== undefined,
    });
    const importedNames = new Set(prepared.importedNames);
    const namespace = new PyDict();
    namespace.set('LazyObject', new PyType('LazyObject'));
    namespace.set('__file__', path);
    this.#injectBases(prepared, path, namespace, importedNames);
    if (prepared.failure !== undefined) throw prepared.failure;
    this.run(prepared.body, namespace, path, importedNames);
    return { path, namespace, importedNames };
  }

  /** Runs statements with the given global names. */
  run(body: readonly Statement[], namespace: PyDict, path: string, importedNames = new Set<string>()): void {
    checkStatements(body);
    const library = this.#currentLibrary();
    const context: ModuleContext = {
      namespace,
      builtins: library.builtins,
      strict: this.#settings.strict,
      importModule: (name) => library.importModule(name),
      importBase: (node) => this.#importBase(node, path, importedNames),
    };
    namespace.set('__builtins__', new PyModule('builtins', library.builtins));
    new Evaluator().execute(body, new Scope('module', context));
  }

  #currentLibrary(): Library {
    const configIn = (file: string): PyDict => this.#variablesOf(file);
    const access = { find: findAttribute, get: getAttribute, item: getItem, configIn };
    this.#library ??= new Library(this.#settings.host, access);
    return this.#library;
  }

  /** The variables of another config, for `Config.fromfile`; what it imports is none of them. */
  #variablesOf(file: string): PyDict {
    const { files, host } = this.#settings;
    const path = absolute(file, host);
    if (files.kindOf(path) !== 'file') files.read(path);
    this.#checkCycle(path);
    const evaluated = this.during(path, () => this.evaluate(path));
    const values = new ConfigValues();
    const variables = new PyDict();
    for (const name of exportedNames(evaluated)) {
      const value = evaluated.namespace.get(name);
      if (value !== undefined && !evaluated.importedNames.has(name) && !(value instanceof PyModule))
        variables.set(name, values.of(value));
    }
    return variables;
  }

  /** Evaluates the bases and puts the wanted names into the namespace, before anything else is in it. */
  #injectBases(prepared: PreparedModule, path: string, namespace: PyDict, importedNames: Set<string>): void {
    const takers = new Map<string, BaseTaker>();
    for (const node of prepared.bases) {
      const taker = this.#taker(node, path);
      for (const name of taker.importedNames) importedNames.add(name);
      takers.set(moduleKey(node), taker);
    }
    for (const node of prepared.injections) {
      const taker = takers.get(moduleKey(node));
      if (taker === undefined) continue;
      for (const [name, value, at] of taker.take(node)) namespace.set(name, value, at);
    }
  }

  #importBase(node: ImportFrom, path: string, importedNames: Set<string>): (readonly [string, Value])[] {
    const taker = this.#taker(node, path);
    mark(node.at);
    this.#settings.host.warn(
      `"${moduleKey(node)}" is read as a config, though mmengine would not do so here`,
    );
    for (const name of taker.importedNames) importedNames.add(name);
    return taker.take(node).map(([name, value]) => [name, value]);
  }

  #taker(node: ImportFrom, path: string): BaseTaker {
    mark(node.at);
    const found = this.#findOrFail(node, path);
    if (found.kind === 'virtual') return new BaseTaker(virtualModule(found, node.at));
    const anew = (): EvaluatedModule =>
      this.#asBase(found.path, node.at, () => this.evaluateModule(found.path, this.parse(found.path)));
    return new BaseTaker(
      this.#asBase(found.path, node.at, () => this.evaluate(found.path)),
      anew,
    );
  }

  /** Evaluates a base that is imported at a place. */
  #asBase(path: string, at: Place, evaluate: () => EvaluatedModule): EvaluatedModule {
    this.#checkCycle(path);
    this.#underWay.push({ path, at });
    try {
      return this.trails.during(at, evaluate);
    } finally {
      this.#underWay.pop();
    }
  }

  #checkCycle(path: string): void {
    const real = this.#settings.files.realPath(path);
    const start = this.#underWay.findIndex((entry) => this.#settings.files.realPath(entry.path) === real);
    if (start < 0) return;
    const cycle = [...this.#underWay.slice(start).map((entry) => entry.path), path];
    const explanation = `circular config imports: ${cycle.join(' -> ')}`;
    throw pythonError('RecursionError', 'maximum recursion depth exceeded', { explanation });
  }

  /** Marks the config that was asked for, so that bases that lead back to it are noticed. */
  during<T>(path: string, run: () => T): T {
    this.#underWay.push({ path, at: undefined });
    try {
      return run();
    } finally {
      this.#underWay.pop();
    }
  }

  #find({ level, module }: ImportFrom, from: string): FoundModule | undefined {
    if (module === undefined || isStandardModule(module)) return undefined;
    if (level === 0 && !module.includes('.configs.')) return undefined;
    return this.#settings.finder.find({ level, module, from });
  }

  #findOrFail(node: ImportFrom, from: string): FoundModule {
    const { level, module = '' } = node;
    if (level === 0) this.#checkAbsolute(module);
    const request = { level, module, from };
    const found = this.#settings.finder.find(request);
    if (found !== undefined) return found;
    throw this.#missingBase(moduleKey(node), this.#settings.finder.expected(request));
  }

  #checkAbsolute(module: string): void {
    const [first = '', ...rest] = module.split('.');
    if (rest.length === 0) {
      const message =
        `The imported configuration file should not be an independent package ${first}. Here is an example: ` +
        '`with read_base(): from mmdet.configs.retinanet_r50_fpn_1x_coco import *`';
      throw pythonError('ConfigParsingError', message);
    }
    if (this.#settings.strict && this.#settings.packages[first] === undefined) {
      throw pythonError('PackageNotFoundError', first);
    }
  }

  #missingBase(spelled: string, path: string): PythonError {
    const message =
      `${path} not found! It means that incorrect module is defined in ` +
      `\`with read_base(): = from ${spelled} import ...\`, please make sure the base config module is valid and is ` +
      'consistent with the prior import logic';
    const explanation = this.#settings.files.isOutside(path)
      ? `the config "${spelled}" is outside the config folders: ${path}`
      : `no config "${spelled}": ${path} does not exist`;
    const hint = (): string => didYouMean(lastName(path), this.#namesBeside(path));
    return pythonError('ConfigParsingError', message, { explanation, hint });
  }

  #namesBeside(path: string): string[] {
    const folder = path.slice(0, path.lastIndexOf('/'));
    const { files } = this.#settings;
    if (files.kindOf(folder) !== 'folder') return [];
    return files.namesIn(folder).flatMap((name) => (name.endsWith('.py') ? [name.slice(0, -3)] : []));
  }
}

/** Takes names out of one evaluation of a base. Each name is copied once, however often it is taken. */
class BaseTaker {
  readonly importedNames: ReadonlySet<string>;
  readonly #module: EvaluatedModule;
  readonly #evaluateAnew: (() => EvaluatedModule) | undefined;
  readonly #values = new ConfigValues();
  readonly #taken = new Map<string, Value>();
  #own: EvaluatedModule | undefined;

  constructor(module: EvaluatedModule, evaluateAnew?: () => EvaluatedModule) {
    this.#module = module;
    this.#evaluateAnew = evaluateAnew;
    this.importedNames = module.importedNames;
  }

  take(node: ImportFrom): (readonly [string, Value, Place])[] {
    const result: (readonly [string, Value, Place])[] = [];
    for (const { name, alias, at } of node.names) {
      if (name === '*') {
        for (const own of exportedNames(this.#module)) result.push([own, this.#value(own), at]);
        return result;
      }
      mark(at);
      result.push([alias ?? name, this.#value(name), at]);
    }
    return result;
  }

  #value(name: string): Value {
    const taken = this.#taken.get(name);
    if (taken !== undefined) return taken;
    const value = isExported(name) ? this.#module.namespace.get(name) : undefined;
    if (value === undefined) throw this.#missing(name);
    const copy = this.#copy(name, value);
    this.#taken.set(name, copy);
    return copy;
  }

  /** A function, for one, sees the variables of its base: it comes from an evaluation that no other import uses. */
  #copy(name: string, value: Value): Value {
    this.#values.sawSharedState = false;
    const copy = this.#values.of(value);
    if (!this.#values.sawSharedState || this.#evaluateAnew === undefined) return copy;
    this.#own ??= this.#evaluateAnew();
    return this.#values.of(this.#own.namespace.get(name) ?? null);
  }

  #missing(name: string): PythonError {
    const explanation = `"${this.#module.path}" defines no "${name}"`;
    const hint = (): string => didYouMean(name, exportedNames(this.#module));
    return pythonError('KeyError', name, { explanation, hint });
  }
}

/** The names that a config gives to those that import it, in the order of its namespace. */
export function exportedNames({ namespace }: EvaluatedModule): string[] {
  return [...namespace.entries.values()].flatMap(({ key }) =>
    typeof key === 'string' && isExported(key) ? [key] : [],
  );
}

function isExported(name: string): boolean {
  return !name.startsWith('__') && name !== 'LazyObject';
}

function virtualModule({ name, values }: FoundModule & { kind: 'virtual' }, at: Place): EvaluatedModule {
  const namespace = new PyDict();
  for (const [key, value] of Object.entries(values)) namespace.set(key, valueOfJson(value, at));
  return { path: name, namespace, importedNames: new Set() };
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.py$/, '');
}
