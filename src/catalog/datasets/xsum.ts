import { aliasFile, type DatasetFamily, type EvalConfig, type Json } from '../../core/index.ts';
import { component, datasetFiles, evaluator, round } from '../parts.ts';
import { datasets, reader, zeroShotGen } from '../task-parts.ts';

const ROUGE = evaluator('RougeEvaluator');
const PROMPT = 'Document：{dialogue}\nBased on the previous text, provide a brief single summary:';

function summarized(template: Json, evaluate: EvalConfig) {
  return datasets({
    abbr: 'Xsum',
    type: 'XsumDataset',
    path: { '0.2.4': './data/Xsum/dev.jsonl', '0.3.3': 'opencompass/xsum' },
    reader: reader(['dialogue'], 'summary'),
    infer: zeroShotGen(template),
    evaluate,
  });
}

const file = datasetFiles('Xsum_datasets');

const gen31397e = file(
  'Xsum_gen_31397e',
  summarized(round(PROMPT), {
    evaluator: ROUGE,
    pred_role: 'BOT',
    pred_postprocessor: component('Xsum'),
  }),
);

/** XSum (Narayan et al. 2018): news in one sentence; the first thousand texts of the validation split. */
export const xsum: DatasetFamily = {
  folder: 'Xsum',
  title: 'XSum',
  abilities: ['understanding'],
  languages: ['en'],
  licence: 'unstated',
  size: 1000,
  sizes: { Xsum: 1000 },
  files: [
    aliasFile('Xsum_gen', { '0.2.4': gen31397e }),
    gen31397e,
    file(
      'Xsum_gen_8ea5f8',
      summarized(PROMPT, {
        evaluator: ROUGE,
        pred_postprocessor: component('opencompass.datasets.Xsum_postprocess'),
      }),
    ),
  ],
};
