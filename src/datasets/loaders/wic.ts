import type { LoaderDefinition } from '../../core/index.ts';
import { jsonTable } from '../json-table.ts';
import { letteredSource, TRUE_FALSE, withYesNo } from '../labels.ts';

/** WiC: a JSON file read by the generic reader; `answer` is 1 for true and 0 for false. */
export const wicDataset: LoaderDefinition = {
  type: 'opencompass.datasets.wic.WiCDataset',
  load: (args, { files }) => jsonTable(args, files, withYesNo),
};

/** WiC: a JSONL file; `label` is A for true and B for false. */
export const wicDatasetV2: LoaderDefinition = {
  type: 'opencompass.datasets.wic.WiCDatasetV2',
  aliases: ['WiCDataset_V2'],
  load: ({ path }, { files }) => letteredSource(files, path, TRUE_FALSE),
};
