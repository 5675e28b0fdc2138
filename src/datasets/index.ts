export * from './data-files.ts';
export * from './dataset-reader.ts';
export { loaders } from './loaders/_registry.ts';
export { listAllMissing } from './missing-files.ts';
export * from './range.ts';
export * from './row-source.ts';
export { isEncoding } from './text-encoding.ts';

/** Fetching and verifying data; loaded where it is wanted. */
export const loadFetching = () => import('./fetch/index.ts');
export type { DataHost, DataPackage, FetchOptions, PackageCheck } from './fetch/index.ts';
