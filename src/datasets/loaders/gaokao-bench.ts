import type { LoaderDefinition, Row } from '../../core/index.ts';
import { jsonFile, withFirstColumns } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

/** GAOKAO-Bench: one JSON file an exam, its rows in `example`. Since 0.5.4 `path` is the folder, `filename` the file in it. */
export const gaokaoBenchDataset: LoaderDefinition = {
  type: 'opencompass.datasets.GaokaoBench.GaokaoBenchDataset',
  hubPaths: { 'opencompass/GAOKAO-BENCH': 'GAOKAO-BENCH/data' },
  load({ path, filename = '' }, { files }) {
    return rowSource(() => withFirstColumns(examples()));

    async function* examples(): AsyncGenerator<Row> {
      yield* (await jsonFile<{ example: Row[] }>(files, `${path}${filename}`)).example;
    }
  },
};
