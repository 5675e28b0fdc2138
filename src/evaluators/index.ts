export { evaluators } from './_registry.ts';

export { evaluatorContext } from './mechanisms/evaluator-parts.ts';
export { createPostprocess } from './mechanisms/postprocessing.ts';
export type { MetricIntervals } from './mechanisms/score-book.ts';
export * from './mechanisms/task-scorer.ts';
export { postprocessors } from './postprocessors/_registry.ts';
