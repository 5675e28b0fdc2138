export type { Counts } from './counts.ts';
export { summarize, tableOf } from './default-summarizer.ts';
export * from './formats/summary-text.ts';
export * from './name-in-summary.ts';
export { summarizeAsConfigured } from './own-rows.ts';
export * from './registry.ts';
export * from './results.ts';
export type { Summary, SummaryDataset, TableRow } from './summary.ts';
export * from './summary-dataset.ts';
