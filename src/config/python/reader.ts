import path from 'node:path';
import { LodestoneError } from '../../core/index.ts';
import { configError } from './errors.ts';
import type { Host } from './library/host.ts';
import { ConfigFiles } from './mmengine/config-files.ts';
import { ConfigModules, type EvaluatedModule, exportedNames } from './mmengine/config-modules.ts';
import { isLazyConfig } from './mmengine/lazy-test.ts';
import {
  createFinder,
  createStrictFinder,
  type ModuleFinder,
  type VirtualModules,
} from './mmengine/module-finder.ts';
import { PlainConfigs } from './mmengine/plain-config.ts';
import { PythonConfig } from './python-config.ts';
import type { Module } from './syntax/ast.ts';
import { DEFAULT_LIMITS, type Limits, mark, markedPlace, step, withinLimits } from './values/budget.ts';
import { PyDict, toConfigDict } from './values/dict.ts';
import { type PythonError, pythonError } from './values/exception.ts';
import { type SetOrder, withSetOrder } from './values/set-order.ts';

export interface ReaderOptions {
  /** Folders that configs may be read from; imports are also looked for in them. */
  readonly roots: readonly string[];
  /** Folders of Python packages by name, e.g. `opencompass` in a checkout. They may be read from, too. */
  readonly packages?: Readonly<Record<string, string>>;
  /** The variables of built-in configs by name (`datasets/ceval/ceval_gen`), for imports that lead to no file. */
  readonly virtual?: VirtualModules;
  /** Environment variables that configs see; none by default. */
  readonly environment?: (name: string) => string | undefined;
  /** `sys.argv`: the program and its arguments. Default: a program without any. */
  readonly arguments?: readonly string[];
  /** The folder that relative paths in configs start from; the first root by default. */
  readonly workingFolder?: string;
  /** Does everything as mmengine does it, failures included. */
  readonly strict?: boolean;
  readonly limits?: Partial<Limits>;
  readonly now?: () => Date;
  /**
   * The order in which sets of strings are gone through. Python's changes from run to run; here it is by default
   * that in which the items came, with a warning.
   */
  readonly setOrder?: (items: readonly string[]) => readonly string[];
  /** Where imports lead, in place of the roots, packages and built-in configs. */
  readonly finder?: ModuleFinder;
}

const FILE_STEPS = 200;
const MAX_WARNINGS = 100;
const RESERVED_NAMES = ['filename', 'text', 'pretty_text', 'env_variables'];

/**
 * Reads OpenCompass's Python configs without Python. Nothing runs but the evaluation of the configs, which
 * reads no file outside of the roots and packages and ends within its limits. One reader evaluates each file
 * once: use one for several configs of a moment.
 */
export class PythonConfigReader {
  readonly #strict: boolean;
  readonly #limits: Limits;
  readonly #files: ConfigFiles;
  readonly #modules: ConfigModules;
  readonly #plain: PlainConfigs;
  readonly #setOrder: SetOrder;
  #warnings: string[] = [];
  #printed: string[] = [];

  constructor(options: ReaderOptions) {
    const { roots, packages = {}, environment = () => undefined } = options;
    const workingFolder = path.resolve(options.workingFolder ?? roots[0] ?? '.');
    this.#strict = options.strict ?? false;
    this.#setOrder = options.setOrder ?? ((items) => this.#asTheyCame(items));
    this.#limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.#files = new ConfigFiles([...roots, ...Object.values(packages)], workingFolder);
    const { arguments: argv = ['lodestone'], now = () => new Date() } = options;
    const host = { ...this.#host(workingFolder, environment, now), arguments: argv };
    const settings = { files: this.#files, strict: this.#strict, packages, host };
    this.#modules = new ConfigModules({ ...settings, finder: options.finder ?? this.#finder(options) });
    const warn = (message: string): void => host.warn(message);
    this.#plain = new PlainConfigs({
      modules: this.#modules,
      files: this.#files,
      strict: this.#strict,
      environment,
      warn,
    });
  }

