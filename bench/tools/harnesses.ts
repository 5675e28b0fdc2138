import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { plainQuestions } from './plain-questions.ts';
import type { TreeCommand } from './process-tree.ts';

/** What each harness is asked to do: the questions of `plainQuestions`, over chat completions. */
export interface Work {
  /** Holds `questions.jsonl`, and what the harness writes. */
  readonly folder: string;
  /** Of the server; ends in `/v1`. */
  readonly url: string;
  /** Requests at once, for those that have to be told. */
  readonly concurrency: number;
}

export interface Harness {
  readonly name: string;
  /** Its package on PyPI; a program of this repository has none. */
  readonly package?: string;
  /** Writes what it needs into the folder; gives the command. `python` is that of its virtual environment. */
  prepare(work: Work, python: string): TreeCommand;
  /** How many answers it kept. */
  kept(folder: string): number;
}

const RETRIES = 10;
const root = path.resolve(import.meta.dirname, '..', '..');

export const LODESTONE: Harness = {
  name: 'Lodestone',
  prepare({ folder, url }) {
    const config = plainConfig(folder);
    const program = path.join(root, 'dist', 'bin.mjs');
    return { command: process.execPath, args: [program, 'run', config, '--api-base', url, '-w', 'out'] };
  },
  kept: (folder) =>
    filesIn(path.join(folder, 'out'), /predictions\/.*\.json$/).reduce(
      (sum, file) => sum + Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object).length,
      0,
    ),
};

/** With as many requests at once as the server takes, the settings that make each fastest, and 10 retries. */
export const PEERS: readonly Harness[] = [
  {
    name: 'OpenCompass',
    package: 'opencompass',
    prepare({ folder, url, concurrency }, python) {
      const tokenizer = wordTokenizer(folder);
      const roles = ['HUMAN', 'BOT'].map((role) => ({ role, api_role: role }));
      const model = {
        type: 'opencompass.models.OpenAISDK',
        abbr: 'mock',
        path: 'mock',
        key: 'none',
        openai_api_base: url,
        tokenizer_path: tokenizer,
        meta_template: { round: [roles[0], { ...roles[1], generate: 1 }] },
        query_per_second: 2000,
        max_workers: concurrency,
        batch_size: 8 * concurrency,
        max_out_len: 8,
        retry: RETRIES,
      };
      const { datasets } = JSON.parse(readFileSync(path.join(folder, plainConfig(folder)), 'utf8')) as {
        datasets: object[];
      };
      // JSON without true, false and null is Python.
      writeFileSync(
        path.join(folder, 'config.py'),
        `models = ${JSON.stringify([model])}\ndatasets = ${JSON.stringify(datasets)}\n`,
      );
      const args = ['-m', 'opencompass.cli.main', 'config.py', '-w', 'out', '--max-num-workers', '1'];
      return { command: python, args, env: OFFLINE };
    },
    kept: LODESTONE.kept,
  },
  {
    name: 'lm-eval',
    package: 'lm-eval',
    prepare({ folder, url, concurrency }, python) {
      writeFileSync(path.join(folder, 'questions.yaml'), lmEvalTask(folder));
      const model = {
        base_url: `${url}/chat/completions`,
        model: 'mock',
        num_concurrent: concurrency,
        max_retries: RETRIES,
        tokenized_requests: 'False',
      };
      const modelArgs = Object.entries(model).map(([key, value]) => `${key}=${value}`);
      const args = ['-m', 'lm_eval', 'run', '--model', 'local-chat-completions', '--tasks', 'questions'];
      args.push('--include_path', '.', '--model_args', modelArgs.join(','), '--apply_chat_template');
      args.push('--output_path', 'out', '--log_samples');
      return { command: python, args, env: { ...OFFLINE, OPENAI_API_KEY: 'none' } };
    },
    kept: (folder) => linesIn(filesIn(path.join(folder, 'out'), /samples_.*\.jsonl$/)),
  },
  {
    name: 'inspect-ai',
    package: 'inspect-ai',
    prepare({ folder, url, concurrency }, python) {
      writeFileSync(path.join(folder, 'questions.py'), INSPECT_TASK);
      const args = ['-m', 'inspect_ai', 'eval', 'questions.py', '--model', 'openai/mock'];
      args.push('-M', 'responses_api=false', '--max-connections', `${concurrency}`);
      args.push('--max-samples', `${4 * concurrency}`, '--max-retries', `${RETRIES}`);
      args.push('--display', 'none', '--log-dir', 'out', '--log-format', 'json');
      const env = { ...OFFLINE, OPENAI_BASE_URL: url, OPENAI_API_KEY: 'none' };
      return { command: python, args, env };
    },
    kept(folder) {
      const [file] = filesIn(path.join(folder, 'out'), /\.json$/);
      if (file === undefined) return 0;
      const { samples = [] } = JSON.parse(readFileSync(file, 'utf8')) as { samples?: { scores?: object }[] };
      return samples.filter(({ scores }) => scores !== undefined && scores !== null).length;
    },
  },
  {
    name: 'evalscope',
    package: 'evalscope',
    prepare({ folder, url, concurrency }, python) {
      mkdirSync(path.join(folder, 'data'), { recursive: true });
      const questions = readFileSync(path.join(folder, 'questions.jsonl'));
      writeFileSync(path.join(folder, 'data', 'questions_val.jsonl'), questions);
      const dataset = { general_mcq: { local_path: 'data', subset_list: ['questions'] } };
      const args = ['-m', 'evalscope.cli.cli', 'eval', '--model', 'mock', '--api-url', url];
      args.push('--eval-type', 'openai_api', '--api-key', 'none', '--datasets', 'general_mcq');
      args.push('--dataset-args', JSON.stringify(dataset), '--eval-batch-size', `${concurrency}`);
      args.push('--generation-config', JSON.stringify({ retries: RETRIES }), '--work-dir', 'out');
      return { command: python, args, env: OFFLINE };
    },
    kept: (folder) => linesIn(filesIn(path.join(folder, 'out'), /predictions\/.*\.jsonl$/)),
  },
];

