import { writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a config of C-Eval as `ceval_gen` has it, on a split of `val` or `test`; gives the config's name. */
export function cevalConfig(folder: string, split: string): string {
  const text = `from mmengine.config import read_base
with read_base():
    from opencompass.configs.datasets.ceval.ceval_gen_5f30c7 import ceval_datasets
datasets = ceval_datasets
for dataset in datasets:
    dataset['reader_cfg']['test_split'] = '${split}'
`;
  writeFileSync(path.join(folder, 'ceval.py'), text);
  return 'ceval.py';
}
