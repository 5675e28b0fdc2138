import type { Compat, Json, ModelConfig, SummarizerConfig, SummaryRow } from '../core/index.ts';
import type { Interval } from '../util/index.ts';
import type { Counts } from './counts.ts';
import type { RawResult } from './results.ts';
import type { MetricIntervalOf } from './summary-intervals.ts';

/** A dataset as the table shows it. */
export interface SummaryDataset {
  readonly abbr: string;
  /** First six digits of its prompt hash. */
  readonly version: string;
  /** How it is asked: gen, ppl, ll or unknown. */
  readonly mode: string;
}

export interface SummaryInput {
  readonly models: readonly { readonly config: ModelConfig; readonly abbr: string }[];
  readonly datasets: readonly SummaryDataset[];
  readonly summarizer: SummarizerConfig;
  readonly compat: Compat;
  /** The results file of a model and a dataset; undefined when there is none. */
  readonly result: (model: string, dataset: string) => RawResult | undefined;
  /** The 95 % interval of a metric of a model on a dataset, if known. */
  readonly interval?: MetricIntervalOf;
  /** The counts of a model on a dataset, where they are known. */
  readonly counts?: (model: string, dataset: string) => Counts | undefined;
}

/** A row of the table with what stands behind its scores; all lists have an entry for each model. */
export interface TableRow extends SummaryRow {
  /** 95 % intervals; those of groups are computed of their parts'. Null if there is none. */
  readonly intervals: readonly (Interval | null)[];
  /** What the scores rest on; null if that is not known. */
  readonly counts: readonly (Counts | null)[];
}

/** All entries of the results of a model on a dataset or group, in their order. */
export interface RawEntries {
  readonly model: string;
  readonly dataset: string;
  readonly entries: readonly (readonly [name: string, value: Json])[];
}

/** The table of a run, as data. */
export interface Summary {
  readonly models: readonly string[];
  readonly rows: readonly TableRow[];
  readonly raw: readonly RawEntries[];
}
