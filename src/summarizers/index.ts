export * from './default-summarizer.ts';
export * from './formats/summary-text.ts';
export * from './results.ts';
export * from './summary-dataset.ts';
