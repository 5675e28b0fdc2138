export { DATA_HOSTS, type DataHost, type DataPackage, HOST_NAMES } from '../packages/data-package.ts';
export * from '../packages/find-package.ts';
export { DATA_PACKAGES } from '../packages/index.ts';
export * from './data-state.ts';
export * from './data-target.ts';
export * from './dataset-packages.ts';
export * from './fetch-package.ts';
export * from './verify-package.ts';
