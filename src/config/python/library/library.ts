import { didYouMean } from '../../../core/index.ts';
import type { PyDict } from '../values/dict.ts';
import { pythonError, USE_VALUES } from '../values/exception.ts';
import { BuiltinFunction, PyModule, type Value } from '../values/value.ts';
import { base64Module } from './base64-module.ts';
import { type AttributeAccess, createBuiltins } from './builtins.ts';
import { collectionsModule, copyModule, functoolsModule, itertoolsModule } from './collection-modules.ts';
import { contextlibModule } from './contextlib-module.ts';
import { csvModule } from './csv-module.ts';
import { ioModule } from './files.ts';
import { fnmatchModule, globModule } from './glob-module.ts';
import { hashlibModule } from './hashlib-module.ts';
import type { Host } from './host.ts';
import { jsonModule } from './json-module.ts';
import { mathModule } from './math-module.ts';
import { mmengineModule } from './mmengine-module.ts';
import { isStandardModule } from './module-names.ts';
import { osModule, pathModule } from './os-module.ts';
import { pathlibModule } from './pathlib-module.ts';
import { randomModule } from './random-module.ts';
import { reModule } from './re-module.ts';
import { operatorModule, stringModule, typesModule, typingModule, warningsModule } from './small-modules.ts';
import { statisticsModule } from './statistics-module.ts';
import {
  importFunction,
  importlibModule,
  loggingModule,
  platformModule,
  sysModule,
} from './system-modules.ts';
import { textwrapModule } from './textwrap-module.ts';
import { datetimeModule, timeModule } from './time-modules.ts';

export interface LibraryAccess extends AttributeAccess {
  item(value: Value, index: Value): Value;
  /** The variables of the config in a file. */
  configIn(file: string): PyDict;
}

/** Python's built-in names and the part of its standard library that configs use. Made once for a reader. */
export class Library {
  readonly builtins: ReadonlyMap<string, Value>;
  readonly #host: Host;
  readonly #access: LibraryAccess;
  readonly #modules = new Map<string, PyModule>();

  constructor(host: Host, access: LibraryAccess) {
    this.#host = host;
    this.#access = access;
    const load = (name: string): PyModule => this.importModule(name);
    this.builtins = createBuiltins(host, access).set('__import__', importFunction(load, isStandardModule));
  }

  /** A module by its full name. One that is not built can be imported, but nothing of it can be called. */
  importModule(name: string): PyModule {
    const known = this.#modules.get(name);
    if (known !== undefined) return known;
    const module = this.#make(name);
    this.#modules.set(name, module);
    return module;
  }

  #make(name: string): PyModule {
    if (name === 'os.path' || name === 'posixpath') return this.#pathModule();
    const names = this.#names(name);
    if (names !== undefined) return new PyModule(name, names);
    if (!isStandardModule(name)) {
      const hint = (): string => didYouMean(name, MODULE_NAMES);
      throw pythonError('ModuleNotFoundError', `No module named '${name}'`, { hint });
    }
    return new PyModule(name, new Map(), (member) => notHere(`${name}.${member}`));
  }

  #pathModule(): PyModule {
    const path = this.importModule('os').attributes.get('path');
    return path instanceof PyModule ? path : pathModule(this.#host);
  }

  #names(name: string): Map<string, Value> | undefined {
    switch (name) {
      case 'os':
        return osModule(this.#host, pathModule(this.#host));
      case 'json':
        return jsonModule();
      case 'random':
        return randomModule(this.#host);
      case 'datetime':
        return datetimeModule(this.#host);
      case 'time':
        return timeModule(this.#host);
      case 'warnings':
        return warningsModule(this.#host);
      case 'operator':
        return operatorModule((value, index) => this.#access.item(value, index));
      case 'pathlib':
        return pathlibModule(this.#host);
      case 'glob':
        return globModule(this.#host);
      case 'sys':
        return sysModule(this.#host);
      case 'logging':
        return loggingModule(this.#host);
      case 'importlib':
        return importlibModule((module) => this.importModule(module), isStandardModule);
      case 'mmengine.config':
        return mmengineModule((file) => this.#access.configIn(file));
      case 'builtins':
        return new Map(this.builtins);
      default:
        return MODULES[name]?.();
    }
  }
}

function notHere(name: string): Value {
  return new BuiltinFunction(name, () => {
    throw pythonError('NotImplementedError', `${name} is not available in a config`, {
      hint: () => USE_VALUES,
    });
  });
}

const MODULES: Readonly<Record<string, () => Map<string, Value>>> = {
  collections: collectionsModule,
  copy: copyModule,
  functools: functoolsModule,
  itertools: itertoolsModule,
  math: mathModule,
  re: reModule,
  string: stringModule,
  platform: platformModule,
  hashlib: hashlibModule,
  io: ioModule,
  csv: csvModule,
  fnmatch: fnmatchModule,
  base64: base64Module,
  statistics: statisticsModule,
  contextlib: contextlibModule,
  types: typesModule,
  textwrap: textwrapModule,
  typing: typingModule,
  __future__: () => new Map([['annotations', null]]),
};

const MODULE_NAMES = [
  ...['pathlib', 'glob', 'sys', 'logging', 'importlib'],
  ...Object.keys(MODULES),
  'os',
  'os.path',
  'json',
  'random',
  'datetime',
  'time',
  'operator',
];
