import type { Json } from './json.ts';
import type { PluginReference } from './plugin.ts';

/** A component by its name, or a plug-in by its place. */
export type UserType = string | PluginReference;

/** A component with its arguments. */
export type UserComponent = { type: UserType; [argument: string]: UserValue };

/** Values of a config: JSON, and plug-ins. */
export type UserValue = Json | UserComponent | PluginReference | UserValue[] | { [key: string]: UserValue };

/** Configs by name, as in `--datasets` and `--models`, with overrides next to `use`. */
export type NamedConfig = {
  /**
   * Name of a built-in config or of a file below `configs`, e.g. `ceval_gen`; `name/suffix` picks variables.
   * @names dataset-configs, model-configs
   */
  use: string;
  /** Overrides of each entry; nested dicts are merged. */
  [key: string]: UserValue;
};

/** One model. Keys that are not listed are arguments of its type. */
export type UserModel = {
  /**
   * Its type, e.g. `Endpoint`, `OpenAISDK`, `HuggingFacewithChatTemplate`, `VLLM`; or a plug-in.
   * @names models
   */
  type: UserType;
  /** Name in tables and folders; default: derived from type and path. */
  abbr?: string;
  /** Model name at the server, or path of the weights. */
  path?: string;
  /** Endpoint URL, for `Endpoint` and for models with weights that a server runs. */
  api_base?: string;
  /** Name of the environment variable that holds the key to `api_base`. */
  api_key_env?: string;
  /** Header that carries the key verbatim, such as `api-key`. Default: `Authorization: Bearer KEY`. */
  api_key_header?: string;
  /** Endpoint URL, for `OpenAI` and `OpenAISDK`. */
  openai_api_base?: string | string[];
  /** The key for `OpenAI` and `OpenAISDK`; `ENV` takes it from $OPENAI_API_KEY. */
  key?: string | string[];
  /** Maximum reply length in tokens. */
  max_out_len?: number;
  /** Maximum prompt length in tokens; in-context examples are dropped, then the prompt is truncated. */
  max_seq_len?: number;
  /** Batch size of a local engine. */
  batch_size?: number;
  /** Maximum number of concurrent requests. */
  max_workers?: number;
  /** Maximum requests per second. */
  query_per_second?: number;
  /** Retries after a server failure. */
  retry?: number;
  /** Sampling temperature: 0 is greedy decoding. */
  temperature?: number;
  /** How roles are rendered in a prompt. */
  meta_template?: UserValue;
  /** Sampling options of the model's type. */
  generation_kwargs?: { [option: string]: Json };
  /** Postprocessor of each reply. */
  pred_postprocessor?: UserValue;
  [argument: string]: UserValue;
};

/** Columns and rows of the dataset that are used. */
export type UserReader = {
  /** Columns available to prompts. */
  input_columns: string | string[];
  /** Column with the reference answer; null if there is none. */
  output_column: string | null;
  /** Split that in-context examples come from; default `train`. */
  train_split?: string;
  /** Split that is evaluated; default `test`. */
  test_split?: string;
  /** Rows of the train split, e.g. `[0:5]`. */
  train_range?: string | number | null;
  /** Rows of the test split, e.g. `[0:100]`; a number is the size of a random sample. */
  test_range?: string | number | null;
  [key: string]: UserValue;
};

/** Prompt template, retriever and inferencer. */
export type UserInference = {
  /** Template of an in-context example. */
  ice_template?: UserComponent;
  /** Template of a question. */
  prompt_template?: UserComponent;
  /**
   * Chooses the in-context examples, e.g. `ZeroRetriever`, `FixKRetriever`.
   * @names retrievers
   */
  retriever: UserComponent;
  /**
   * `GenInferencer` generates a reply, `PPLInferencer` scores given answers by perplexity.
   * @names inferencers
   */
  inferencer: UserComponent;
  [key: string]: UserValue;
};

