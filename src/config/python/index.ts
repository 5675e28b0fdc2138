export { ConfigError } from './errors.ts';
export { parseDictAction } from './mmengine/dict-action.ts';
export { dumpConfig } from './mmengine/dump.ts';
export { mergeOptions } from './mmengine/merge-options.ts';

export { type PythonThing, pythonThing } from './output.ts';

export { PythonConfigReader, type ReaderOptions } from './reader.ts';
