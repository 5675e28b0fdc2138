export * from './abbreviations.ts';
export type { BatchSettings } from './batch/model-batches.ts';
export { createPlan } from './create-plan.ts';
export { distinctDatasets } from './distinct-datasets.ts';
export {
  type RunEvent,
  RunEvents,
  type RunListener,
  type RunSums,
  type SampleEnd,
  type TaskName,
} from './events.ts';
export type { JudgeRetries } from './judging/judge-retries.ts';
export type { JudgeStage, PartRule } from './judging/judge-stage.ts';
export { isJudged } from './judging/plan-judgements.ts';
export * from './max-errors.ts';
export type { CacheOptions } from './model-host.ts';
export { type OpenPlan, type OpenTask, openPlan, openTask } from './open-plan.ts';
export * from './plan.ts';
export { planSecrets, wholePlan } from './plan-secrets.ts';
export { costOf, type Price, priceOf, readPrice } from './price.ts';
export * from './registries.ts';
export * from './renderer.ts';
export * from './retry-task.ts';
export * from './run-tasks.ts';
export * from './scoring/stored-verdict.ts';
export * from './stopped.ts';
export * from './stored-outcomes.ts';
export { judgedDataset, taskName } from './task-names.ts';
export type { Coverage, TaskOutcome } from './task-outcome.ts';
export { taskPairs } from './task-pairs.ts';
