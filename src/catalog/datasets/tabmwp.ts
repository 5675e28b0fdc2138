import { aliasFile, type DatasetFamily } from '../../core/index.ts';
import { component, datasetFiles, round } from '../parts.ts';
import { datasets, reader, zeroShotGen } from '../task-parts.ts';

const gen2aef96 = datasetFiles('TabMWP_datasets')(
  'TabMWP_gen_2aef96',
  datasets({
    type: 'TabMWPDataset',
    path: './data/tabmwp/',
    reader: reader(['question', 'table'], 'test_elements', { train_split: 'dev' }),
    infer: zeroShotGen(round('Table: {table}\nQuestion: {question}')),
    evaluate: { evaluator: component('opencompass.datasets.TabMWPEvaluator') },
  }),
);

/** TabMWP (Lu et al. 2022): word problems about tables, some with options. */
export const tabMwp: DatasetFamily = {
  folder: 'TabMWP',
  title: 'TabMWP',
  abilities: ['math', 'reasoning'],
  languages: ['en'],
  licence: 'CC BY-NC-SA 4.0',
  size: 7686,
  files: [aliasFile('TabMWP_gen', { '0.2.4': gen2aef96 }), gen2aef96],
};