/** How replies are scored. */
export type UserScoring = {
  /**
   * Computes the metrics, e.g. `AccEvaluator`.
   * @names evaluators
   */
  evaluator: UserComponent;
  /**
   * Extracts the answer from a reply.
   * @names postprocessors
   */
  pred_postprocessor?: UserComponent;
  /**
   * Normalises the reference like the answer.
   * @names postprocessors
   */
  dataset_postprocessor?: UserComponent;
  /** Role whose turn is the answer; `BOT` in most datasets. */
  pred_role?: string;
  [key: string]: UserValue;
};

/** One dataset: a row of the table. Keys that are not listed are arguments of its type. */
export type UserDataset = {
  /** Name in tables and files. */
  abbr: string;
  /**
   * How its rows are read, e.g. `CustomDataset`; or a plug-in.
   * @names datasets
   */
  type: UserType;
  /** File, folder or name of the data. */
  path?: string;
  reader_cfg: UserReader;
  infer_cfg: UserInference;
  /** Optional without scoring (`-m infer`). */
  eval_cfg?: UserScoring;
  /** Replies per question. */
  n?: number;
  /** k of pass@k and similar metrics. */
  k?: number | number[];
  [argument: string]: UserValue;
};

/** A custom data file; missing settings are detected from its first row. */
export type UserDataFile = {
  /** A `.csv` or `.jsonl` file: options in columns `A`, `B`, …, the right one in `answer`. */
  path: string;
  /** Name in tables and files; default: that of the file. */
  abbr?: string;
  /** A JSON file with the same keys; default: `<path>.meta.json`, if it exists. */
  meta_path?: string;
  /** Multiple choice, free answers, or multiple choice in every rotation. */
  data_type?: 'mcq' | 'qa' | 'circular-mcq';
  /** Generate an answer, or score each option by perplexity. */
  infer_method?: 'gen' | 'ppl';
  /** The prompt, with columns in braces. */
  human_prompt?: string;
  /** The answer as the model would write it. */
  bot_prompt?: string;
  /** The whole template, in place of the two prompts. */
  template?: UserValue;
  /** Columns available to prompts. */
  input_columns?: string[];
  /** Column with the reference answer; null if there is none. */
  output_column?: string | null;
  /** Columns that hold the options. */
  options?: string[];
  /** Computes the metrics. */
  evaluator?: string;
  /** Its arguments. */
  evaluator_kwargs?: { [argument: string]: Json };
  /** Rows to evaluate, e.g. `[0:100]`. */
  test_range?: string | number | null;
  /** Words in braces that are not columns and are kept as text. */
  literals?: string[];
};

/** The table. */
export type UserSummarizer = {
  /** Builds the rows of the table; default: one row for each metric of each dataset and group. */
  type?: UserType;
  /** The rows and their order: names of datasets and groups, or `[name, metric]`. */
  dataset_abbrs?: (string | [string, string])[];
  /** Named averages over datasets. */
  summary_groups?: UserValue[];
  [argument: string]: UserValue;
};

/** A config: models, datasets and everything else. */
export type UserConfig = {
  /** JSON Schema for editors. */
  $schema?: string;
  /**
   * Models: names of configs, or complete model configs.
   * @names model-configs
   */
  models?: (string | NamedConfig | UserModel)[];
  /**
   * Datasets: names of configs, complete dataset configs, or custom data files.
   * @names dataset-configs
   */
  datasets: (string | NamedConfig | UserDataset | UserDataFile)[];
  /**
   * The table: the name of a config, or a complete summarizer config.
   * @names summarizer-configs
   */
  summarizer?: string | UserSummarizer;
  /** Runs folder; default `outputs/default`. */
  work_dir?: string;
  /**
   * Judge models, for evaluators that need one.
   * @names model-configs
   */
  judge_models?: (string | NamedConfig | UserModel)[];
  /** Helper models for embeddings or log-probabilities, by the names in dataset configs. */
  helper_models?: { [name: string]: UserModel };
  /** Plug-ins that are referenced by their `type` elsewhere. */
  plugins?: PluginReference[];
};

/** A Lodestone config, or a function that returns one. */
export type ConfigSource = UserConfig | (() => UserConfig | Promise<UserConfig>);

/** Adds types to a config: `export default defineConfig({ … })`. */
export function defineConfig<C extends ConfigSource>(config: C): C {
  return config;
}
