import type { LoaderDefinition, Row } from '../../core/index.ts';
import { jsonRows, withFirstColumns } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

/** SummEdits: a JSONL file; `label` is A for a summary that agrees with its document and B for others. */
export const summeditsDatasetV2: LoaderDefinition = {
  type: 'opencompass.datasets.summedits.SummeditsDataset_V2',
  hubPaths: { 'opencompass/summedits': 'summedits/summedits.jsonl' },
  load: ({ path }, { files }) =>
    rowSource(() =>
      withFirstColumns(
        jsonRows(files, String(path), (item: Row) => ({ ...item, label: 'BA'[Number(item.label)] })),
      ),
    ),
};
