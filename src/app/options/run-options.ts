import { isPlainObject, type Json, LodestoneError } from '../../core/index.ts';

/** The options of a run by name, with the kind of their value. Each is the long flag of the command line in camelCase. */
const KINDS = {
  /** A config file with models and datasets. Default: `lodestone.config.*` of the folder where nothing else is named. */
  config: 'text',
  /** Model configs: names, patterns or files. */
  models: 'texts',
  /** Dataset configs: names, patterns or files. */
  datasets: 'texts',
  /** A summarizer config: file or file/key. */
  summarizer: 'text',
  /** Folders with configs of one's own. Default `configs`. */
  configDir: 'texts',
  /** Most samples of each dataset. */
  limit: 'number',
  /** How often each dataset is evaluated. */
  datasetNumRuns: 'number',
  /** Changes of the config, `models.0.max_out_len=1024`. */
  set: 'texts',
  /** Whose names, defaults and extractors hold: a version of OpenCompass. Default: the newest that is known. */
  compat: 'text',
  /** The folder that holds OpenCompass's `data/`, or that folder itself. */
  dataDir: 'text',
  /** Encoding of data files that are not UTF-8. */
  dataEncoding: 'text',
  /** Address of a server that speaks OpenAI's protocol. */
  apiBase: 'text',
  /** The model to ask for at `apiBase`. Default: the only one that is served there. */
  model: 'text',
  /** The environment variable that holds the key. */
  apiKeyEnv: 'text',
  /** The header that the key goes into. Default `authorization`. */
  apiKeyHeader: 'text',
  /** Model configs that judge in the place of those of the config: names or files. */
  judge: 'texts',
  /** Address of a server that serves the judge `judgeModel`; without that, where the judges of the config are asked: `URL` or `ABBR=URL`. */
  judgeApiBase: 'text',
  /** The model that judges, at `judgeApiBase`. */
  judgeModel: 'text',
  /** The environment variable that holds the judge's key. */
  judgeKeyEnv: 'text',
  /** The order in which answers are compared: `both`, `random` or `fixed`. Default: as the datasets say. */
  judgeOrder: 'text',
  /** How several judges become one: `majority` or `mean`. Default: each stands alone. */
  judgeVote: 'text',
  /** How often a judge is asked again whose reply holds no verdict. Default 0. */
  judgeRetries: 'number',
  /** Longest wait for an endpoint that gives no answer, in seconds. */
  maxWait: 'number',
  /** Weights: a file, a folder, or a name that is found in `$LODESTONE_MODELS`. */
  hfPath: 'text',
  /** `base` or `chat`. */
  hfType: 'text',
  peftPath: 'text',
  /** `key=value` texts, as the other kwargs are. */
  peftKwargs: 'texts',
  tokenizerPath: 'text',
  tokenizerKwargs: 'texts',
  modelKwargs: 'texts',
  generationKwargs: 'texts',
  /** Longest prompt, in tokens. */
  maxSeqLen: 'number',
  /** Longest reply, in tokens. */
  maxOutLen: 'number',
  minOutLen: 'number',
  batchSize: 'number',
  noBatchPadding: 'flag',
  numGpus: 'number',
  padTokenId: 'number',
  /** Texts that end a reply. */
  stopWords: 'texts',
  /** A `.csv` or `.jsonl` file of one's own. */
  customDatasetPath: 'text',
  customDatasetMetaPath: 'text',
  /** `mcq`, `qa` or `circular-mcq`. */
  customDatasetDataType: 'text',
  /** `gen` or `ppl`. */
  customDatasetInferMethod: 'text',
  /** How judges judge the answers to it: `score`, `pass` or `pair`. Default `score` where `judge` or `judgeModel` names a judge. */
  customDatasetJudge: 'text',
  /** `all`, `infer`, `eval` or `viz`. Default `all`. */
  mode: 'text',
  /** The run to resume: its time stamp, or `latest`. */
  reuse: 'text',
  /** Where run folders are made. Default `outputs/default`. */
  workDir: 'text',
  /** Has requests answered by the batch API of the server. */
  batch: 'flag',
  /** Longest time between two looks at a batch, in seconds. */
  batchPoll: 'number',
  /** Most requests in one batch. */
  batchRequests: 'number',
  /** One request at a time, and what it was in the events. */
  debug: 'flag',
  /** Most tasks under way at an endpoint. */
  maxNumWorkers: 'number',
  /** How many samples of a task may stay without a reply: a number or a share such as `1%`. Default none. */
  maxErrors: 'text',
  /** Longest time that scoring one sample may take, in seconds. Default 30. */
  scoreTimeout: 'number',
  /** Price per million tokens: `IN,OUT`. */
  price: 'text',
  /** Most money to spend. */
  maxCost: 'number',
  /** Most tokens to use. */
  maxTokensTotal: 'number',
  /** Replies shared between runs: `off`, `read`, `write` or `refresh`. Default `off`. */
  cache: 'text',
  /** Whether results hold details of each sample: `true` or `false`. Default: as OpenCompass's version does. */
  dumpEvalDetails: 'text',
  /** Programs that models write run without a sandbox. */
  unsafeCode: 'flag',
} as const;

interface Values {
  text: string;
  number: number;
  flag: boolean;
  texts: readonly string[];
}

/** What a run is asked to do: plain data, as the command line or a caller gives it. What is left out has its default. */
export type RunOptions = { readonly [K in keyof typeof KINDS]?: Values[(typeof KINDS)[K]] };

export type RunOptionName = keyof RunOptions;

export const RUN_OPTION_NAMES = Object.keys(KINDS) as readonly RunOptionName[];

const IS_KIND: { readonly [K in keyof Values]: (value: unknown) => boolean } = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  flag: (value) => typeof value === 'boolean',
  texts: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
};

/** Checks that a value is the options of a run. Fails with the name of the option that is unknown or of another kind. */
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
