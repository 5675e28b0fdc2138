import type { DataPackage } from './data-package.ts';
import { file, modelScope, source } from './sources.ts';

/** Lists, and the release of github.com/liyucheng09/Contamination_Detector that has each. */
const LISTS = [
  ['v0.1.1rc', 'ceval_annotations.json', 'ceval/formal_ceval/val/ceval_contamination_annotations.json'],
  ['v0.1.1rc2', 'mmlu_annotations.json', 'mmlu/test/MMLU_test_contamination_annotations.json'],
  ['v0.1.1rc', 'ARC_annotations.json', 'ARC/ARC-c/ARC_c_test_contamination_annotations.json'],
  [
    'v0.1.1rc2',
    'hellaswag_annotations_with_line_index.json',
    'hellaswag/hellaswag_val_contamination_annotations.json',
  ],
] as const;

const RELEASES = 'https://github.com/liyucheng09/Contamination_Detector/releases/download';

/** Which samples were found on the web (Li 2023), for the `clean` variants of four benchmarks. */
export const contamination: readonly DataPackage[] = [
  {
    name: 'contamination',
    title: 'contamination annotations of C-Eval, MMLU, ARC and HellaSwag',
    holds: LISTS.map(([, , to]) => to),
    neededBy: ['CEvalDatasetClean', 'MMLUDatasetClean', 'ARCDatasetClean', 'HellaswagDatasetClean'],
    sources: [
      source(
        'github',
        ...LISTS.map(([release, name, to]) => file({ url: `${RELEASES}/${release}/${name}` }, to)),
      ),
      source(
        'modelscope',
        ...LISTS.map(([, name, to]) => file(modelScope('opencompass/Contamination_Detector', name), to)),
      ),
    ],
  },
];
