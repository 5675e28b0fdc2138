import { aliasFile, type DatasetFamily } from '../../core/index.ts';
import { component, datasetFiles, evaluator } from '../parts.ts';
import { datasets, reader, zeroShotGen } from '../task-parts.ts';

const gen2bb71c = datasetFiles('XLSum_datasets')(
  'XLSum_gen_2bb71c',
  datasets({
    type: 'XLSUMDataset',
    path: 'csebuetnlp/xlsum',
    reader: reader(['text'], 'summary'),
    infer: zeroShotGen('Document：{text}\nBased on the previous text, provide a brief single summary:'),
    evaluate: {
      evaluator: evaluator('RougeEvaluator'),
      pred_postprocessor: component('opencompass.datasets.Xsum_postprocess'),
    },
  }),
);

/** XL-Sum (Hasan et al. 2021): news of the BBC in 45 languages, each with its summary in a sentence or two. */
export const xlsum: DatasetFamily = {
  folder: 'XLSum',
  title: 'XL-Sum',
  abilities: ['understanding'],
  languages: ['many'],
  licence: 'CC BY-NC-SA 4.0',
  files: [aliasFile('XLSum_gen', { '0.2.4': gen2bb71c }), gen2bb71c],
};
