import type { LoaderDefinition } from '../../core/index.ts';
import { jsonLineTable } from '../json-rows.ts';

/** LAMBADA: a JSONL file, which is the test split. */
export const lambadaDataset: LoaderDefinition = {
  type: 'opencompass.datasets.lambada.lambadaDataset',
  hubPaths: { 'opencompass/lambada': 'lambada/test.jsonl' },
  load: ({ path }, { files }) => ({
    test: jsonLineTable(files, String(path)),
  }),
};
