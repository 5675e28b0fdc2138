import type { LoaderDefinition } from '../../core/index.ts';
import { recordedPrompts } from '../recorded-prompts.ts';

/** CMO, fill in the blank: a JSONL file of recorded prompts. */
export const cmoFibDataset: LoaderDefinition = {
  type: 'opencompass.datasets.cmo_fib.CMOFibDataset',
  hubPaths: { 'opencompass/cmo_fib': 'cmo.jsonl' },
  load: ({ path }, { files }) => recordedPrompts(files, String(path)),
};
