export * from './abbreviations.ts';
export { type RunEvent, RunEvents, type RunListener, type SampleEnd, type TaskName } from './events.ts';
export * from './plan.ts';
export * from './renderer.ts';
export * from './retry-task.ts';
export * from './run-tasks.ts';
export * from './stored-outcomes.ts';
export * from './stored-verdict.ts';
export type { Coverage, TaskOutcome } from './task-outcome.ts';
