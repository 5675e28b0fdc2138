import type { Compat, DatasetConfig, Json, LodestoneError, ModelConfig } from '../../core/index.ts';
import type { DataRoot } from '../../datasets/index.ts';
import type { TaskOutcome } from '../task-outcome.ts';

/** All that another thread needs to score a task: JSON. */
export interface ScoringJob {
  readonly model: { readonly abbr: string; readonly config: ModelConfig };
  readonly dataset: { readonly abbr: string; readonly config: DatasetConfig; readonly size: number };
  readonly compat: Compat;
  readonly unsafeCode: boolean;
  readonly dumpsDetails: boolean;
  readonly published?: number | undefined;
  readonly referenced?: number | undefined;
  /** The folder of the run. */
  readonly folder: string;
  /** Maximum number of samples of a dataset. */
  readonly limit?: number | undefined;
  /** Where data is searched. */
  readonly roots: readonly DataRoot[];
  /** The encoding of data files that are not UTF-8. */
  readonly encoding: string | undefined;
  /** The `plugins` of the config. */
  readonly plugins: Json;
}

/** What a thread is handed. */
export interface ScoringRequest {
  readonly job: ScoringJob;
  /** Samples that count as empty answers, since scoring their own took too long. */
  readonly timedOut: readonly number[];
}

/** Outcome of a task, as it travels between threads. */
export type ScoringReply =
  | { readonly outcome: TaskOutcome }
  | { readonly error: Pick<LodestoneError, 'code' | 'message' | 'hint' | 'where'> };
