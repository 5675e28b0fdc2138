import type { LoaderDefinition } from '../../core/index.ts';
import { jsonLines, rowSource } from '../row-source.ts';

/** GSM8K: `train.jsonl` and `test.jsonl` with `question` and `answer`. */
export const gsm8kDataset: LoaderDefinition = {
  type: 'opencompass.datasets.gsm8k.GSM8KDataset',
  hubPaths: { 'opencompass/gsm8k': 'gsm8k' },
  load({ path }, { files }) {
    const split = (name: string) => rowSource(() => jsonLines(files, `${path}/${name}.jsonl`));
    return { train: split('train'), test: split('test') };
  },
};
