import type { Compat, DatasetConfig, ErrorData, ModelConfig, RequestKind } from '../core/index.ts';
import type { DataRoot } from '../datasets/index.ts';

/** Which stages a run goes through. */
export type RunMode = 'all' | 'infer' | 'eval' | 'viz';

/** A plan may also be only for showing requests. */
export type PlanMode = RunMode | 'render';

/** A model of a plan. */
export interface PlannedModel {
  readonly abbr: string;
  /** Secrets are references in it: `{ "secret": "models.0.config.key" }`. */
  readonly config: ModelConfig;
}

/** A model that parts of a run ask for their own ends, such as a judge, and what for. */
export interface PlannedHelper extends PlannedModel {
  readonly kinds: readonly RequestKind[];
}

/** A dataset of a plan whose parts and data are there. */
export interface PlannedDataset {
  readonly abbr: string;
  readonly config: DatasetConfig;
  readonly kinds: readonly RequestKind[];
  /** Samples to evaluate, over all replicas. */
  readonly size: number;
  /** The models that its evaluator asks, as it calls them, and their names among the helpers of the plan. */
  readonly helpers: Readonly<Record<string, string>>;
}

/**
 * One piece of work. `inputs`: what it works on, in order: the id of the task that makes it, or the path of predictions
 * that are there, relative to the run folder.
 */
export type PlannedTask = InferenceTask | JudgeTask | ScoringTask;

interface TaskOfDataset {
  /** Unlike all others of the plan. */
  readonly id: string;
  readonly model: string;
  readonly dataset: string;
}

/** Asks a model about the samples of a dataset. */
export interface InferenceTask extends TaskOfDataset {
  readonly kind: 'infer';
}

/** Asks a judge about predictions. */
export interface JudgeTask extends TaskOfDataset {
  readonly kind: 'judge';
  /** Among the helpers of the plan. */
  readonly judge: string;
  /** Predictions, one for each model whose answers are judged together; then the judgements that are reviewed. */
  readonly inputs: readonly string[];
  /** Where judgements are results of their own, and no evaluator scores a single model with them. */
  readonly judging?: JudgingSettings;
}

/** How the answers of one model, or of several together, are shown to a judge. */
export interface JudgingSettings {
  /** The models whose answers are shown, in the order of `inputs`; a base model comes first. */
  readonly models: readonly string[];
  /** The base models of the dataset; absent if models are not compared. */
  readonly bases?: readonly string[];
  /** `random` shuffles the answers for each sample, `double` shows all in both orders; null: as they are. */
  readonly order: 'random' | 'double' | null;
  /** The part of the dataset that is judged: its number, and rows `from` (included) to `to`. Absent: all of it. */
  readonly part?: { readonly number: number; readonly from: number; readonly to: number };
  /** The judges whose judgements are reviewed, in the order of the inputs behind those of `models`. */
  readonly reviews?: readonly string[];
}

/** Scores predictions, with judgements where there are any. */
export interface ScoringTask extends TaskOfDataset {
  readonly kind: 'score';
  readonly inputs: readonly string[];
}

/** A model on a dataset that cannot be done, known before anything is asked. */
export interface RefusedTask {
  readonly model: string;
  readonly dataset: string;
  readonly reason: ErrorData;
}

/** Where the data of a plan lies. */
export interface PlannedData {
  readonly roots: readonly DataRoot[];
  /** Of files that are not UTF-8. */
  readonly encoding?: string;
}

/** All that a run is going to do, as plain JSON: another process can carry it out. What is live is opened from it by id. */
export interface Plan {
  /** Version of this form. */
  readonly format: 1;
  readonly compat: Compat;
  readonly mode: PlanMode;
  /** Model-written programs may run without a sandbox. */
  readonly unsafeCode: boolean;
  /** At most so many samples of each dataset. */
  readonly limit?: number;
  readonly data: PlannedData;
  readonly models: readonly PlannedModel[];
  /** Those that can be evaluated. */
  readonly datasets: readonly PlannedDataset[];
  /** Rows of the table, those of refused tasks included. */
  readonly rows: readonly DatasetConfig[];
  readonly tasks: readonly PlannedTask[];
  readonly refused: readonly RefusedTask[];
  /** Models that parts of the tasks ask for their own ends, by the names that configs give them. */
  readonly helpers: Readonly<Record<string, PlannedHelper>>;
  /** What the user should know, one sentence each. */
  readonly notes: readonly string[];
}
