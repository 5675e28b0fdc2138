import { parsePythonJson } from '../../../util/index.ts';
import { valueOfJson } from '../library/json-values.ts';
import { directory, fileExtension, join } from '../library/os-module.ts';
import type { Module, Statement } from '../syntax/ast.ts';
import { deepCopy } from '../values/copy.ts';
import { PyDict, toConfigDict } from '../values/dict.ts';
import { pythonError, typeError, valueError } from '../values/exception.ts';
import { repr } from '../values/repr.ts';
import {
  BuiltinFunction,
  PyFunction,
  PyList,
  PyModule,
  PyTuple,
  typeNameOf,
  type Value,
} from '../values/value.ts';
import type { ConfigFiles } from './config-files.ts';
import type { ConfigModules } from './config-modules.ts';
import { assignsTo, isLazyConfig } from './lazy-test.ts';
import { substituteText } from './text-substitution.ts';

export interface PlainSettings {
  readonly modules: ConfigModules;
  readonly files: ConfigFiles;
  readonly strict: boolean;
  readonly environment: (name: string) => string | undefined;
  readonly warn: (message: string) => void;
}

/** Reads configs of mmengine's older style: `_base_ = './other.py'`, merged key by key. */
export class PlainConfigs {
  readonly #settings: PlainSettings;
  readonly #underWay: string[] = [];

  constructor(settings: PlainSettings) {
    this.#settings = settings;
  }

  /** The variables of a config, those of its bases among them; `parsed` is the tree of its text. */
  read(path: string, text: string, parsed: Module): PyDict {
    const { modules, strict } = this.#settings;
    const { text: substituted, baseVariables } = substituteText(text, path, this.#settings.environment);
    const module = substituted === text ? parsed : modules.parseText(path, substituted);
    const bases = this.#readBases(path, module);
    const namespace = new PyDict();
    namespace.set('_base_', bases);
    if (!strict) namespace.set('__file__', path);
    modules.run(withoutBaseNames(module.body), namespace, path);
    let own = ownVariables(namespace);
    this.#noteDeprecation(own, path);
    if (strict || baseVariables.size > 0) own = copied(own);
    if (baseVariables.size > 0) own = asDict(withBaseValues(own, baseVariables, bases));
    return withoutPrivateNames(mergeDicts(own, bases));
  }

  #readBases(path: string, module: Module): PyDict {
    const bases = new PyDict('ConfigDict');
    for (const name of this.#baseNames(path, module)) {
      if (name.includes('::')) {
        throw pythonError(
          'ModuleNotFoundError',
          `${name.split('::')[0]} is not installed, please install it manually`,
        );
      }
      const base = this.#readBase(join([directory(path), name]));
      const shared = [...base.entries.keys()].filter((key) => bases.entries.has(key));
      if (shared.length > 0) {
        const keys = `{${shared.map((key) => repr(String(key))).join(', ')}}`;
        throw pythonError('KeyError', `Duplicate key is not allowed among bases. Duplicate keys: ${keys}`);
      }
      bases.assign(toConfigDict(base));
    }
    return bases;
  }

  /** What `_base_` is set to, as a list. Only its own expression is evaluated. */
  #baseNames(path: string, module: Module): string[] {
    const line = module.body.find((node) => node.kind === 'assign' && assignsTo(node.targets[0], '_base_'));
    if (line === undefined) return [];
    const namespace = new PyDict();
    this.#settings.modules.run([line], namespace, path);
    const value = namespace.get('_base_') ?? null;
    const names = value instanceof PyList ? value.items : [value];
    return names.map((name) => {
      if (typeof name === 'string') return name;
      throw typeError(`_base_ must name files, not ${typeNameOf(name)}`);
    });
  }

  #readBase(path: string): PyDict {
    const real = this.#settings.files.realPath(path);
    if (this.#underWay.includes(real)) {
      const explanation = `circular _base_ configs: ${[...this.#underWay, path].join(' -> ')}`;
      throw pythonError('RecursionError', 'maximum recursion depth exceeded', { explanation });
    }
    const text = this.#settings.files.read(path);
    const extension = fileExtension(path);
    if (extension === '.json') return this.#readJson(path, text);
    if (extension !== '.py') throw pythonError('OSError', 'Only py/yml/yaml/json type are supported now!');
    this.#underWay.push(real);
    try {
      return this.#settings.modules.trails.during(undefined, () => {
        const module = this.#settings.modules.parse(path);
        if (isLazyConfig(module, this.#settings.strict)) throw mixedStyles(path);
        return this.read(path, text, module);
      });
    } finally {
      this.#underWay.pop();
    }
  }

  #readJson(path: string, text: string): PyDict {
    try {
      return asDict(valueOfJson(parsePythonJson(text)));
    } catch (error) {
      if (error instanceof SyntaxError) throw valueError(`${path}: ${error.message}`);
      throw error;
    }
  }

  #noteDeprecation(own: PyDict, path: string): void {
    const facts = own.get('_deprecation_');
    if (facts === undefined) return;
    own.delete('_deprecation_');
    const expected = facts instanceof PyDict ? facts.get('expected') : undefined;
    const advice = typeof expected === 'string' ? ` Please use ${expected} instead.` : '';
    this.#settings.warn(`The config file ${path} will be deprecated in the future.${advice}`);
  }
}

