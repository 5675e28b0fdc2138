export * from './default-summarizer.ts';
export * from './formats/summary-text.ts';
export * from './name-in-summary.ts';
export * from './own-rows.ts';
export * from './registry.ts';
export * from './results.ts';
export * from './summary-dataset.ts';
export type { IntervalOf, MetricIntervalOf } from './summary-intervals.ts';
