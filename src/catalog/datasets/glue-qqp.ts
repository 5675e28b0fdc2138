import type { DatasetFamily } from '../../core/index.ts';
import { glue } from '../glue-parts.ts';
import { hashedFile } from '../parts.ts';

const SCORED = glue({
  abbr: 'QQP',
  name: 'qqp',
  hint: 'The following are semantic matching questions. \nPlease determine whether the following two sentences are semantically duplicate: 0 means not duplicate, 1 means duplicate.\n',
  columns: ['question1', 'question2'],
  question: 'Sentence one: {question1}\nSentence two: {question2}',
  splits: ['validation', 'test'],
  examples: [0, 1, 2, 3, 4],
  readerArgs: { train_split: 'train' },
});

/** Quora Question Pairs, as GLUE has it: do two questions ask the same? */
export const glueQqp: DatasetFamily = {
  folder: 'GLUE_QQP',
  title: 'QQP (GLUE)',
  abilities: ['understanding'],
  languages: ['en'],
  licence: 'unstated',
  size: 431395,
  sizes: { 'QQP-validation': 40430, 'QQP-test': 390965 },
  files: hashedFile('QQP_datasets', 'GLUE_QQP_ppl', '250d00', SCORED),
};
