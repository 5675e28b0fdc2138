import { type DatasetFamily, since } from '../../core/index.ts';
import { component, datasetFiles, round } from '../parts.ts';
import { datasets, reader, zeroShotGen } from '../task-parts.ts';

const CLASSES = 'opencompass.datasets.subjective';

const asJudge = datasets(
  ...['judgerbench_A_cn', 'judgerbench_A_en', 'judgerbench_B'].map((name) => ({
    abbr: name,
    type: 'subjective.JudgerBenchDataset',
    path: './data/subjective/judgerbench',
    args: { name },
    reader: reader(['judge_prompt'], 'judge'),
    infer: zeroShotGen(round('{judge_prompt}'), { max_out_len: 4096 }),
    evaluate: { evaluator: component(`${CLASSES}.JudgerBenchEvaluator`), pred_role: 'BOT' },
  })),
);

/** JudgerBench (Cao et al. 2024): whether a model judges as people and as the judges of other benchmarks do. */
export const judgerbench: DatasetFamily = {
  folder: 'subjective/judgerbench',
  title: 'JudgerBench',
  abilities: ['reasoning'],
  languages: ['en', 'zh'],
  licence: 'Apache-2.0',
  files: [datasetFiles('judgerbench_datasets')('judgerbench', asJudge, since('0.5.4'))],
};
