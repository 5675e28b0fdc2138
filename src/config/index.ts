export type { BuiltInConfig, BuiltInConfigs, ConfigKind } from './built-in-configs.ts';
export { loadConfigFile } from './config-file.ts';
export type { HuggingFaceFlags } from './hugging-face-flags.ts';
export * from './name-search.ts';
export { dumpConfig, parseDictAction } from './python/index.ts';
export { type ConfigRequest, type ResolvedConfig, resolveConfig } from './resolve.ts';