  /** Reads a config file. Throws with ConfigError, which says where in which file. */
  load(file: string): PythonConfig {
    const resolved = path.resolve(file);
    if (this.#files.kindOf(resolved) !== 'file') throw this.#missing(resolved);
    return this.#guarded(resolved, () => {
      const module = this.#modules.parse(resolved);
      if (!isLazyConfig(module, this.#strict))
        return this.#loadPlain(resolved, this.#files.read(resolved), module);
      const evaluated = this.#modules.evaluate(resolved);
      return this.#lazyResult(evaluated);
    });
  }

  /** Reads the text of a config as if it were in the given file. */
  loadText(text: string, file: string): PythonConfig {
    const resolved = path.resolve(file);
    return this.#guarded(resolved, () => {
      const module = this.#modules.parseText(resolved, text);
      if (!isLazyConfig(module, this.#strict)) return this.#loadPlain(resolved, text, module);
      return this.#lazyResult(this.#modules.evaluateModule(resolved, module));
    });
  }

  #lazyResult(evaluated: EvaluatedModule): PythonConfig {
    const variables = new PyDict();
    for (const name of exportedNames(evaluated)) {
      const entry = evaluated.namespace.entries.get(name);
      if (entry !== undefined) variables.store(name, entry.value, entry.at);
    }
    return this.#result(evaluated.path, variables, evaluated.importedNames);
  }

  #loadPlain(file: string, text: string, module: Module): PythonConfig {
    const variables = toConfigDict(this.#plain.read(file, text, module));
    if (variables.has('custom_imports')) {
      this.#warn('custom_imports is ignored: modules are not imported while a config is read');
    }
    return this.#result(file, variables, new Set());
  }

  #result(file: string, variables: PyDict, importedNames: ReadonlySet<string>): PythonConfig {
    const reserved = RESERVED_NAMES.find((name) => variables.has(name));
    if (reserved !== undefined) throw this.#reservedName(reserved, variables);
    const facts = {
      importedNames,
      warnings: this.#warnings,
      printed: this.#printed,
      strict: this.#strict,
      limits: this.#limits,
    };
    return new PythonConfig(file, variables, facts);
  }

  #reservedName(name: string, variables: PyDict): PythonError {
    const at = variables.entries.get(name)?.at;
    if (at !== undefined) mark(at);
    const explanation = `"${name}" cannot be used as a variable name in a config`;
    return pythonError('KeyError', `${name} is reserved for config file`, { explanation });
  }

  /** Runs a load within limits; errors come out as those for users. */
  #guarded(file: string, run: () => PythonConfig): PythonConfig {
    this.#warnings = [];
    this.#printed = [];
    this.#modules.begin();
    const { trails } = this.#modules;
    try {
      const evaluate = (): PythonConfig => trails.during(undefined, () => this.#modules.during(file, run));
      return withinLimits(this.#limits, () => withSetOrder(this.#setOrder, evaluate));
    } catch (error) {
      if (typeof error !== 'object' || error === null) throw error;
      throw configError(error, trails.of(error), file);
    }
  }

  #finder(options: ReaderOptions): ModuleFinder {
    const { roots, packages = {}, virtual } = options;
    if (this.#strict) return createStrictFinder(packages, this.#files);
    return createFinder({ roots, packages, ...(virtual === undefined ? {} : { virtual }) }, this.#files);
  }

  #host(
    workingFolder: string,
    environment: (name: string) => string | undefined,
    now: () => Date,
  ): Omit<Host, 'arguments'> {
    const files = this.#files;
    return {
      workingFolder,
      readText: (file) => counted(() => files.read(file)),
      kindOf: (file) => counted(() => files.kindOf(file)),
      namesIn: (folder) => counted(() => files.namesIn(folder)),
      realPath: (file) => counted(() => files.realPath(file)),
      environment,
      print: (line) => this.#printed.push(line),
      warn: (message) => this.#warn(message),
      now,
    };
  }

  #asTheyCame(items: readonly string[]): readonly string[] {
    this.#warn('the order of a set of strings is not defined in Python; here it is that in which they came');
    return items;
  }

  /** Notes a warning once for each line that it is about. */
  #warn(message: string): void {
    const place = markedPlace();
    const warning = place === undefined ? message : `${place.fileAndLine}: ${message}`;
    if (this.#warnings.length < MAX_WARNINGS && !this.#warnings.includes(warning))
      this.#warnings.push(warning);
  }

  #missing(file: string): LodestoneError {
    if (!this.#files.isOutside(file)) return new LodestoneError('config-not-found', `no config "${file}"`);
    const hint = 'Add its folder with --config-dir.';
    return new LodestoneError('config-not-found', `"${file}" is outside the config folders`, { hint });
  }
}

/** A call to the file system takes as long as many steps of evaluation. */
function counted<T>(run: () => T): T {
  step(FILE_STEPS);
  return run();
}
