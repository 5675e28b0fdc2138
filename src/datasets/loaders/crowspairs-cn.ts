import type { LoaderDefinition, Row } from '../../core/index.ts';
import { jsonRows, withFirstColumns } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

/** CrowS-Pairs in Chinese: a JSONL file, which is the test split; the first sentence is always the answer. */
export const crowspairsDatasetCn: LoaderDefinition = {
  type: 'opencompass.datasets.crowspairs_cn.CrowspairsDatasetCN',
  aliases: ['CrowspairsDataset_CN'],
  load: ({ path }, { files }) => ({
    test: rowSource(() =>
      withFirstColumns(jsonRows(files, String(path), (item: Row) => ({ ...item, label: 'A' }))),
    ),
  }),
};
