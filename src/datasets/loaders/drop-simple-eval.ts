import type { LoaderDefinition } from '../../core/index.ts';
import { jsonRows } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

/** DROP as simple-evals has it: a JSONL file; the answers are in one text, with `|` between. */
export const dropOpenAiDataset: LoaderDefinition = {
  type: 'opencompass.datasets.drop_simple_eval.DropOpenAIDataset',
  load: ({ path }, { files }) => ({
    validation: rowSource(() =>
      jsonRows(files, String(path), (item: { context: string; ref_text: string }) => ({
        prompt: item.context,
        answers: item.ref_text,
      })),
    ),
  }),
};
