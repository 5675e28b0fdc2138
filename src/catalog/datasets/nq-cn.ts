import type { DatasetFamily } from '../../core/index.ts';
import { component, hashedFile, round } from '../parts.ts';
import { datasets, inVersion, reader, zeroShotGen } from '../task-parts.ts';

const ASKED = datasets({
  abbr: 'nq_cn',
  type: { '0.2.4': 'NaturalQuestionDataset_CN', '0.3.3': 'NaturalQuestionDatasetCN' },
  path: './data/nq_cn',
  reader: reader(['question'], 'answer', { train_split: 'test' }),
  infer: zeroShotGen(round('问题: {question}?\n答案是：')),
  evaluate: (compat) => ({
    evaluator: component(
      `opencompass.datasets.${inVersion(compat, { '0.2.4': 'NQEvaluator_CN', '0.3.3': 'NQEvaluatorCN' })}`,
    ),
    pred_role: 'BOT',
  }),
});

/** Natural Questions (Kwiatkowski et al. 2019) in Chinese. */
export const nqCn: DatasetFamily = {
  folder: 'nq_cn',
  title: 'Natural Questions (Chinese)',
  abilities: ['knowledge'],
  languages: ['zh'],
  licence: 'CC BY-SA 3.0',
  files: hashedFile('nqcn_datasets', 'nqcn_gen', '141737', ASKED),
};
