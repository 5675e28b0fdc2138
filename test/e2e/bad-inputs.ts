/** What goes wrong for users, one case each. docs/errors.md shows the same cases with what is printed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ServerOptions, type ServerReply, startServer } from './openai-server.ts';
import type { AtEnd } from './program.ts';

export interface BadInput {
  /** What is wrong, as the table says it. */
  readonly title: string;
  readonly args: readonly string[];
  readonly code: number;
  /** Files that are there, by path in the working folder. */
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** A server that runs; its address stands for URL in the arguments and files. */
  readonly server?: ServerOptions;
  /** Prepares what files cannot; says why the case cannot be tried here. */
  prepare?(cwd: string): string | undefined;
  /** Puts what was prepared away again. */
  restore?(cwd: string): void;
}

const ERROR = (status: number, message: string, more: object = {}): ServerReply => ({
  status,
  body: { error: { message, ...more } },
});

const AT_URL = ['--api-base', 'URL', '--model', 'm'];
const ARC = ['--datasets', 'ARC_e_gen', '--limit', '3'];

/** One question in C-Eval's form, with what stands in its last columns. */
function cevalFile(answers: readonly string[]): string {
  const rows = answers.map((answer, index) => `${index},问题${index},甲,乙,丙,丁,${answer}`);
  return `${['id,question,A,B,C,D,answer', ...rows].join('\n')}\n`;
}

const ONE_SUBJECT = `from mmengine.config import read_base
with read_base():
    from .datasets.ceval.ceval_gen import ceval_datasets
datasets = ceval_datasets[:1]
models = [dict(type='lodestone.models.Echo', abbr='echo')]
`;

const OWN_CONFIG = (model: string, dataset = 'ARC_e_datasets') => `from mmengine.config import read_base
with read_base():
    from .datasets.ARC_e.ARC_e_gen import ARC_e_datasets
datasets = ${dataset}
models = [${model}]
`;

const DEV = 'data/ceval/formal_ceval/dev/computer_network_dev.csv';
const VAL = 'data/ceval/formal_ceval/val/computer_network_val.csv';
const FIVE = cevalFile(['A', 'B', 'C', 'D', 'A']);

