export { models } from './_registry.ts';
export { servedNames } from './api/served-names.ts';
export { findEnginePackage, findWeights, modelFolders } from './local/index.ts';
