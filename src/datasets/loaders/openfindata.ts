import type { LoaderDefinition, Row } from '../../core/index.ts';
import { withFirstColumns } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';
import { listedRows } from '../subjective-rows.ts';

/** OpenFinData: a JSON file a task with a list of questions. */
export const openFinDataDataset: LoaderDefinition = {
  type: 'opencompass.datasets.OpenFinData.OpenFinDataDataset',
  load: ({ path, name }, { files }) =>
    rowSource(() => withFirstColumns(listedRows(files, `${path}/${name}.json`, (row: Row) => row))),
};
