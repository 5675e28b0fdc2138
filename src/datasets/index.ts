export * from './data-files.ts';
export * from './dataset-reader.ts';
export { loaders } from './loaders/_registry.ts';
export * from './range.ts';
export * from './row-source.ts';
