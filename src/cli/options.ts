import { COMPAT_VERSIONS } from '../core/index.ts';

/** One command-line option. */
export interface OptionSpec {
  /** Spellings, the long one first. */
  readonly names: readonly string[];
  /** What follows it: nothing, one value, one or none, several, or one each time that it is given. */
  readonly takes: 'nothing' | 'value' | 'optional' | 'values' | 'each';
  readonly type?: 'text' | 'integer' | 'number' | 'pairs';
  /** Of a number: 0 makes no sense. */
  readonly isPositive?: true;
  readonly choices?: readonly string[];
  /** Name of the value in the help text. */
  readonly metavar?: string;
  readonly help: string;
  /** It stands on the first page of the help. */
  readonly isMain?: true;
  /** It is taken for compatibility and changes nothing here: why. Leads to a warning. */
  readonly noEffect?: string;
  /** It would change the run, but is not supported: what to do instead. Leads to an error. */
  readonly unsupported?: string;
}

export interface OptionGroup {
  readonly title: string;
  readonly options: readonly OptionSpec[];
}

const WHAT: OptionGroup = {
  title: 'what to evaluate',
  options: [
    { names: ['--models'], isMain: true, takes: 'values', help: 'model configs: names, patterns or files' },
    {
      names: ['--datasets'],
      isMain: true,
      takes: 'values',
      help: 'dataset configs: names, patterns or files; name/suffix picks variables',
    },
    { names: ['--summarizer'], takes: 'value', help: 'summarizer config: file or file/key' },
    {
      names: ['--config-dir'],
      takes: 'each',
      metavar: 'DIR',
      help: 'folder with datasets/, models/ and summarizers/ (default: configs); may be given several times',
    },
    {
      names: ['--limit'],
      isMain: true,
      takes: 'value',
      type: 'integer',
      isPositive: true,
      metavar: 'N',
      help: 'at most N samples of each dataset',
    },
    {
      names: ['--dataset-num-runs'],
      takes: 'value',
      type: 'integer',
      isPositive: true,
      metavar: 'N',
      help: 'ask each question N times (n and k of every dataset)',
    },
    {
      names: ['--set'],
      isMain: true,
      takes: 'values',
      metavar: 'PATH=VALUE',
      help: 'change the config, e.g. models.0.max_out_len=16',
    },
    {
      names: ['--compat'],
      takes: 'value',
      choices: COMPAT_VERSIONS,
      help: 'behave as this version of OpenCompass (default: 0.5.4)',
    },
    {
      names: ['--data-dir'],
      isMain: true,
      takes: 'value',
      metavar: 'DIR',
      help: "where OpenCompass's data/ folder is; sought first",
    },
    {
      names: ['--data-encoding'],
      takes: 'value',
      metavar: 'NAME',
      help: 'how data files that are not UTF-8 are read, e.g. gb18030 or utf-16le (default: they are refused)',
    },
    {
      names: ['--yes'],
      takes: 'nothing',
      help: 'fetch data that is missing first, as "lodestone data pull" does',
    },
  ],
};

