import { aliasFile, type DatasetFamily, type EvalConfig, type Json } from '../../core/index.ts';
import { component, datasetFiles, evaluator, round } from '../parts.ts';
import { datasets, reader, zeroShotGen } from '../task-parts.ts';

const ROUGE: EvalConfig = {
  evaluator: evaluator('JiebaRougeEvaluator'),
  pred_postprocessor: component('opencompass.datasets.lcsts_postprocess'),
};

function summarized(template: Json, evaluate = ROUGE) {
  return datasets({
    abbr: 'lcsts',
    type: 'LCSTSDataset',
    path: { '0.2.4': './data/LCSTS', '0.3.3': 'opencompass/LCSTS' },
    reader: reader(['content'], 'abst'),
    infer: zeroShotGen(template),
    evaluate,
  });
}

const file = datasetFiles('lcsts_datasets');

const gen8ee1fe = file(
  'lcsts_gen_8ee1fe',
  summarized(round('阅读以下文章，并给出简短的摘要：{content}\n摘要如下：'), { ...ROUGE, pred_role: 'BOT' }),
);

/** LCSTS (Hu et al. 2015): short Chinese news and their headlines. */
export const lcsts: DatasetFamily = {
  folder: 'lcsts',
  title: 'LCSTS',
  abilities: ['understanding'],
  languages: ['zh'],
  licence: 'research only, by application',
  size: 10666,
  sizes: { lcsts: 10666 },
  files: [
    aliasFile('lcsts_gen', { '0.2.4': gen8ee1fe }),
    gen8ee1fe,
    file('lcsts_gen_9b0b89', summarized('阅读文章：{content}\n根据上文，给出简短的单个摘要：')),
  ],
};
