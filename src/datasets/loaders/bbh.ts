import type { LoaderDefinition, Row } from '../../core/index.ts';
import { jsonFile, withFirstColumns } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

/** BIG-Bench Hard: one JSON file a task, its rows in `examples`. */
export const bbhDataset: LoaderDefinition = {
  type: 'opencompass.datasets.bbh.BBHDataset',
  hubPaths: { 'opencompass/bbh': 'BBH/data' },
  load({ path, name }, { files }) {
    return rowSource(() => withFirstColumns(examplesIn()));

    async function* examplesIn(): AsyncGenerator<Row> {
      yield* (await jsonFile<{ examples: Row[] }>(files, `${path}/${name}.json`)).examples;
    }
  },
};
