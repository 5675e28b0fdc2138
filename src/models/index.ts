export { models } from './_registry.ts';
export { type KeyPlace, servedNames, shortNames } from './api/served-names.ts';
export { findEnginePackage, findWeights, modelFolders } from './local/index.ts';