function withoutBaseNames(body: readonly Statement[]): Statement[] {
  return body.filter((node) => !(node.kind === 'assign' && assignsTo(node.targets[0], '_base_')));
}

/** What a config sets, without functions and modules. */
function ownVariables(namespace: PyDict): PyDict {
  const own = new PyDict();
  for (const { key, value, at } of namespace.entries.values()) {
    if (typeof key !== 'string' || key === '_base_' || key.startsWith('__')) continue;
    const inPython = value instanceof BuiltinFunction && value.inPython;
    if (value instanceof PyFunction || value instanceof PyModule || inPython) continue;
    own.set(key, value, at);
  }
  return own;
}

function copied(dict: PyDict): PyDict {
  return asDict(deepCopy(dict));
}

function asDict(value: Value): PyDict {
  if (value instanceof PyDict) return value;
  throw typeError(`cfg_dict must be a dict, but got ${typeNameOf(value)}`);
}

/** Puts the values of bases in the place of their placeholders. */
function withBaseValues(value: Value, variables: ReadonlyMap<string, string>, bases: PyDict): Value {
  if (typeof value === 'string') {
    const path = variables.get(value);
    return path === undefined
      ? value
      : path.split('.').reduce<Value>((found, key) => valuePart(found, key), bases);
  }
  if (value instanceof PyList)
    return new PyList(value.items.map((item) => withBaseValues(item, variables, bases)));
  if (value instanceof PyTuple)
    return new PyTuple(value.items.map((item) => withBaseValues(item, variables, bases)));
  if (!(value instanceof PyDict)) return value;
  const result = new PyDict(value.flavour, value.at);
  for (const entry of value.entries.values())
    result.set(entry.key, withBaseValues(entry.value, variables, bases), entry.at);
  return result;
}

function valuePart(value: Value, key: string): Value {
  const part = value instanceof PyDict ? value.get(key) : undefined;
  if (part === undefined) throw pythonError('KeyError', key);
  return part;
}

/** Merges `own` into a copy of `bases`: dicts into dicts, anything else replaces; `_delete_` replaces, too. */
function mergeDicts(own: PyDict, bases: PyDict): PyDict {
  const result = bases.copy();
  for (const { key, value, at } of own.entries.values()) {
    const below = result.get(key);
    if (!(value instanceof PyDict) || below === undefined) {
      result.set(key, value instanceof PyDict ? toConfigDict(value) : value, at);
    } else if (takeDelete(value)) {
      result.set(key, toConfigDict(value), at);
    } else if (below instanceof PyDict) {
      result.set(key, mergeDicts(value, below), at);
    } else {
      throw typeError(cannotInherit(repr(key), repr(value), typeNameOf(below)));
    }
  }
  return result;
}

function takeDelete(value: PyDict): boolean {
  const marked = value.get('_delete_') === true;
  value.delete('_delete_');
  return marked;
}

/** mmengine's words where a dict meets something else. */
export function cannotInherit(key: string, value: string, below: string): string {
  const plain = key.replace(/^'|'$/g, '');
  return (
    `${plain}=${value} in child config cannot inherit from base because ${plain} is a dict in the child config but ` +
    `is of type <class '${below}'> in base config. You may set \`_delete_=True\` to ignore the base config.`
  );
}

function withoutPrivateNames(dict: PyDict): PyDict {
  const result = new PyDict();
  for (const { key, value, at } of dict.entries.values()) {
    if (typeof key !== 'string' || !key.startsWith('__')) result.set(key, value, at);
  }
  return result;
}

function mixedStyles(path: string) {
  const message =
    'The configuration file type in the inheritance chain must match the current configuration file type, either ' +
    '"lazy_import" or non-"lazy_import". You got this error since you use the syntax like `with read_base(): ...` ' +
    `or import non-builtin module in ${path}. See more information in ` +
    'https://mmengine.readthedocs.io/en/latest/advanced_tutorials/config.html';
  return pythonError('RuntimeError', message);
}
