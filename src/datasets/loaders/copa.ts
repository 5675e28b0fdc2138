import type { LoaderDefinition } from '../../core/index.ts';
import { letteredSource } from '../labels.ts';

const LETTERS = { 0: 'A', 1: 'B' };

/** COPA: a JSONL file; `label` is A for the first choice and B for the second. */
export const copaDatasetV2: LoaderDefinition = {
  type: 'opencompass.datasets.copa.COPADatasetV2',
  aliases: ['COPADataset_V2'],
  load: ({ path }, { files }) => letteredSource(files, path, LETTERS),
};
