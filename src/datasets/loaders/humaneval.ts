import type { LoaderDefinition, Row } from '../../core/index.ts';
import { jsonRows } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

/** HumanEval: a JSONL file with a problem a line. Argument `num_repeats`: each so many times in a row. */
export const humanevalDataset: LoaderDefinition = {
  type: 'opencompass.datasets.humaneval.HumanevalDataset',
  hubPaths: {
    'opencompass/humaneval': 'humaneval/human-eval-v2-20210705.jsonl',
    'opencompass/humaneval_cn': 'humaneval_cn/human-eval-cn-v2-20210705.jsonl',
  },
  load: ({ path, num_repeats: repeats = 1 }, { files }) =>
    rowSource(async function* () {
      for await (const row of jsonRows<Row>(files, String(path), (item) => item)) {
        for (let i = 0; i < Number(repeats); i += 1) yield row;
      }
    }),
};
