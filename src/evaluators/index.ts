export { evaluators } from './_registry.ts';
export * from './judging/judge-prompts.ts';
export * from './judging/judged-reference.ts';
export { evaluatorContext } from './mechanisms/evaluator-parts.ts';
export { createPostprocess } from './mechanisms/postprocessing.ts';
export type { MetricIntervals } from './mechanisms/score-book.ts';
export * from './mechanisms/shown-prediction.ts';
export * from './mechanisms/task-scorer.ts';
export { postprocessors } from './postprocessors/_registry.ts';
