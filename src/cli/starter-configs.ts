/** Forms that a starter config can have, and the file that each is written to. */
export const STARTERS = {
  ts: { file: 'lodestone.config.ts', text: typescript() },
  yaml: { file: 'lodestone.config.yaml', text: yaml() },
  json: { file: 'lodestone.config.json', text: json() },
  py: { file: 'eval.py', text: python() },
} as const;

export type StarterForm = keyof typeof STARTERS;

function typescript(): string {
  return `import { defineConfig } from 'lodestone';

// "lodestone run" reads this file; "npm install --save-dev lodestone" lets editors complete it.
export default defineConfig({
  models: [
    {
      // Any OpenAI-compatible server; "lodestone list" shows model configs that are built in.
      type: 'Endpoint',
      abbr: 'my-model',
      path: 'my-model', // its name at the server
      api_base: 'http://localhost:8000/v1',
      api_key_env: 'OPENAI_API_KEY', // the variable that holds the key
      max_out_len: 1024,
      max_workers: 16,
      // query_per_second: 1,
      // temperature: 0,
    },
  ],
  datasets: [
    // Names of built-in configs ("lodestone list ceval"), or of files below configs/datasets.
    'gsm8k_gen',
    // The same with changes: here the first 20 questions.
    { use: 'ARC_e_gen', reader_cfg: { test_range: '[0:20]' } },
    // A file of your own: options in columns A, B, …, the right one in "answer".
    // { path: 'data/questions.csv', data_type: 'mcq' },
  ],
  // work_dir: 'outputs/default',
});
`;
}

function yaml(): string {
  return `# yaml-language-server: $schema=node_modules/lodestone/schema/lodestone.schema.json
# "lodestone run" reads this file.
models:
  # Any OpenAI-compatible server; "lodestone list" shows model configs that are built in.
  - type: Endpoint
    abbr: my-model
    path: my-model # its name at the server
    api_base: http://localhost:8000/v1
    api_key_env: OPENAI_API_KEY # the variable that holds the key
    max_out_len: 1024
    max_workers: 16
    # query_per_second: 1
    # temperature: 0
datasets:
  # Names of built-in configs ("lodestone list ceval"), or of files below configs/datasets.
  - gsm8k_gen
  # The same with changes: here the first 20 questions.
  - use: ARC_e_gen
    reader_cfg:
      test_range: '[0:20]'
  # A file of your own: options in columns A, B, …, the right one in "answer".
  # - path: data/questions.csv
  #   data_type: mcq
# work_dir: outputs/default
`;
}

function json(): string {
  const config = {
    $schema: './node_modules/lodestone/schema/lodestone.schema.json',
    models: [
      {
        type: 'Endpoint',
        abbr: 'my-model',
        path: 'my-model',
        api_base: 'http://localhost:8000/v1',
        api_key_env: 'OPENAI_API_KEY',
        max_out_len: 1024,
        max_workers: 16,
      },
    ],
    datasets: ['gsm8k_gen', { use: 'ARC_e_gen', reader_cfg: { test_range: '[0:20]' } }],
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

function python(): string {
  return `# A config in OpenCompass's own form; "lodestone eval.py" runs it, and so does OpenCompass.
from mmengine.config import read_base
from opencompass.models import OpenAISDK

with read_base():
    # Built-in configs ("lodestone list ceval"), or files below configs/datasets.
    from .datasets.ARC_e.ARC_e_gen import ARC_e_datasets
    from .datasets.gsm8k.gsm8k_gen import gsm8k_datasets

# The first 20 questions.
for dataset in ARC_e_datasets:
    dataset['reader_cfg']['test_range'] = '[0:20]'

models = [
    dict(
        # Any OpenAI-compatible server.
        type=OpenAISDK,
        abbr='my-model',
        path='my-model',  # its name at the server
        openai_api_base='http://localhost:8000/v1',
        key='ENV',  # the key is in $OPENAI_API_KEY
        max_out_len=1024,
        query_per_second=1,
    )
]
datasets = [*gsm8k_datasets, *ARC_e_datasets]
`;
}
