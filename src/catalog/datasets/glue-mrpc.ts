import type { DatasetFamily } from '../../core/index.ts';
import { glue } from '../glue-parts.ts';
import { hashedFile } from '../parts.ts';

const SCORED = glue({
  abbr: 'MRPC',
  name: 'mrpc',
  hint: 'The following are semantic matching questions. \nPlease determine whether the following two sentences are semantically equivalent: 0 means not equivalent, 1 means equivalent.\n',
  columns: ['sentence1', 'sentence2'],
  question: 'Sentence one: {sentence1}\nSentence two: {sentence2}',
  splits: ['validation', 'test'],
  examples: [0, 1, 2, 3, 4],
  readerArgs: { train_split: 'train' },
});

/** MRPC (Dolan and Brockett 2005), as GLUE has it: do two sentences of the news say the same? */
export const glueMrpc: DatasetFamily = {
  folder: 'GLUE_MRPC',
  title: 'MRPC (GLUE)',
  abilities: ['understanding'],
  languages: ['en'],
  licence: 'unstated',
  size: 2133,
  sizes: { 'MRPC-validation': 408, 'MRPC-test': 1725 },
  files: hashedFile('MRPC_datasets', 'GLUE_MRPC_ppl', '96564c', SCORED),
};