export const BAD_INPUTS: readonly BadInput[] = [
  { title: 'an option that does not exist', args: ['--datasets', 'ceval_gen', '--lmit', '5'], code: 2 },
  { title: 'a folder of data that does not exist', args: [...AT_URL, ...ARC, '--data-dir', 'dta'], code: 2 },
  { title: 'no sample at all', args: ['--datasets', 'ARC_e_gen', '--limit', '0'], code: 2 },
  {
    title: 'a place in a list that does not exist',
    args: [...AT_URL, ...ARC, '--set', 'models.0.key=sk-not-to-be-told', 'models.3.retry=1'],
    code: 2,
  },
  { title: 'a command that does not exist', args: ['lst', 'ceval'], code: 2 },
  {
    title: 'a dataset that does not exist',
    args: ['--models', 'smollm2-135m-instruct', '--datasets', 'cevl_gen'],
    code: 2,
  },
  {
    title: 'a model that does not exist',
    args: ['--models', 'smolm2-135m-instruct', '--datasets', 'ceval_gen'],
    code: 2,
  },
  {
    title: 'a summarizer that does not exist',
    args: ['--models', 'smollm2-135m-instruct', '--datasets', 'ceval_gen', '--summarizer', 'exmple'],
    code: 2,
  },
  {
    title: 'a pattern that means several configs',
    args: ['--models', 'smollm2-135m-instruct', '--datasets', 'gsm8k_gen_1*'],
    code: 2,
  },
  { title: 'no dataset', args: ['--models', 'smollm2-135m-instruct'], code: 2 },
  { title: 'no model', args: ['--datasets', 'ceval_gen'], code: 2 },
  { title: 'a word where a number is due', args: ['--datasets', 'ceval_gen', '--limit', 'ten'], code: 2 },
  { title: 'a mode that does not exist', args: ['--datasets', 'ceval_gen', '-m', 'score'], code: 2 },
  { title: 'scoring without a run', args: [...AT_URL, ...ARC, '-m', 'eval'], code: 2 },
  {
    title: 'scoring a run that is not there',
    args: [...AT_URL, ...ARC, '-m', 'eval', '-r', '20200101_000000'],
    code: 2,
  },
  { title: 'an option of OpenCompass that is not supported', args: [...AT_URL, ...ARC, '--slurm'], code: 2 },
  { title: 'a config file that is not there', args: ['eval_demo.py'], code: 2 },
  {
    title: 'a config with a syntax error',
    args: ['eval_demo.py'],
    files: { 'eval_demo.py': 'models = [\ndatasets = []\n' },
    code: 2,
  },
  {
    title: 'a config with an unknown name',
    args: ['eval_demo.py'],
    files: { 'eval_demo.py': 'models = []\ndatasets = [*ceval_datasets]\n' },
    code: 2,
  },
  {
    title: 'a config that is no JSON',
    args: ['eval.json'],
    files: { 'eval.json': '{"models": [}' },
    code: 2,
  },
  {
    title: 'a key of OpenCompass that is not supported',
    args: ['eval_demo.py'],
    files: {
      'eval_demo.py': `${ONE_SUBJECT}model_dataset_combinations = [dict(models=models, datasets=datasets)]\n`,
    },
    code: 2,
  },
  {
    title: 'a dataset without a part',
    args: ['eval_demo.py'],
    files: {
      'eval_demo.py':
        "models = [dict(type='lodestone.models.Echo')]\ndatasets = [dict(abbr='mine', type='CEvalDataset', reader_cfg=dict(input_columns=['question'], output_column='answer'))]\n",
    },
    code: 2,
  },
  {
    title: 'a key that a model does not have',
    args: ['eval_demo.py'],
    files: {
      'eval_demo.py': OWN_CONFIG(
        "dict(type='OpenAISDK', path='m', key='k', openai_api_base='http://127.0.0.1:1/v1', temprature=0)",
      ),
    },
    code: 2,
  },
  {
    title: 'a part that does not exist',
    args: ['eval_demo.py'],
    files: { 'eval_demo.py': OWN_CONFIG("dict(type='OpenAISDKK', path='m')") },
    code: 2,
  },
  {
    title: 'two models under one name',
    args: ['eval_demo.py'],
    files: {
      'eval_demo.py': OWN_CONFIG(
        "dict(type='lodestone.models.Echo', abbr='a'), dict(type='lodestone.models.Echo', abbr='a', seed=1)",
      ),
    },
    code: 2,
  },
  {
    title: 'a key that is to come from a variable that is not set',
    args: ['eval_demo.py'],
    files: { 'eval_demo.py': OWN_CONFIG("dict(type='OpenAISDK', abbr='gpt', path='gpt-4o', key='ENV')") },
    code: 2,
  },
  {
    title: 'data that is not there',
    args: ['--models', 'smollm2-135m-instruct', '--datasets', 'ARC_c_ppl'],
    code: 1,
  },
  {
    title: 'a dataset without rows',
    args: ['eval_demo.py'],
    files: { 'eval_demo.py': ONE_SUBJECT, [DEV]: FIVE, [VAL]: cevalFile([]) },
    code: 1,
  },
  {
    title: 'a row without an answer',
    args: ['eval_demo.py'],
    files: { 'eval_demo.py': ONE_SUBJECT, [DEV]: FIVE, [VAL]: cevalFile(['A', '', 'C']) },
    code: 0,
  },
  {
    title: 'a row with too few cells',
    args: ['eval_demo.py'],
    files: { 'eval_demo.py': ONE_SUBJECT, [DEV]: FIVE, [VAL]: `${cevalFile(['A'])}1,问题,甲\n` },
    code: 0,
  },
  { title: 'an address that is none', args: ['--api-base', 'localhost', '--model', 'm', ...ARC], code: 2 },
  {
    title: 'a server that is down',
    args: ['--api-base', 'http://127.0.0.1:9/v1', '--model', 'm', ...ARC],
    code: 1,
  },
  {
    title: 'a wrong key',
    args: [...AT_URL, ...ARC],
    server: { answer: () => ERROR(401, 'Incorrect API key provided', { code: 'invalid_api_key' }) },
    code: 1,
  },
  {
    title: 'a model that the server does not have',
    args: [...AT_URL, ...ARC],
    server: { answer: () => ERROR(404, 'The model `m` does not exist.', { type: 'NotFoundError' }) },
    code: 1,
  },
  {
    title: 'a server with several models, none named',
    args: ['--api-base', 'URL', ...ARC],
    server: { models: ['small', 'large'] },
    code: 2,
  },
  {
    title: 'a used-up account',
    args: [...AT_URL, ...ARC],
    server: { answer: () => ERROR(429, 'You exceeded your current quota', { code: 'insufficient_quota' }) },
    code: 1,
  },
  {
    title: '429 for ever',
    args: [...AT_URL, ...ARC, '--max-wait', '2'],
    server: { answer: () => ERROR(429, 'Rate limit reached') },
    code: 1,
  },
  {
    title: '500 for ever',
    args: [...AT_URL, ...ARC],
    server: { answer: () => ERROR(500, 'CUDA out of memory') },
    code: 1,
  },
  {
    title: 'replies that are no JSON',
    args: [...AT_URL, ...ARC],
    server: { answer: () => ({ status: 200, body: '<html>login</html>' }) },
    code: 1,
  },
  {
    title: 'a request that the server rejects',
    args: [...AT_URL, ...ARC],
    server: { answer: () => ERROR(400, 'max_tokens must be at least 1') },
    code: 1,
  },
  {
    title: 'prompts that are all too long',
    args: [...AT_URL, ...ARC],
    server: {
      answer: () =>
        ERROR(400, "This model's maximum context length is 64 tokens", { code: 'context_length_exceeded' }),
    },
    code: 1,
  },
  {
    title: 'some requests that fail again and again',
    args: [...AT_URL, ...ARC, '--set', 'models.0.retry=1'],
    server: {
      answer: ({ prompt }) =>
        prompt.includes('cellular') || prompt.length % 2 === 0 ? ERROR(500, 'worker died') : 'A',
    },
    code: 1,
  },
  {
    title: 'log-probabilities from a server that gives none',
    args: [...AT_URL, '--datasets', 'ARC_e_ppl', '--limit', '3'],
    server: {},
    code: 1,
  },
  {
    title: 'weights that are not there',
    args: ['--hf-path', '/models/none', '--datasets', 'ceval_gen', '--limit', '1'],
    code: 1,
  },
  {
    title: 'weights that are no GGUF',
    args: ['--hf-path', 'weights', '--datasets', 'ceval_gen', '--limit', '1'],
    files: { 'weights/model.safetensors': 'x' },
    code: 1,
  },
  {
    title: 'a file that only looks like GGUF',
    args: ['--hf-path', 'model.gguf', '--datasets', 'ceval_gen', '--limit', '1'],
    files: { 'model.gguf': 'GGUX' },
    code: 1,
  },
  {
    title: 'a folder of runs that cannot be made',
    args: ['eval_demo.py', '-w', 'taken/runs'],
    files: { 'eval_demo.py': ONE_SUBJECT, taken: '' },
    code: 1,
  },
  {
    title: 'a run that another process works on',
    args: [...AT_URL, ...ARC, '-r'],
    files: { 'outputs/default/20260101_000000/.lock': `{"host":"another-machine","pid":1}` },
    server: {},
    code: 2,
  },
  {
    title: 'predictions that are no JSON',
    args: [...AT_URL, ...ARC, '-m', 'eval', '-r'],
    files: {
      'outputs/default/20260101_000000/predictions/m/ARC-e.json': '{"0": {"prediction": "A"}, "1": {"pre',
    },
    code: 1,
  },
  {
    title: 'fewer predictions than samples',
    args: [...AT_URL, ...ARC, '-m', 'eval', '-r'],
    files: { 'outputs/default/20260101_000000/predictions/m/ARC-e.json': '{"0": {"prediction": "A"}}' },
    code: 1,
  },
  {
    title: 'a full disk',
    args: ['eval_demo.py', '-w', 'full'],
    files: { 'eval_demo.py': ONE_SUBJECT },
    prepare(cwd) {
      const folder = path.join(cwd, 'full');
      mkdirSync(folder);
      const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24k', 'tmpfs', folder]);
      return status === 0 ? undefined : 'only root may mount a small disk';
    },
    restore: (cwd) => void spawnSync('umount', [path.join(cwd, 'full')]),
    code: 1,
  },
];

/** Puts a case's files and server in place; its arguments and the address of its server. */
export async function arrange(input: BadInput, cwd: string, atEnd: AtEnd): Promise<string[]> {
  const { server } = input;
  const url = server === undefined ? 'http://127.0.0.1:9/v1' : (await startServer(server, atEnd)).url;
  for (const [name, text] of Object.entries(input.files ?? {})) {
    mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
    writeFileSync(path.join(cwd, name), text.replaceAll('URL', url));
  }
  return input.args.map((argument) => argument.replaceAll('URL', url));
}
