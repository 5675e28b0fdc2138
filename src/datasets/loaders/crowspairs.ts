import type { DataFiles, Json, LoaderDefinition, Row, RowSource } from '../../core/index.ts';
import { rowsByHeader } from '../csv-table.ts';
import { rowSource } from '../row-source.ts';

const HUB = { crows_pairs: 'crows_pairs/crows_pairs_anonymized.csv' };

/** CrowS-Pairs: a CSV file, which is the test split; the first sentence, the more stereotypical one, is the answer 0. */
export const crowspairsDataset: LoaderDefinition = {
  type: 'opencompass.datasets.crowspairs.CrowspairsDataset',
  aliases: ['crowspairsDataset'],
  hubPaths: HUB,
  load: ({ path }, { files }) => ({ test: labelled(files, path, 0) }),
};

/** The same with the letter A as the answer. */
export const crowspairsDatasetV2: LoaderDefinition = {
  type: 'opencompass.datasets.crowspairs.CrowspairsDatasetV2',
  aliases: ['crowspairsDataset_V2'],
  hubPaths: HUB,
  load: ({ path }, { files }) => ({ test: labelled(files, path, 'A') }),
};

function labelled(files: DataFiles, path: Json | undefined, label: number | string): RowSource {
  return rowSource(async function* (): AsyncGenerator<Row> {
    for await (const { '': id, ...row } of rowsByHeader(files, String(path))) {
      yield { id: Number(id), ...row, label };
    }
  });
}
