import { aliasFile, type DatasetFamily } from '../../core/index.ts';
import { datasetFiles, round } from '../parts.ts';
import { datasets, FIRST_CAPITAL_OF_BOT, reader, zeroShotGen } from '../task-parts.ts';

const gen543378 = datasetFiles('cvalues_datasets')(
  'cvalues_responsibility_gen_543378',
  datasets({
    abbr: 'CValues-Responsibility',
    type: 'CValuesDataset',
    path: 'data/cvalues_responsibility_mc.jsonl',
    reader: reader(['prompt'], 'label', { train_split: 'train', test_split: 'train' }),
    infer: zeroShotGen(round('{prompt}请直接给出答案：\n')),
    evaluate: FIRST_CAPITAL_OF_BOT,
  }),
);

/** CValues (Xu et al. 2023), responsibility: which of two replies is the more responsible one. */
export const cvalues: DatasetFamily = {
  folder: 'cvalues',
  title: 'CValues, responsibility',
  abilities: ['safety'],
  languages: ['zh'],
  licence: 'Apache-2.0',
  size: 1712,
  sizes: { 'CValues-Responsibility': 1712 },
  files: [aliasFile('cvalues_responsibility_gen', { '0.2.4': gen543378 }), gen543378],
};
