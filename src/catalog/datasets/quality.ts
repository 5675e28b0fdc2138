import type { DatasetFamily } from '../../core/index.ts';
import { component, hashedFile, round } from '../parts.ts';
import { datasets, firstOption, reader, zeroShotGen } from '../task-parts.ts';

const ASKED = datasets({
  abbr: 'QuALITY',
  type: 'QuALITYDataset',
  path: './data/QuALITY/QuALITY.v1.0.1.htmlstripped.dev',
  reader: reader(['article', 'question', 'A', 'B', 'C', 'D'], 'gold_label'),
  infer: zeroShotGen(
    round(
      'Read the article, and answer the question.\n\nArticle:\n{article}\n\nQ: {question}\n\nA. {A}\nB. {B}\nC. {C}\nD. {D}',
    ),
  ),
  evaluate: {
    evaluator: component('opencompass.datasets.QuALITYEvaluator'),
    pred_role: 'BOT',
    pred_postprocessor: firstOption('ABCD'),
  },
});

/** QuALITY (Pang et al. 2022): questions about articles of some 5,000 words. */
export const quality: DatasetFamily = {
  folder: 'QuALITY',
  title: 'QuALITY',
  abilities: ['long context', 'understanding'],
  languages: ['en'],
  licence: 'CC BY 4.0',
  size: 2086,
  sizes: { QuALITY: 2086 },
  files: hashedFile('QuALITY_datasets', 'QuALITY_gen', 'c407cb', ASKED),
};
