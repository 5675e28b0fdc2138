import type { LoaderDefinition, Row } from '../../core/index.ts';
import { jsonRows } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';
import { withUniformStructs } from '../uniform-structs.ts';

/** IFEval and IFBench: a JSONL file; the reference is the whole item, which says what to check. */
export const ifevalDataset: LoaderDefinition = {
  type: 'opencompass.datasets.IFEval.ifeval.IFEvalDataset',
  hubPaths: {
    'opencompass/IFEval': 'ifeval/input_data.jsonl',
    'opencompass/IFbench': 'IFBench/IFBench_test.jsonl',
  },
  load: ({ path }, { files }) =>
    rowSource(() =>
      withUniformStructs(() =>
        jsonRows(files, String(path), (item: Row) => ({ prompt: item.prompt, reference: item })),
      ),
    ),
};
