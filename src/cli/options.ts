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
      help: 'folder with datasets/, models/ and summarizers/ (default: configs); repeatable',
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
      help: "folder with OpenCompass's data/; searched first",
    },
    {
      names: ['--data-encoding'],
      takes: 'value',
      metavar: 'NAME',
      help: 'encoding of data files that are not UTF-8, e.g. gb18030 or utf-16le (default: such files are an error)',
    },
    {
      names: ['--yes'],
      takes: 'nothing',
      help: 'first download missing data, as "lodestone data pull" does',
    },
  ],
};

const ENDPOINT: OptionGroup = {
  title: 'a model behind an endpoint',
  options: [
    {
      names: ['--api-base'],
      isMain: true,
      takes: 'value',
      metavar: 'URL',
      help: "OpenAI-compatible server; also serves the config's models that need weights",
    },
    {
      names: ['--model'],
      isMain: true,
      takes: 'value',
      metavar: 'NAME',
      help: 'model name at the server (default: the only model served)',
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
      help: 'header that carries the key verbatim, e.g. api-key for Azure (default: Authorization: Bearer KEY)',
    },
    {
      names: ['--judge'],
      takes: 'values',
      metavar: 'NAME',
      help: 'judge model configs, replacing those of the config: names or files, as for --models',
    },
    {
      names: ['--judge-api-base'],
      takes: 'value',
      metavar: 'URL',
      help: "endpoint of --judge-model; without it, of the config's judges (ABBR=URL: of one of them)",
    },
    {
      names: ['--judge-model'],
      takes: 'value',
      metavar: 'NAME',
      help: 'name of the judge model, replacing the judges of the config',
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
      help: 'order in which a judge sees two answers; both: each pair in both orders, a tie if the verdicts differ',
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
      help: 'retry a judge up to N times if its reply has no verdict (default: 0)',
    },
    {
      names: ['--max-wait'],
      takes: 'value',
      type: 'number',
      metavar: 'SECONDS',
      help: 'give up on a server that has answered nothing for this long (default: 600)',
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
      help: 'weights: a GGUF file, or a folder with one, runs locally; others need a server',
    },
    {
      names: ['--hf-type'],
      takes: 'value',
      choices: ['base', 'chat'],
      help: 'whether it is a base or a chat model (default: chat)',
    },
    { names: ['--peft-path'], takes: 'value', help: 'adapter' },
    {
      names: ['--peft-kwargs'],
      takes: 'values',
      type: 'pairs',
      metavar: 'K=V',
      help: 'arguments of the adapter',
    },
    { names: ['--tokenizer-path'], takes: 'value', help: 'tokenizer, if it is not in the weights folder' },
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
      help: 'maximum prompt length in tokens',
    },
    {
      names: ['--max-out-len'],
      takes: 'value',
      type: 'integer',
      metavar: 'N',
      help: 'maximum reply length in tokens',
    },
    {
      names: ['--min-out-len'],
      takes: 'value',
      type: 'integer',
      metavar: 'N',
      help: 'minimum reply length in tokens',
    },
    {
      names: ['--batch-size'],
      takes: 'value',
      type: 'integer',
      metavar: 'N',
      help: 'batch size of local engines',
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
      help: 'padding token of batches',
    },
    { names: ['--stop-words'], takes: 'values', help: 'stop words' },
    {
      names: ['-a', '--accelerator'],
      takes: 'value',
      choices: ['vllm', 'lmdeploy'],
      help: 'serve the model with another engine',
      unsupported:
        'Start that server (vllm serve, lmdeploy serve api_server) and pass its address with --api-base.',
    },
  ],
};

