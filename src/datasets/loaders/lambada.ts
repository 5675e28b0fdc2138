import type { LoaderDefinition } from '../../core/index.ts';
import { withFirstColumns } from '../json-rows.ts';
import { jsonLines, rowSource } from '../row-source.ts';

/** LAMBADA: a JSONL file, which is the test split. */
export const lambadaDataset: LoaderDefinition = {
  type: 'opencompass.datasets.lambada.lambadaDataset',
  hubPaths: { 'opencompass/lambada': 'lambada/test.jsonl' },
  load: ({ path }, { files }) => ({
    test: rowSource(() => withFirstColumns(jsonLines(files, String(path)))),
  }),
};
