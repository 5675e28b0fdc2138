import { didYouMean } from '../../../core/index.ts';
import { pythonError } from '../values/exception.ts';
import { BuiltinFunction, PyModule, type Value } from '../values/value.ts';
import { type AttributeAccess, createBuiltins } from './builtins.ts';
import { collectionsModule, copyModule, functoolsModule, itertoolsModule } from './collection-modules.ts';
import type { Host } from './host.ts';
import { jsonModule } from './json-module.ts';
import { mathModule } from './math-module.ts';
import { isStandardModule } from './module-names.ts';
import { osModule, pathModule } from './os-module.ts';
import { randomModule } from './random-module.ts';
import { reModule } from './re-module.ts';
import { READ_BASE } from './read-base.ts';
import { operatorModule, stringModule, sysModule, typingModule, warningsModule } from './small-modules.ts';
import { datetimeModule, timeModule } from './time-modules.ts';

export interface LibraryAccess extends AttributeAccess {
  item(value: Value, index: Value): Value;
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
    this.builtins = createBuiltins(host, access);
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
      case 'builtins':
        return new Map(this.builtins);
      default:
        return MODULES[name]?.();
    }
  }
}

function notHere(name: string): Value {
  return new BuiltinFunction(name, () => {
    throw pythonError('NotImplementedError', `${name} is not available in a config`);
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
  sys: sysModule,
  typing: typingModule,
  __future__: () => new Map([['annotations', null]]),
  'mmengine.config': () => new Map<string, Value>([['read_base', READ_BASE]]),
};

const MODULE_NAMES = [
  ...Object.keys(MODULES),
  'os',
  'os.path',
  'json',
  'random',
  'datetime',
  'time',
  'operator',
];
