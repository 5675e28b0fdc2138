import { type DatasetFamily, since } from '../../core/index.ts';
import { measuredText } from '../contamination-parts.ts';
import { datasetFiles } from '../parts.ts';
import { datasets } from '../task-parts.ts';

const gsm8k = { type: 'GSM8KDataset', path: './data/gsm8k' };
const ANSWERED = '{question} {answer}';

/** Whether a model knows GSM8K better than questions written after it (Wei et al. 2023). */
export const gsm8kContamination: DatasetFamily = {
  folder: 'gsm8k_contamination',
  title: 'Contamination of GSM8K',
  abilities: ['math'],
  languages: ['en'],
  licence: 'MIT',
  files: [
    datasetFiles('gsm8k_datasets')(
      'gsm8k_contamination_ppl_ecdd22',
      datasets(
        measuredText({ ...gsm8k, abbr: 'gsm8k-train-ppl' }, ANSWERED, 'train'),
        measuredText({ ...gsm8k, abbr: 'gsm8k-test-ppl' }, ANSWERED, 'test'),
        measuredText(
          { abbr: 'gsm8k-ref-ppl', type: 'JsonlDataset', path: './data/gsm8k-extra/mock_gsm8k_test.jsonl' },
          '{text}',
        ),
      ),
      // The file of earlier versions imports a class that they do not export.
      since('0.5.4'),
    ),
  ],
};
