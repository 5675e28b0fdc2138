import type { LoaderDefinition } from '../../core/index.ts';
import { letteredSource } from '../labels.ts';

const LETTERS = { contradiction: 'A', entailment: 'B', neutral: 'C' };

/** CommitmentBank: a JSONL file; `label` is a letter. */
export const cbDatasetV2: LoaderDefinition = {
  type: 'opencompass.datasets.cb.CBDatasetV2',
  aliases: ['CBDataset_V2'],
  load: ({ path }, { files }) => letteredSource(files, path, LETTERS),
};
