export { findEnginePackage } from './engine-package.ts';
export { LlamaEngine } from './llama-engine.ts';
export { createLlamaModel, type LlamaModelOptions } from './llama-model.ts';

export { findWeights, modelFolders } from './weights.ts';