const CUSTOM: OptionGroup = {
  title: 'custom data',
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
      help: 'description of the file (default: FILE.meta.json, if it exists)',
    },
    {
      names: ['--custom-dataset-data-type'],
      takes: 'value',
      choices: ['mcq', 'qa', 'circular-mcq'],
      help: 'multiple choice, free answers, or multiple choice in every rotation (default: detected from the columns)',
    },
    {
      names: ['--custom-dataset-infer-method'],
      takes: 'value',
      choices: ['gen', 'ppl'],
      help: 'generate an answer, or score each option by perplexity (default: gen)',
    },
    {
      names: ['--custom-dataset-judge'],
      takes: 'value',
      choices: ['score', 'pass', 'pair'],
      help: 'let a judge rate the answers, check them against references, or compare models in pairs (default with --judge: score)',
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
      help: 'resume a run: its timestamp, or the latest run',
    },
    {
      names: ['-w', '--work-dir'],
      isMain: true,
      takes: 'value',
      metavar: 'DIR',
      help: 'runs folder (default: outputs/default)',
    },
    {
      names: ['--batch'],
      takes: 'nothing',
      help: "use the server's batch API, which replies within a day at a lower price",
    },
    {
      names: ['--batch-poll'],
      takes: 'value',
      type: 'number',
      metavar: 'SECONDS',
      help: 'maximum polling interval of a batch (default: 60)',
    },
    {
      names: ['--batch-requests'],
      takes: 'value',
      type: 'integer',
      isPositive: true,
      metavar: 'N',
      help: 'at most N requests per batch (default: 50000)',
    },
    {
      names: ['--debug'],
      isMain: true,
      takes: 'nothing',
      help: 'send one request at a time and print everything',
    },
    { names: ['--dry-run'], isMain: true, takes: 'nothing', help: 'print the plan and exit' },
    {
      names: ['--stats', '--coverage'],
      takes: 'nothing',
      help: 'also print each score with its 95 % interval and sample counts (docs/numbers.md)',
    },
    {
      names: ['--json'],
      takes: 'nothing',
      help: 'print one JSON object on stdout at the end, everything else on stderr',
    },
    {
      names: ['--max-num-workers'],
      takes: 'value',
      type: 'integer',
      isPositive: true,
      metavar: 'N',
      help: 'maximum number of datasets evaluated at once',
    },
    {
      names: ['--max-errors'],
      takes: 'value',
      metavar: 'N|P%',
      help: 'score a dataset even if up to this many samples failed; they count as empty replies',
    },
    {
      names: ['--score-timeout'],
      takes: 'value',
      type: 'number',
      isPositive: true,
      metavar: 'SECONDS',
      help: 'timeout for scoring one sample, which then counts as an empty answer (default: 30)',
    },
    {
      names: ['--price'],
      takes: 'value',
      metavar: 'IN,OUT',
      help: 'price per million prompt tokens and completion tokens, for models without a price in the config',
    },
    {
      names: ['--max-cost'],
      takes: 'value',
      type: 'number',
      metavar: 'MONEY',
      help: 'stop sending requests once this much is spent',
    },
    {
      names: ['--max-tokens-total'],
      takes: 'value',
      type: 'integer',
      metavar: 'N',
      help: 'stop sending requests once this many tokens are used, prompts and replies together',
    },
    {
      names: ['--cache'],
      takes: 'value',
      choices: ['off', 'read', 'write', 'refresh'],
      help: 'reply cache shared between runs: use cached replies (read), also store new ones (write), ignore and replace cached ones (refresh); default: off',
    },
    {
      names: ['--dump-eval-details'],
      takes: 'optional',
      metavar: 'BOOL',
      help: 'store details of each sample in the results (default since 0.5)',
    },
    {
      names: ['--unsafe-code'],
      takes: 'nothing',
      help: 'run model-written programs without a sandbox',
    },
    {
      names: ['--dump-extract-rate'],
      takes: 'nothing',
      help: 'report the extraction rate as a metric',
      unsupported: 'Each score already shows its count of unparsed replies.',
    },
    {
      names: ['--dump-res-length'],
      takes: 'nothing',
      help: 'store reply lengths in the predictions',
      unsupported: 'The journal already holds the token counts of each reply.',
    },
    { names: ['--config-verbose'], takes: 'nothing', help: 'print the resolved config first' },
    {
      names: ['--max-workers-per-gpu'],
      takes: 'value',
      type: 'integer',
      help: 'tasks per GPU',
      noEffect: 'all tasks run in one process',
    },
    {
      names: ['--max-partition-size'],
      takes: 'value',
      type: 'integer',
      help: 'maximum size of a partition',
      noEffect: 'datasets are not partitioned',
    },
    {
      names: ['--gen-task-coef'],
      takes: 'value',
      type: 'integer',
      help: 'weight of generation tasks',
      noEffect: 'datasets are not partitioned',
    },
    {
      names: ['--retry'],
      takes: 'value',
      type: 'integer',
      help: 'retries of a cluster job',
      noEffect: 'it is for cluster jobs; requests are retried as the model\'s "retry" says',
    },
    {
      names: ['--analysis-repeat'],
      takes: 'nothing',
      help: 'detect repetitive replies',
      unsupported: 'Remove it.',
    },
    { names: ['-l', '--lark'], takes: 'nothing', help: 'send reports to Lark', unsupported: 'Remove it.' },
  ],
};

const CLUSTER_WAY_OUT = 'Run the command inside your own cluster job (srun, sbatch).';

const CLUSTER: OptionGroup = {
  title: 'clusters',
  options: [
    { names: ['--slurm'], takes: 'nothing', help: 'run tasks as Slurm jobs', unsupported: CLUSTER_WAY_OUT },
    { names: ['--dlc'], takes: 'nothing', help: 'run tasks on Aliyun DLC', unsupported: CLUSTER_WAY_OUT },
    {
      names: ['-p', '--partition'],
      takes: 'value',
      help: 'Slurm partition',
      noEffect: 'no Slurm job is submitted',
    },
    {
      names: ['-q', '--quotatype'],
      takes: 'value',
      help: 'Slurm quota type',
      noEffect: 'no Slurm job is submitted',
    },
    {
      names: ['--qos'],
      takes: 'value',
      help: 'Slurm quality of service',
      noEffect: 'no Slurm job is submitted',
    },
    {
      names: ['--aliyun-cfg'],
      takes: 'value',
      help: 'config of Aliyun DLC',
      noEffect: 'no DLC job is submitted',
    },
    {
      names: ['-sp', '--station-path'],
      takes: 'value',
      help: 'folder with collected results',
      unsupported: 'Results stay in the run folder.',
    },
    {
      names: ['--station-overwrite'],
      takes: 'nothing',
      help: 'replace collected results',
      unsupported: 'Results stay in the run folder.',
    },
    {
      names: ['--read-from-station'],
      takes: 'nothing',
      help: 'use collected results',
      unsupported: 'Resume a run instead (-r).',
    },
    {
      names: ['--dump-only-message-path'],
      takes: 'value',
      help: 'write the messages and exit',
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
    if (option === undefined) throw new Error(`unknown option ${name}`);
    return option;
  });
}
