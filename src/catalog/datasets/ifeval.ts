import { aliasFile, type DatasetFamily, type InferConfig, since } from '../../core/index.ts';
import { component, datasetFiles, round } from '../parts.ts';
import { datasets, rawGen, reader, zeroShotGen } from '../task-parts.ts';

function instructed(infer: InferConfig) {
  return datasets({
    abbr: 'IFEval',
    type: 'IFEvalDataset',
    path: { '0.2.4': 'data/ifeval/input_data.jsonl', '0.5.4': 'opencompass/IFEval' },
    reader: reader(['prompt'], 'reference'),
    infer,
    evaluate: { evaluator: component('opencompass.datasets.IFEvaluator'), pred_role: 'BOT' },
  });
}

const file = datasetFiles('ifeval_datasets');
const NEWEST = since('0.5.4');
const gen3321a3 = file(
  'IFEval_gen_3321a3',
  instructed(zeroShotGen(round('{prompt}'), { max_out_len: 1025 })),
);
const gen353ae7 = file('IFEval_gen_353ae7', instructed(zeroShotGen(round('{prompt}'))), NEWEST);

/** IFEval (Zhou et al. 2023): instructions whose being followed a program can check. */
export const ifeval: DatasetFamily = {
  folder: 'IFEval',
  title: 'IFEval',
  abilities: ['instruction following'],
  languages: ['en'],
  licence: 'Apache-2.0',
  size: 541,
  sizes: { IFEval: 541 },
  files: [
    aliasFile('IFEval_gen', { '0.2.4': gen3321a3, '0.5.4': gen353ae7 }),
    gen3321a3,
    gen353ae7,
    file('IFEval_rawprompt_gen_e7f781', instructed(rawGen('{prompt}')), NEWEST),
  ],
};
