import type { DatasetFamily } from '../../core/index.ts';
import { measuredText } from '../contamination-parts.ts';
import { datasetFiles } from '../parts.ts';
import { datasets } from '../task-parts.ts';

/** Where OpenCompass's configs say that the texts are; they were not published. */
const FOLDER = '/mnt/petrelfs/zhoufengzhe/repos/cscripts/mock-datas';

/** A benchmark's own texts, and the same rephrased. */
function rephrased(name: string, split: string) {
  const common = { type: 'JsonlDataset', path: `${FOLDER}/${name}_${split}_content.jsonl` };
  return datasets(
    measuredText({ ...common, abbr: `${name}-${split}-ppl` }, '{text}'),
    measuredText({ ...common, abbr: `${name}-ref-ppl` }, '{rephrase}'),
  );
}

const mbpp = {
  type: 'SanitizedMBPPDataset',
  path: { '0.2.4': './data/mbpp/sanitized-mbpp.jsonl', '0.3.3': 'opencompass/sanitized_mbpp' },
};
const TASK = '{text}\n{code}';

/** Whether a model knows a benchmark's texts better than others of their kind (after Wei et al. 2023). */
export const contamination: DatasetFamily = {
  folder: 'contamination',
  title: 'Contamination of C-Eval, MMLU and MBPP',
  abilities: ['language'],
  languages: ['zh', 'en'],
  licence: 'unstated',
  files: [
    datasetFiles('ceval_datasets')('ceval_contamination_ppl_810ec6', rephrased('ceval', 'val')),
    datasetFiles('mbpp_datasets')(
      'mbpp_contamination_ppl_f01cb6',
      datasets(
        measuredText({ ...mbpp, abbr: 'mbpp-train-ppl' }, TASK, 'train'),
        measuredText({ ...mbpp, abbr: 'mbpp-test-ppl' }, TASK, 'test'),
        measuredText(
          { abbr: 'mbpp-ref-ppl', type: 'JsonlDataset', path: `${FOLDER}/mock_mbpp_20240113.jsonl` },
          '{text}',
        ),
      ),
    ),
    datasetFiles('mmlu_datasets')('mmlu_contamination_ppl_810ec6', rephrased('mmlu', 'test')),
  ],
};
