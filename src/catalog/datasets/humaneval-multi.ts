import { aliasFile, type DatasetFamily } from '../../core/index.ts';
import { component, datasetFiles } from '../parts.ts';
import { type DatasetParts, datasets, reader, zeroShotGen } from '../task-parts.ts';

const file = datasetFiles('humaneval_multi_datasets');
const LANGUAGES = [
  ...['cpp', 'cs', 'd', 'go', 'java', 'jl', 'js', 'lua', 'php', 'pl', 'py', 'r', 'rb', 'rkt', 'rs', 'scala'],
  ...['sh', 'swift', 'ts'],
];

const problems = datasets(
  ...LANGUAGES.map(
    (language): DatasetParts => ({
      abbr: `humaneval_multiple-${language}`,
      type: 'HumanevalMultiDataset',
      path: './data/multi-data/humaneval_multipl-e/',
      args: { language, version: 'reworded', num_repeats: 1 },
      reader: reader(['prompt'], 'tests'),
      infer: zeroShotGen('{prompt}', { max_out_len: 1024 }),
      evaluate: {
        evaluator: component('opencompass.datasets.HumanevalMultiEvaluator', {
          language,
          ip_address: 'localhost',
          port: 5000,
        }),
        pred_role: 'BOT',
      },
    }),
  ),
);
const gen82cf85 = file('humaneval_multi_gen_82cf85', problems);

/** HumanEval translated to 19 languages by MultiPL-E (Cassano et al. 2022). */
export const humanevalMulti: DatasetFamily = {
  folder: 'humaneval_multi',
  title: 'HumanEval in 19 languages',
  abilities: ['code'],
  languages: ['en'],
  licence: 'MIT',
  files: [aliasFile('humaneval_multi_gen', { '0.2.4': gen82cf85 }), gen82cf85],
};
