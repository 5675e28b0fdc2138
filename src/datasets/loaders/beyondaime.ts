import type { LoaderDefinition } from '../../core/index.ts';
import { renamed, savedSource } from '../saved-source.ts';

/** BeyondAIME: its test split. */
export const beyondAimeDataset: LoaderDefinition = {
  type: 'opencompass.datasets.beyondaime.BeyondAIMEDataset',
  hubPaths: { 'ByteDance-Seed/BeyondAIME': 'beyondaime' },
  load: ({ path }, { files }) =>
    savedSource(files, String(path), 'test', (row) => renamed(row, 'problem', 'question')),
};
