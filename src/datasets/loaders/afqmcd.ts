import type { LoaderDefinition } from '../../core/index.ts';
import { letteredSource } from '../labels.ts';

const LETTERS = { 0: 'A', 1: 'B' };

/** Sentence pairs of AFQMC and BUSTM: a JSONL file; `label` is A for 0 and B for 1. */
export const afqmcDatasetV2: LoaderDefinition = {
  type: 'opencompass.datasets.afqmcd.AFQMCDatasetV2',
  aliases: ['AFQMCDataset_V2'],
  hubPaths: { 'opencompass/afqmc-dev': 'CLUE/AFQMC/dev.json' },
  load: ({ path }, { files }) => letteredSource(files, path, LETTERS),
};
