export { models } from './_registry.ts';
export { findEnginePackage, findWeights, modelFolders } from './local/index.ts';
export { type KeyPlace, servedNames, shortNames } from './vendors/server/served-names.ts';
