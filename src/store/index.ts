export * from './journal.ts';
export type { Exchange } from './journal-line.ts';
export * from './latest-journal.ts';
export * from './lock.ts';
export * from './predictions.ts';
export * from './predictions-writer.ts';
export * from './results.ts';
export * from './run-folder.ts';
export * from './task-journal.ts';
