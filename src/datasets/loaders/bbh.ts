import type { LoaderDefinition } from '../../core/index.ts';
import { exampleRows } from '../example-rows.ts';

/** BIG-Bench Hard: one JSON file a task. */
export const bbhDataset: LoaderDefinition = {
  type: 'opencompass.datasets.bbh.BBHDataset',
  hubPaths: { 'opencompass/bbh': 'BBH/data' },
  load: ({ path, name }, { files }) => exampleRows(files, `${path}/${name}.json`),
};
