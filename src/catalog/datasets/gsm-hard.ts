import { aliasFile, type DatasetFamily } from '../../core/index.ts';
import { component, datasetFiles, round } from '../parts.ts';
import { ACCURACY, datasets, fewShotGen, reader } from '../task-parts.ts';

const file = datasetFiles('gsmhard_datasets');

const gen8a1400 = file(
  'gsmhard_gen_8a1400',
  datasets({
    abbr: 'gsm-hard',
    type: 'GSMHardDataset',
    path: './data/gsm-hard/test.jsonl',
    reader: reader(['question'], 'answer'),
    infer: fewShotGen(
      { begin: '</E>', ...round('Question: {question}\nAnswer:', 'The answer is {answer}') },
      [0, 1, 2, 3, 4],
      { max_out_len: 512 },
    ),
    evaluate: {
      ...ACCURACY,
      pred_postprocessor: component('opencompass.datasets.mathbench_postprocess', { name: 'en' }),
    },
  }),
);

/** GSM-Hard (Gao et al. 2023): the questions of GSM8K with large numbers. */
export const gsmHard: DatasetFamily = {
  folder: 'gsm_hard',
  title: 'GSM-Hard',
  abilities: ['math', 'reasoning'],
  languages: ['en'],
  licence: 'MIT',
  size: 1319,
  sizes: { 'gsm-hard': 1319 },
  files: [aliasFile('gsmhard_gen', { '0.2.4': gen8a1400 }), gen8a1400],
};
