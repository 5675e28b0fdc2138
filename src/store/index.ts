export * from './journal.ts';
export * from './lock.ts';
export * from './predictions.ts';
export * from './results.ts';
export * from './run-folder.ts';
export * from './task-journal.ts';
