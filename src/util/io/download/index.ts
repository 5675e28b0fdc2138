export * from './cache-folder.ts';
export * from './download.ts';
export * from './file-digest.ts';
export * from './file-lock.ts';
export * from './zip-archive.ts';