/** Compiled Python is kept, as by default, whatever the shell says: starting would take many times as long. */
const OFFLINE = {
  PYTHONDONTWRITEBYTECODE: '',
  HF_HUB_OFFLINE: '1',
  HF_DATASETS_OFFLINE: '1',
  TRANSFORMERS_OFFLINE: '1',
  NO_PROXY: '127.0.0.1',
};

const INSPECT_TASK = `from inspect_ai import Task, task
from inspect_ai.dataset import Sample, json_dataset
from inspect_ai.scorer import choice
from inspect_ai.solver import multiple_choice


def sample(record):
    return Sample(input=record['question'], choices=[record[x] for x in 'ABCD'], target=record['answer'])


@task
def questions():
    return Task(dataset=json_dataset('questions.jsonl', sample), solver=multiple_choice(), scorer=choice())
`;

function lmEvalTask(folder: string): string {
  return `task: questions
dataset_path: json
dataset_kwargs:
  data_files:
    test: ${path.join(folder, 'questions.jsonl')}
test_split: test
output_type: generate_until
doc_to_text: "{{question}}\\nA. {{A}}\\nB. {{B}}\\nC. {{C}}\\nD. {{D}}\\nAnswer:"
doc_to_target: answer
generation_kwargs:
  until: ["\\n"]
  max_gen_toks: 8
metric_list:
  - metric: exact_match
`;
}

/** The questions are there already; how many they are does not show in their config. */
function plainConfig(folder: string): string {
  return existsSync(path.join(folder, 'questions.json')) ? 'questions.json' : plainQuestions(folder, 1);
}

/** A folder with a tokenizer of whole words for Hugging Face's library: OpenCompass asks for one at the start. */
function wordTokenizer(folder: string): string {
  const place = path.join(folder, 'tokenizer');
  mkdirSync(place, { recursive: true });
  const model = { type: 'WordLevel', vocab: { '[UNK]': 0 }, unk_token: '[UNK]' };
  const tokenizer = {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [],
    normalizer: null,
    pre_tokenizer: { type: 'Whitespace' },
    post_processor: null,
    decoder: null,
    model,
  };
  writeFileSync(path.join(place, 'tokenizer.json'), JSON.stringify(tokenizer));
  const config = { tokenizer_class: 'PreTrainedTokenizerFast', unk_token: '[UNK]' };
  writeFileSync(path.join(place, 'tokenizer_config.json'), JSON.stringify(config));
  return place;
}

function filesIn(folder: string, pattern: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file))
    .map((file) => path.join(folder, file));
}

function linesIn(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + readFileSync(file, 'utf8').split('\n').filter(Boolean).length, 0);
}
