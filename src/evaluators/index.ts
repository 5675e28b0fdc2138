export { evaluators } from './_registry.ts';
export type { DetailSink } from './detail-format.ts';
export { evaluatorContext } from './evaluator-parts.ts';
export { postprocessOf } from './postprocessing.ts';
export { postprocessors } from './postprocessors/_registry.ts';
export type { MetricIntervals } from './score-book.ts';
export * from './task-scorer.ts';
