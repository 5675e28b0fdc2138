import type { LoaderDefinition } from '../../core/index.ts';
import { exampleRows } from '../example-rows.ts';

/** CHARM: one JSON file a task. */
export const charmDataset: LoaderDefinition = {
  type: 'opencompass.datasets.charm.CharmDataset',
  load: ({ path, name }, { files }) => exampleRows(files, `${path}/${name}.json`),
};