const ENDPOINT: OptionGroup = {
  title: 'a model behind a URL',
  options: [
    {
      names: ['--api-base'],
      isMain: true,
      takes: 'value',
      metavar: 'URL',
      help: 'OpenAI-compatible server; models of the config that need weights are asked there',
    },
    {
      names: ['--model'],
      isMain: true,
      takes: 'value',
      metavar: 'NAME',
      help: 'name of the model at the server (default: the only one it has)',
    },
    {
      names: ['--api-key-env'],
      isMain: true,
      takes: 'value',
      metavar: 'VAR',
      help: 'environment variable that holds the key',
    },
    {
      names: ['--api-key-header'],
      takes: 'value',
      metavar: 'NAME',
      help: 'header that holds the key as it is, e.g. api-key for Azure (default: Authorization: Bearer KEY)',
    },
    {
      names: ['--judge'],
      takes: 'values',
      metavar: 'NAME',
      help: 'model configs that judge in place of those of the config: names or files, as for --models',
    },
    {
      names: ['--judge-api-base'],
      takes: 'value',
      metavar: 'URL',
      help: 'where --judge-model is served; without that, where the judges of the config are asked (ABBR=URL: one of them)',
    },
    {
      names: ['--judge-model'],
      takes: 'value',
      metavar: 'NAME',
      help: 'the model that judges, in the place of those of the config',
    },
    {
      names: ['--judge-key-env'],
      takes: 'value',
      metavar: 'VAR',
      help: "environment variable that holds the judge's key",
    },
    {
      names: ['--judge-order'],
      takes: 'value',
      choices: ['both', 'random', 'fixed'],
      help: 'order in which two answers are shown; both: each pair twice, and a tie where the two verdicts differ',
    },
    {
      names: ['--judge-vote'],
      takes: 'value',
      choices: ['majority', 'mean'],
      help: 'combine the judges of the run into one',
    },
    {
      names: ['--judge-retries'],
      takes: 'value',
      type: 'integer',
      metavar: 'N',
      help: 'ask a judge again, at most N times, where its reply holds no verdict (default: 0)',
    },
    {
      names: ['--max-wait'],
      takes: 'value',
      type: 'number',
      metavar: 'SECONDS',
      help: 'give a server up that answers nothing for so long (default: 600)',
    },
  ],
};

const HUGGING_FACE: OptionGroup = {
  title: 'a model from weights',
  options: [
    {
      names: ['--hf-path'],
      isMain: true,
      takes: 'value',
      metavar: 'PATH',
      help: 'weights: a GGUF file or a folder with one runs here; others need a server',
    },
    {
      names: ['--hf-type'],
      takes: 'value',
      choices: ['base', 'chat'],
      help: 'whether the model completes text or chats (default: chat)',
    },
    { names: ['--peft-path'], takes: 'value', help: 'adapter' },
    {
      names: ['--peft-kwargs'],
      takes: 'values',
      type: 'pairs',
      metavar: 'K=V',
      help: 'arguments of the adapter',
    },
    { names: ['--tokenizer-path'], takes: 'value', help: 'tokenizer, where it is not beside the weights' },
    {
      names: ['--tokenizer-kwargs'],
      takes: 'values',
      type: 'pairs',
      metavar: 'K=V',
      help: 'arguments of the tokenizer',
    },
    {
      names: ['--model-kwargs'],
      takes: 'values',
      type: 'pairs',
      metavar: 'K=V',
      help: 'arguments of the model',
    },
    {
      names: ['--generation-kwargs'],
      takes: 'values',
      type: 'pairs',
      metavar: 'K=V',
      help: 'arguments of generation',
    },
    {
      names: ['--max-seq-len'],
      takes: 'value',
      type: 'integer',
      metavar: 'N',
      help: 'longest prompt in tokens',
    },
    {
      names: ['--max-out-len'],
      takes: 'value',
      type: 'integer',
      metavar: 'N',
      help: 'longest answer in tokens',
    },
    {
      names: ['--min-out-len'],
      takes: 'value',
      type: 'integer',
      metavar: 'N',
      help: 'shortest answer in tokens',
    },
    {
      names: ['--batch-size'],
      takes: 'value',
      type: 'integer',
      metavar: 'N',
      help: 'batch of engines in the process',
    },
    { names: ['--no-batch-padding'], takes: 'nothing', help: 'no padding of batches (0.2.4)' },
    {
      names: ['--num-gpus', '--hf-num-gpus'],
      takes: 'value',
      type: 'integer',
      metavar: 'N',
      help: 'GPUs of the model',
    },
    {
      names: ['--pad-token-id'],
      takes: 'value',
      type: 'integer',
      metavar: 'N',
      help: 'token that fills batches',
    },
    { names: ['--stop-words'], takes: 'values', help: 'texts that end an answer' },
    {
      names: ['-a', '--accelerator'],
      takes: 'value',
      choices: ['vllm', 'lmdeploy'],
      help: 'serve the model with another engine',
      unsupported: 'Start that server (vllm serve, lmdeploy serve api_server) and name it with --api-base.',
    },
  ],
};

