import { aliasFile, type DatasetFamily, since } from '../../core/index.ts';
import { datasetFiles } from '../parts.ts';
import { selfInvoking } from '../self-invoking-parts.ts';

const file = datasetFiles('mbpppro_datasets');
const PARTS = { abbr: 'mbpp_pro', type: 'MBPPProDataset', evaluator: 'MBPPProEvaluator' };
const LATEST = since('0.5.4');

const gen3dc067 = file('mbpp_pro_gen_3dc067', selfInvoking(PARTS), LATEST);

/** MBPP Pro (Yu et al. 2024): MBPP's problems, each with a second one that its solution helps to solve. */
export const mbppPro: DatasetFamily = {
  folder: 'mbpp_pro',
  title: 'MBPP Pro',
  abilities: ['code'],
  languages: ['en'],
  licence: 'unknown',
  size: 378,
  sizes: { mbpp_pro: 378 },
  files: [
    aliasFile('mbpp_pro_gen', { '0.2.4': gen3dc067 }, LATEST),
    gen3dc067,
    file('mbpp_pro_repeat_gen_3dc067', selfInvoking({ ...PARTS, more: { n: 5, k: 3 } }), LATEST),
  ],
};
