import type { DataFiles, LoaderDefinition, Row } from '../../core/index.ts';
import { jsonFile, withFirstColumns } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

/** LawBench: a JSON file a task, called by the task's number, with a list of questions. */
export const lawBenchDataset: LoaderDefinition = {
  type: 'opencompass.datasets.lawbench.lawbench.LawBenchDataset',
  load: ({ path, index }, { files }) =>
    rowSource(() => withFirstColumns(rowsIn(files, `${path}/${index}.json`))),
};

async function* rowsIn(files: DataFiles, name: string): AsyncGenerator<Row> {
  yield* await jsonFile<Row[]>(files, name);
}