const CUSTOM: OptionGroup = {
  title: 'data of your own',
  options: [
    {
      names: ['--custom-dataset-path'],
      isMain: true,
      takes: 'value',
      metavar: 'FILE',
      help: 'a .csv or .jsonl file: options in columns A, B, …, the right one in "answer"',
    },
    {
      names: ['--custom-dataset-meta-path'],
      takes: 'value',
      metavar: 'FILE',
      help: 'what the file does not say itself (default: FILE.meta.json where it is there)',
    },
    {
      names: ['--custom-dataset-data-type'],
      takes: 'value',
      choices: ['mcq', 'qa', 'circular-mcq'],
      help: 'options, free answers, or options in every rotation (default: as the columns show)',
    },
    {
      names: ['--custom-dataset-infer-method'],
      takes: 'value',
      choices: ['gen', 'ppl'],
      help: 'have the answer written, or score each option (default: gen)',
    },
    {
      names: ['--custom-dataset-judge'],
      takes: 'value',
      choices: ['score', 'pass', 'pair'],
      help: 'have a judge rate the answers, compare them with references, or compare models in pairs (default with --judge: score)',
    },
  ],
};

const RUN: OptionGroup = {
  title: 'the run',
  options: [
    {
      names: ['-m', '--mode'],
      isMain: true,
      takes: 'value',
      choices: ['all', 'infer', 'eval', 'viz'],
      help: 'stages (default: all)',
    },
    {
      names: ['-r', '--reuse'],
      isMain: true,
      takes: 'optional',
      metavar: 'RUN',
      help: 'go on with a run: its time stamp, or the latest',
    },
    {
      names: ['-w', '--work-dir'],
      isMain: true,
      takes: 'value',
      metavar: 'DIR',
      help: 'folder of runs (default: outputs/default)',
    },
    {
      names: ['--batch'],
      takes: 'nothing',
      help: "hand requests in to the server's batch API, which answers them within a day at a lower price",
    },
    {
      names: ['--batch-poll'],
      takes: 'value',
      type: 'number',
      metavar: 'SECONDS',
      help: 'longest time between two looks at a batch (default: 60)',
    },
    {
      names: ['--batch-requests'],
      takes: 'value',
      type: 'integer',
      isPositive: true,
      metavar: 'N',
      help: 'at most N requests in a batch (default: 50000)',
    },
    { names: ['--debug'], isMain: true, takes: 'nothing', help: 'one request at a time, everything printed' },
    { names: ['--dry-run'], isMain: true, takes: 'nothing', help: 'say what would be done, and stop' },
    {
      names: ['--stats', '--coverage'],
      takes: 'nothing',
      help: 'print every score again with its 95 % interval and what it rests on (docs/numbers.md)',
    },
    { names: ['--json'], takes: 'nothing', help: 'one JSON object on stdout at the end, all else on stderr' },
    {
      names: ['--max-num-workers'],
      takes: 'value',
      type: 'integer',
      isPositive: true,
      metavar: 'N',
      help: 'datasets that are under way at once',
    },
    {
      names: ['--max-errors'],
      takes: 'value',
      metavar: 'N|P%',
      help: 'score a dataset although so many of its samples got no answer; they count as empty',
    },
    {
      names: ['--score-timeout'],
      takes: 'value',
      type: 'number',
      isPositive: true,
      metavar: 'SECONDS',
      help: 'most time for scoring one sample, which then counts as an empty answer (default: 30)',
    },
    {
      names: ['--price'],
      takes: 'value',
      metavar: 'IN,OUT',
      help: 'money for a million tokens of prompts and of answers, where the model config has no price',
    },
    {
      names: ['--max-cost'],
      takes: 'value',
      type: 'number',
      metavar: 'MONEY',
      help: 'ask no more when so much is spent',
    },
    {
      names: ['--max-tokens-total'],
      takes: 'value',
      type: 'integer',
      metavar: 'N',
      help: 'ask no more when so many tokens are used, prompts and answers together',
    },
    {
      names: ['--cache'],
      takes: 'value',
      choices: ['off', 'read', 'write', 'refresh'],
      help: 'answers shared between runs: take known ones (read), keep new ones too (write), ask all anew and keep them (refresh); default: off',
    },
    {
      names: ['--dump-eval-details'],
      takes: 'optional',
      metavar: 'BOOL',
      help: 'details of each sample in the results (default since 0.5)',
    },
    {
      names: ['--unsafe-code'],
      takes: 'nothing',
      help: 'run programs that a model wrote without a sandbox',
    },
    {
      names: ['--dump-extract-rate'],
      takes: 'nothing',
      help: 'share of replies with an answer as a metric',
      unsupported: 'The count of unparsed replies stands beside every score.',
    },
    {
      names: ['--dump-res-length'],
      takes: 'nothing',
      help: 'lengths of replies in the predictions',
      unsupported: 'The journal holds the token counts of each reply.',
    },
    { names: ['--config-verbose'], takes: 'nothing', help: 'print the whole config first' },
    {
      names: ['--max-workers-per-gpu'],
      takes: 'value',
      type: 'integer',
      help: 'tasks on a GPU',
      noEffect: 'all tasks run in one process',
    },
    {
      names: ['--max-partition-size'],
      takes: 'value',
      type: 'integer',
      help: 'size of a part',
      noEffect: 'datasets are not cut into parts',
    },
    {
      names: ['--gen-task-coef'],
      takes: 'value',
      type: 'integer',
      help: 'weight of generation tasks',
      noEffect: 'datasets are not cut into parts',
    },
    {
      names: ['--retry'],
      takes: 'value',
      type: 'integer',
      help: 'attempts of a cluster job',
      noEffect: 'it counts attempts of cluster jobs; requests are retried by the "retry" of a model',
    },
    {
      names: ['--analysis-repeat'],
      takes: 'nothing',
      help: 'find replies that repeat themselves',
      unsupported: 'Leave it out.',
    },
    { names: ['-l', '--lark'], takes: 'nothing', help: 'report to Lark', unsupported: 'Leave it out.' },
  ],
};

