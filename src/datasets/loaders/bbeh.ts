import type { LoaderDefinition } from '../../core/index.ts';
import { exampleRows } from '../example-rows.ts';

/** BIG-Bench Extra Hard: a folder a task with one JSON file. */
export const bbehDataset: LoaderDefinition = {
  type: 'opencompass.datasets.bbeh.BBEHDataset',
  hubPaths: { 'opencompass/bbeh': 'bbeh' },
  load: ({ path, name }, { files }) => exampleRows(files, `${path}/${name}/task.json`),
};
