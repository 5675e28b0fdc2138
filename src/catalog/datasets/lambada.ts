import { aliasFile, type DatasetFamily, type Json } from '../../core/index.ts';
import { component, datasetFiles, round } from '../parts.ts';
import { datasets, reader, zeroShotGen } from '../task-parts.ts';

function completed(template: Json) {
  return datasets({
    abbr: 'lambada',
    type: 'lambadaDataset',
    path: { '0.2.4': './data/lambada/test.jsonl', '0.3.3': 'opencompass/lambada' },
    reader: reader(['prompt'], 'label', { train_split: 'test', test_split: 'test' }),
    infer: zeroShotGen(template, { max_out_len: 5 }),
    evaluate: { evaluator: component('opencompass.datasets.LambadaEvaluator') },
  });
}

const file = datasetFiles('lambada_datasets');

const gen217e11 = file(
  'lambada_gen_217e11',
  completed(round('Please complete the following sentence:\n{prompt}')),
);

/** LAMBADA (Paperno et al. 2016): the last word of a passage of a novel. */
export const lambada: DatasetFamily = {
  folder: 'lambada',
  title: 'LAMBADA',
  abilities: ['understanding'],
  languages: ['en'],
  licence: 'CC BY 4.0',
  size: 5153,
  sizes: { lambada: 5153 },
  files: [
    aliasFile('lambada_gen', { '0.2.4': gen217e11 }),
    gen217e11,
    file('lambada_gen_8b48a5', completed('Please complete the following sentence: {prompt}')),
  ],
};