const CLUSTER_WAY_OUT = 'Start the command inside of a job of your own (srun, sbatch).';

const CLUSTER: OptionGroup = {
  title: 'clusters',
  options: [
    { names: ['--slurm'], takes: 'nothing', help: 'run tasks as Slurm jobs', unsupported: CLUSTER_WAY_OUT },
    { names: ['--dlc'], takes: 'nothing', help: 'run tasks on Aliyun DLC', unsupported: CLUSTER_WAY_OUT },
    {
      names: ['-p', '--partition'],
      takes: 'value',
      help: 'Slurm partition',
      noEffect: 'no Slurm job is started',
    },
    {
      names: ['-q', '--quotatype'],
      takes: 'value',
      help: 'Slurm quota type',
      noEffect: 'no Slurm job is started',
    },
    {
      names: ['--qos'],
      takes: 'value',
      help: 'Slurm quality of service',
      noEffect: 'no Slurm job is started',
    },
    {
      names: ['--aliyun-cfg'],
      takes: 'value',
      help: 'config of Aliyun DLC',
      noEffect: 'no DLC job is started',
    },
    {
      names: ['-sp', '--station-path'],
      takes: 'value',
      help: 'folder of collected results',
      unsupported: 'Results stay in the folder of their run.',
    },
    {
      names: ['--station-overwrite'],
      takes: 'nothing',
      help: 'replace collected results',
      unsupported: 'Results stay in the folder of their run.',
    },
    {
      names: ['--read-from-station'],
      takes: 'nothing',
      help: 'take collected results',
      unsupported: 'Go on with a run instead (-r).',
    },
    {
      names: ['--dump-only-message-path'],
      takes: 'value',
      help: 'write messages and stop',
      unsupported: '"lodestone render" prints what would be sent.',
    },
  ],
};

/** Options of `run`, `config` and `render`. */
export const RUN_OPTIONS: readonly OptionGroup[] = [WHAT, ENDPOINT, HUGGING_FACE, CUSTOM, RUN, CLUSTER];

/** Options of `run` that another command takes, too. */
export function optionsNamed(...names: readonly string[]): OptionSpec[] {
  const all = RUN_OPTIONS.flatMap(({ options }) => options);
  return names.map((name) => {
    const option = all.find((one) => one.names.includes(name));
    if (option === undefined) throw new Error(`there is no option ${name}`);
    return option;
  });
}
