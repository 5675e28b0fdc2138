import type { Json } from './json.ts';
import type { PluginReference } from './plugin.ts';

/** A component by its name, or a plug-in by its place. */
export type UserType = string | PluginReference;

/** A component with its arguments. */
export type UserComponent = { type: UserType; [argument: string]: UserValue };

/** Whatever a config may hold: JSON, and plug-ins. */
export type UserValue = Json | UserComponent | PluginReference | UserValue[] | { [key: string]: UserValue };

/** Configs by name, as after `--datasets` and `--models`, each changed by the keys that stand beside `use`. */
export type NamedConfig = {
  /**
   * Name of a built-in config or of a file below `configs`, e.g. `ceval_gen`; `name/suffix` picks variables.
   * @names dataset-configs, model-configs
   */
  use: string;
  /** Changes to each entry; keys of dicts inside are changed one by one. */
  [key: string]: UserValue;
};

/** One model. Keys that are not listed are arguments of its type. */
export type UserModel = {
  /**
   * Its type, e.g. `Endpoint`, `OpenAISDK`, `HuggingFacewithChatTemplate`, `VLLM`; or a plug-in.
   * @names models
   */
  type: UserType;
  /** Name in tables and folders; made of type and path where it is left out. */
  abbr?: string;
  /** Name of the model at its server, or where its weights are. */
  path?: string;
  /** Address of the server, for `Endpoint` and for models from weights that are asked at one. */
  api_base?: string;
  /** Name of the environment variable that holds the key to `api_base`. */
  api_key_env?: string;
  /** Header that holds the key as it is, such as `api-key`. Default: `Authorization: Bearer KEY`. */
  api_key_header?: string;
  /** Address of the server, for `OpenAI` and `OpenAISDK`. */
  openai_api_base?: string | string[];
  /** The key for `OpenAI` and `OpenAISDK`; `ENV` takes it from $OPENAI_API_KEY. */
  key?: string | string[];
  /** Longest answer in tokens. */
  max_out_len?: number;
  /** Longest prompt in tokens; in-context examples are dropped, then the prompt is cut. */
  max_seq_len?: number;
  /** Requests that go together through an engine in the process. */
  batch_size?: number;
  /** Most requests that are under way at once. */
  max_workers?: number;
  /** Most requests a second. */
  query_per_second?: number;
  /** Attempts after the first where a server fails. */
  retry?: number;
  /** Sampling: 0 takes the likeliest token. */
  temperature?: number;
  /** How roles are written into a prompt. */
  meta_template?: UserValue;
  /** Sampling options, as the model's type knows them. */
  generation_kwargs?: { [option: string]: Json };
  /** What is done to each reply before it is scored. */
  pred_postprocessor?: UserValue;
  [argument: string]: UserValue;
};

/** Which columns of which rows make a sample. */
export type UserReader = {
  /** Columns that prompts may show. */
  input_columns: string | string[];
  /** Column with the reference answer; null where there is none. */
  output_column: string | null;
  /** Split that in-context examples come from; default `train`. */
  train_split?: string;
  /** Split that is evaluated; default `test`. */
  test_split?: string;
  /** Rows of the train split, e.g. `[0:5]`. */
  train_range?: string | number | null;
  /** Rows of the test split, e.g. `[0:100]`; a number draws so many at random. */
  test_range?: string | number | null;
  [key: string]: UserValue;
};

/** How a sample becomes a prompt, and how it is asked. */
export type UserInference = {
  /** How an in-context example is written. */
  ice_template?: UserComponent;
  /** How a question is written. */
  prompt_template?: UserComponent;
  /**
   * Which in-context examples are shown, e.g. `ZeroRetriever`, `FixKRetriever`.
   * @names retrievers
   */
  retriever: UserComponent;
  /**
   * How the model is asked: `GenInferencer` has it write, `PPLInferencer` scores given answers.
   * @names inferencers
   */
  inferencer: UserComponent;
  [key: string]: UserValue;
};

