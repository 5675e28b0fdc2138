export { datasetFamilies } from './datasets/_registry.ts';
export { modelFamilies } from './models/_registry.ts';
export { summarizerSets } from './summarizers/_registry.ts';
