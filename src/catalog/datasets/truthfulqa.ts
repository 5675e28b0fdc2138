import { aliasFile, type Compat, type DatasetFamily, isAtLeast, type Json } from '../../core/index.ts';
import { component, datasetFiles, round } from '../parts.ts';
import { datasets, reader, zeroShotGen } from '../task-parts.ts';

/** Two models judge answers; since 0.3.3 the usual config compares words instead. */
const JUDGED: Json = { $tuple: ['truth', 'info'] };

function asked(template: Json, metrics: (compat: Compat) => Json) {
  return datasets({
    abbr: 'truthful_qa',
    type: 'TruthfulQADataset',
    path: 'truthful_qa',
    args: { name: 'generation' },
    reader: reader(['question'], 'reference', { train_split: 'validation', test_split: 'validation' }),
    infer: zeroShotGen(template),
    evaluate: (compat) => ({
      evaluator: component('opencompass.datasets.TruthfulQAEvaluator', {
        metrics: metrics(compat),
        key: 'ENV',
      }),
    }),
  });
}

const file = datasetFiles('truthfulqa_datasets');

const gen5ddc62 = file(
  'truthfulqa_gen_5ddc62',
  asked(round('{question}'), (compat) => (isAtLeast(compat, '0.3.3') ? 'bleu' : JUDGED)),
);

/** TruthfulQA (Lin et al. 2022): questions that tempt to answer with a common error. */
export const truthfulqa: DatasetFamily = {
  folder: 'truthfulqa',
  title: 'TruthfulQA',
  abilities: ['safety', 'knowledge'],
  languages: ['en'],
  licence: 'Apache-2.0',
  size: 817,
  sizes: { truthful_qa: 817 },
  files: [
    aliasFile('truthfulqa_gen', { '0.2.4': gen5ddc62 }),
    file(
      'truthfulqa_gen_1e7d8d',
      asked('{question}', () => JUDGED),
    ),
    gen5ddc62,
  ],
};
