export { ConfigError } from './errors.ts';
export { parseDictAction } from './mmengine/dict-action.ts';
export { dumpConfig } from './mmengine/dump.ts';
export { mergeOptions } from './mmengine/merge-options.ts';
export type { FoundModule, ModuleFinder, ModuleRequest, VirtualModules } from './mmengine/module-finder.ts';
export { type PythonThing, pythonThing } from './output.ts';
export type { ConfigPath, Origin, PythonConfig, UsedThing } from './python-config.ts';
export { PythonConfigReader, type ReaderOptions } from './reader.ts';
export type { Limits } from './values/budget.ts';
