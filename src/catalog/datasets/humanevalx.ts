import {
  aliasFile,
  type CatalogFile,
  type DatasetFamily,
  type Json,
  type JsonObject,
  since,
} from '../../core/index.ts';
import { component, datasetFiles, round } from '../parts.ts';
import { type DatasetParts, datasets, reader, zeroShotGen } from '../task-parts.ts';

const file = datasetFiles('humanevalx_datasets');
const LANGUAGES = ['python', 'cpp', 'go', 'java', 'js'];
const LATEST = since('0.5.4');

interface Variant {
  readonly template: (language: string) => Json;
  /** The column that the evaluator gets: the function's head, which it cuts from replies, or none that it could use. */
  readonly output?: string;
  readonly args?: JsonObject;
  readonly more?: JsonObject;
}

function problems({ template, output = 'declaration', args = {}, more = {} }: Variant) {
  return datasets(
    ...LANGUAGES.map(
      (language): DatasetParts => ({
        abbr: `humanevalx-${language}`,
        type: 'HumanevalXDataset',
        path: './data/humanevalx',
        args: { language, ...more },
        reader: reader(['prompt'], output, { train_split: 'test' }),
        infer: zeroShotGen(template(language), args),
        evaluate: {
          evaluator: component('opencompass.datasets.HumanevalXEvaluator', {
            language,
            ip_address: 'localhost',
            port: 5001,
          }),
          pred_role: 'BOT',
        },
      }),
    ),
  );
}

function instruction(language: string): JsonObject {
  return round(
    `Below is an instruction that describes a task. Write a response that appropriately completes the request.\n\n\n### Instruction:\nCreate a ${language} script for this problem:\n{prompt}\n\n### Response:`,
  );
}

const LIMITED = { max_out_len: 1024 };
const prompt = () => '{prompt}';
const gen620cfa: CatalogFile = file('humanevalx_gen_620cfa', problems({ template: prompt, args: LIMITED }));

/** HumanEval-X (Zheng et al. 2023): HumanEval's problems in five languages, run against tests. */
export const humanevalx: DatasetFamily = {
  folder: 'humanevalx',
  title: 'HumanEval-X',
  abilities: ['code'],
  languages: ['en'],
  licence: 'Apache-2.0',
  size: 820,
  sizes: Object.fromEntries(LANGUAGES.map((language) => [`humanevalx-${language}`, 164])),
  files: [
    aliasFile('humanevalx_gen', { '0.2.4': gen620cfa }),
    file('humanevalx_gen_0af626', problems({ template: instruction, output: 'task_id', args: LIMITED })),
    gen620cfa,
    file('humanevalx_gen_3d84a3', problems({ template: prompt }), LATEST),
    file('humanevalx_repeat_gen_3d84a3', problems({ template: prompt, more: { n: 5, k: 3 } }), LATEST),
  ],
};
