export { models } from './_registry.ts';
export { findEnginePackage, findWeights, modelFolders } from './local/index.ts';
export { TokenCounter } from './tokens/token-counter.ts';
export { type KeyPlace, servedNames, shortNames } from './vendors/server/served-names.ts';
