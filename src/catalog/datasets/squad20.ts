import type { DatasetFamily } from '../../core/index.ts';
import { component, hashedFile, round } from '../parts.ts';
import { datasets, reader, zeroShotGen } from '../task-parts.ts';

const ASKED = datasets({
  abbr: 'squad2.0',
  type: 'SQuAD20Dataset',
  path: './data/SQuAD2.0/dev-v2.0.json',
  reader: reader(['context', 'question'], 'answers'),
  infer: zeroShotGen(
    round(
      '{context}\nAccording to the above passage, answer the following question. If it is impossible to answer according to the passage, answer `impossible to answer`:\nQuestion: {question}',
      'Answer:',
    ),
    { max_out_len: 50 },
  ),
  evaluate: { evaluator: component('opencompass.datasets.SQuAD20Evaluator'), pred_role: 'BOT' },
});

/** SQuAD 2.0 (Rajpurkar et al. 2018): questions about passages, some of which cannot be answered. */
export const squad20: DatasetFamily = {
  folder: 'squad20',
  title: 'SQuAD 2.0',
  abilities: ['understanding'],
  languages: ['en'],
  licence: 'CC BY-SA 4.0',
  size: 11873,
  sizes: { 'squad2.0': 11873 },
  files: hashedFile('squad20_datasets', 'squad20_gen', '1710bc', ASKED),
};
