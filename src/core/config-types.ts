import type { Json } from './json.ts';

/** A component by name, with its arguments. Keys are spelled as OpenCompass spells them. */
export type ComponentConfig = { type: string; [argument: string]: Json };

/** Which rows: nothing (all), a Python slice text such as `'[0:100]'`, or a size (seeded random choice). */
export type RangeConfig = string | number | null | { $float: string };

export type ReaderConfig = {
  input_columns: string | string[];
  output_column: string | null;
  train_split?: string;
  test_split?: string;
  train_range?: RangeConfig;
  test_range?: RangeConfig;
  [key: string]: Json;
};

export type InferConfig = {
  ice_template?: ComponentConfig;
  prompt_template?: ComponentConfig;
  retriever: ComponentConfig;
  inferencer: ComponentConfig;
  [key: string]: Json;
};

export type EvalConfig = {
  evaluator: ComponentConfig;
  pred_postprocessor?: ComponentConfig;
  dataset_postprocessor?: ComponentConfig;
  [key: string]: Json;
};

/** One dataset: a row of the table. Keys that are not listed are arguments of its loader. */
export type DatasetConfig = {
  abbr: string;
  type: string;
  reader_cfg: ReaderConfig;
  infer_cfg: InferConfig;
  /** May be missing in runs without scoring. */
  eval_cfg: EvalConfig;
  [argument: string]: Json;
};

/** One model. Keys that are not listed are arguments of its type. */
export type ModelConfig = {
  type: string;
  abbr?: string;
  path?: string;
  max_out_len?: number;
  max_seq_len?: number;
  batch_size?: number;
  meta_template?: Json;
  [argument: string]: Json;
};

/** A named average over datasets. `subsets` holds abbrs, or `[abbr, metric]` pairs. */
export type SummaryGroup = {
  name: string;
  subsets: (string | [string, string])[];
  metric?: string;
  weights?: { [subset: string]: number };
  std?: boolean;
  sum?: boolean;
  harmonic_mean?: boolean;
  transforms?: { [subset: string]: string };
  [key: string]: Json;
};

export type SummarizerConfig = {
  type?: string;
  dataset_abbrs?: (string | [string, string])[] | null;
  summary_groups?: SummaryGroup[];
  [key: string]: Json;
};

/** The whole resolved config of a run. */
export type RunConfig = {
  models: ModelConfig[];
  datasets: DatasetConfig[];
  summarizer?: SummarizerConfig;
  work_dir?: string;
  [key: string]: Json;
};
