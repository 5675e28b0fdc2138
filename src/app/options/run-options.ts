import { isPlainObject, type Json, LodestoneError } from '../../core/index.ts';

/** The options of a run by name, with the kind of their value. Each is the long flag of the command line in camelCase. */
const KINDS = {
  /** A config file with models and datasets. Default: `lodestone.config.*` of the working directory if nothing else is given. */
  config: 'text',
  /** Model configs: names, patterns or files. */
  models: 'texts',
  /** Dataset configs: names, patterns or files. */
  datasets: 'texts',
  /** A summarizer config: file or file/key. */
  summarizer: 'text',
  /** Folders with your own configs. Default `configs`. */
  configDir: 'texts',
  /** Maximum number of samples of each dataset. */
  limit: 'number',
  /** Number of repeats of each dataset. */
  datasetNumRuns: 'number',
  /** Overrides of the config, `models.0.max_out_len=1024`. */
  set: 'texts',
  /** The OpenCompass version whose names, defaults and extractors apply. Default: the newest known one. */
  compat: 'text',
  /** The folder that holds OpenCompass's `data/`, or that folder itself. */
  dataDir: 'text',
  /** Encoding of data files that are not UTF-8. */
  dataEncoding: 'text',
  /** URL of an OpenAI-compatible endpoint. */
  apiBase: 'text',
  /** Model name at `apiBase`. Default: the only model served there. */
  model: 'text',
  /** The environment variable that holds the key. */
  apiKeyEnv: 'text',
  /** The header that carries the key. Default `authorization`. */
  apiKeyHeader: 'text',
  /** Judge model configs, replacing those of the config: names or files. */
  judge: 'texts',
  /** Endpoint of `judgeModel`; without it, of the judges of the config: `URL` or `ABBR=URL`. */
  judgeApiBase: 'text',
  /** The judge model, at `judgeApiBase`. */
  judgeModel: 'text',
  /** The environment variable that holds the judge's key. */
  judgeKeyEnv: 'text',
  /** The order in which answers are compared: `both`, `random` or `fixed`. Default: as the datasets say. */
  judgeOrder: 'text',
  /** How several judges are combined: `majority` or `mean`. Default: not combined. */
  judgeVote: 'text',
  /** Retries of a judge whose reply has no verdict. Default 0. */
  judgeRetries: 'number',
  /** Timeout of an endpoint that answers nothing, in seconds. */
  maxWait: 'number',
  /** Weights: a file, a folder, or a name that is found in `$LODESTONE_MODELS`. */
  hfPath: 'text',
  /** `base` or `chat`. */
  hfType: 'text',
  peftPath: 'text',
  /** `key=value` texts, like the other kwargs. */
  peftKwargs: 'texts',
  tokenizerPath: 'text',
  tokenizerKwargs: 'texts',
  modelKwargs: 'texts',
  generationKwargs: 'texts',
  /** Maximum prompt length in tokens. */
  maxSeqLen: 'number',
  /** Maximum reply length in tokens. */
  maxOutLen: 'number',
  minOutLen: 'number',
  batchSize: 'number',
  noBatchPadding: 'flag',
  numGpus: 'number',
  padTokenId: 'number',
  /** Stop words. */
  stopWords: 'texts',
  /** A custom `.csv` or `.jsonl` file. */
  customDatasetPath: 'text',
  customDatasetMetaPath: 'text',
  /** `mcq`, `qa` or `circular-mcq`. */
  customDatasetDataType: 'text',
  /** `gen` or `ppl`. */
  customDatasetInferMethod: 'text',
  /** How judges score the answers: `score`, `pass` or `pair`. Default `score` if `judge` or `judgeModel` is set. */
  customDatasetJudge: 'text',
  /** `all`, `infer`, `eval` or `viz`. Default `all`. */
  mode: 'text',
  /** The run to resume: its timestamp, or `latest`. */
  reuse: 'text',
  /** Where run folders are made. Default `outputs/default`. */
  workDir: 'text',
  /** Uses the batch API of the server. */
  batch: 'flag',
  /** Maximum polling interval of a batch, in seconds. */
  batchPoll: 'number',
  /** Maximum number of requests per batch. */
  batchRequests: 'number',
  /** One request at a time, with its content in the events. */
  debug: 'flag',
  /** Maximum number of concurrent tasks per endpoint. */
  maxNumWorkers: 'number',
  /** How many samples of a task may fail: a number or a percentage such as `1%`. Default none. */
  maxErrors: 'text',
  /** Timeout for scoring one sample, in seconds. Default 30. */
  scoreTimeout: 'number',
  /** Price per million tokens: `IN,OUT`. */
  price: 'text',
  /** Maximum cost. */
  maxCost: 'number',
  /** Maximum number of tokens to use. */
  maxTokensTotal: 'number',
  /** Replies shared between runs: `off`, `read`, `write` or `refresh`. Default `off`. */
  cache: 'text',
  /** Whether results have details of each sample: `true` or `false`. Default: as the OpenCompass version does. */
  dumpEvalDetails: 'text',
  /** Model-written programs run without a sandbox. */
  unsafeCode: 'flag',
} as const;

interface Values {
  text: string;
  number: number;
  flag: boolean;
  texts: readonly string[];
}

/** Options of a run as plain data, from the command line or a caller. Missing options have their defaults. */
export type RunOptions = { readonly [K in keyof typeof KINDS]?: Values[(typeof KINDS)[K]] };

export type RunOptionName = keyof RunOptions;

export const RUN_OPTION_NAMES = Object.keys(KINDS) as readonly RunOptionName[];

const IS_KIND: { readonly [K in keyof Values]: (value: unknown) => boolean } = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  flag: (value) => typeof value === 'boolean',
  texts: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
};

/** Checks run options. Throws with the name of an unknown option or one of the wrong type. */
export function parseRunOptions(value: Json | RunOptions): RunOptions {
  if (!isPlainObject(value)) throw new LodestoneError('bad-option', 'run options must be an object');
  for (const [name, given] of Object.entries(value)) {
    const kind = (KINDS as Readonly<Record<string, keyof Values>>)[name];
    if (kind === undefined) throw new LodestoneError('bad-option', `unknown run option "${name}"`);
    if (given === undefined || IS_KIND[kind](given)) continue;
    throw new LodestoneError(
      'bad-value',
      `the option "${name}" must be a ${kind}, not ${JSON.stringify(given)}`,
    );
  }
  return value as RunOptions;
}

/** An option as the command line has it. */
export function optionFlag(name: RunOptionName): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
