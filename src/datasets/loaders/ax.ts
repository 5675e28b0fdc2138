import type { LoaderDefinition } from '../../core/index.ts';
import { letteredSource } from '../labels.ts';

const LETTERS = { entailment: 'A', not_entailment: 'B' };

/** Sentence pairs of SuperGLUE (AX-b, AX-g, RTE): a JSONL file; `label` is A for entailment, else B. */
export const axDatasetV2: LoaderDefinition = {
  type: 'opencompass.datasets.ax.AXDatasetV2',
  aliases: ['AXDataset_V2'],
  load: ({ path }, { files }) => letteredSource(files, path, LETTERS),
};