/** How replies are scored. */
export type UserScoring = {
  /**
   * What gives the metrics, e.g. `AccEvaluator`.
   * @names evaluators
   */
  evaluator: UserComponent;
  /**
   * Finds the answer in a reply.
   * @names postprocessors
   */
  pred_postprocessor?: UserComponent;
  /**
   * Puts the reference into the form of the answer.
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
  /** May be left out where nothing is scored (`-m infer`). */
  eval_cfg?: UserScoring;
  /** Answers to each question. */
  n?: number;
  /** How many of them are drawn for pass@k and the like. */
  k?: number | number[];
  [argument: string]: UserValue;
};

/** A data file of your own; what is left out is read off its first record. */
export type UserDataFile = {
  /** A `.csv` or `.jsonl` file: options in columns `A`, `B`, …, the right one in `answer`. */
  path: string;
  /** Name in tables and files; default: that of the file. */
  abbr?: string;
  /** A JSON file with the same keys; default: `<path>.meta.json` where it is there. */
  meta_path?: string;
  /** Options, free answers, or options in every rotation. */
  data_type?: 'mcq' | 'qa' | 'circular-mcq';
  /** Have the answer written, or score each option. */
  infer_method?: 'gen' | 'ppl';
  /** What the model is asked, with columns in braces. */
  human_prompt?: string;
  /** The answer as the model would write it. */
  bot_prompt?: string;
  /** The whole template, in place of the two prompts. */
  template?: UserValue;
  /** Columns that prompts may show. */
  input_columns?: string[];
  /** Column with the reference answer; null where there is none. */
  output_column?: string | null;
  /** Columns that hold the options. */
  options?: string[];
  /** What gives the metrics. */
  evaluator?: string;
  /** Its arguments. */
  evaluator_kwargs?: { [argument: string]: Json };
  /** Rows to evaluate, e.g. `[0:100]`. */
  test_range?: string | number | null;
  /** Words in braces that are no columns and stay as they are. */
  literals?: string[];
};

/** What the table shows. */
export type UserSummarizer = {
  /** What makes the rows of the table; default: one row for each metric of each dataset and group. */
  type?: UserType;
  /** The rows and their order: names of datasets and groups, or `[name, metric]`. */
  dataset_abbrs?: (string | [string, string])[];
  /** Averages over datasets under names of their own. */
  summary_groups?: UserValue[];
  [argument: string]: UserValue;
};

/** What is evaluated on what: all that a config may say. */
export type UserConfig = {
  /** Where editors find the description of this file. */
  $schema?: string;
  /**
   * Models: names of configs, or models in full.
   * @names model-configs
   */
  models?: (string | NamedConfig | UserModel)[];
  /**
   * Datasets: names of configs, datasets in full, or data files of your own.
   * @names dataset-configs
   */
  datasets: (string | NamedConfig | UserDataset | UserDataFile)[];
  /**
   * The table: the name of a config, or a summarizer in full.
   * @names summarizer-configs
   */
  summarizer?: string | UserSummarizer;
  /** Folder of runs; default `outputs/default`. */
  work_dir?: string;
  /**
   * Models that judge replies, for evaluators that need one.
   * @names model-configs
   */
  judge_models?: (string | NamedConfig | UserModel)[];
  /** Models that retrievers ask for vectors or log-probabilities, by the names that datasets give them. */
  helper_models?: { [name: string]: UserModel };
  /** Plug-ins that are named elsewhere by their own `type`. */
  plugins?: PluginReference[];
};

/** A config of Lodestone, or what makes one when it is read. */
export type ConfigSource = UserConfig | (() => UserConfig | Promise<UserConfig>);

/** Gives a config its types: `export default defineConfig({ … })`. */
export function defineConfig<C extends ConfigSource>(config: C): C {
  return config;
}
