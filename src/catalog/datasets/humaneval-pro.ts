import { aliasFile, type DatasetFamily, since } from '../../core/index.ts';
import { datasetFiles } from '../parts.ts';
import { selfInvoking } from '../self-invoking-parts.ts';

const file = datasetFiles('humanevalpro_datasets');
const PARTS = { abbr: 'humaneval_pro', type: 'HumanevalevalProDataset', evaluator: 'HumanevalProEvaluator' };
const LATEST = since('0.5.4');

const gen3dc067 = file('humaneval_pro_gen_3dc067', selfInvoking(PARTS), LATEST);

/** HumanEval Pro (Yu et al. 2024): HumanEval's problems, each with a second one that its solution helps to solve. */
export const humanevalPro: DatasetFamily = {
  folder: 'humaneval_pro',
  title: 'HumanEval Pro',
  abilities: ['code'],
  languages: ['en'],
  licence: 'unknown',
  size: 164,
  sizes: { humaneval_pro: 164 },
  files: [
    aliasFile('humaneval_pro_gen', { '0.2.4': gen3dc067 }, LATEST),
    gen3dc067,
    file('humaneval_pro_repeat_gen_3dc067', selfInvoking({ ...PARTS, more: { n: 5, k: 3 } }), LATEST),
  ],
};
