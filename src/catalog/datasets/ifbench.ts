import { type DatasetFamily, type InferConfig, since } from '../../core/index.ts';
import { component, datasetFiles, round } from '../parts.ts';
import { datasets, rawGen, reader, zeroShotGen } from '../task-parts.ts';

function instructed(infer: InferConfig) {
  return datasets({
    abbr: 'IFBench',
    type: 'IFEvalDataset',
    path: 'opencompass/IFbench',
    reader: reader(['prompt'], 'reference'),
    infer,
    evaluate: { evaluator: component('opencompass.datasets.IFBenchEvaluator'), pred_role: 'BOT' },
  });
}

const file = datasetFiles('ifbench_datasets');
const NEWEST = since('0.5.4');

/** IFBench (Pyatkin et al. 2025): checkable instructions of kinds that IFEval does not have. */
export const ifbench: DatasetFamily = {
  folder: 'IFBench',
  title: 'IFBench',
  abilities: ['instruction following'],
  languages: ['en'],
  licence: 'ODC-BY 1.0',
  size: 300,
  sizes: { IFBench: 300 },
  files: [
    file('IFBench_gen', instructed(zeroShotGen(round('{prompt}'))), NEWEST),
    file('IFBench_rawprompt_gen', instructed(rawGen('{prompt}')), NEWEST),
  ],
};
