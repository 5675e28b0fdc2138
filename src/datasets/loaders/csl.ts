import type { LoaderDefinition, Row } from '../../core/index.ts';
import { jsonRows } from '../json-rows.ts';
import { jsonTable } from '../json-table.ts';
import { labelLetter } from '../labels.ts';
import { rowSource } from '../row-source.ts';

interface CslItem {
  abst: string;
  keyword: string[];
  label: string;
}

/** CSL: a JSON file read by the generic reader; `keywords` are in one text. */
export const cslDataset: LoaderDefinition = {
  type: 'opencompass.datasets.csl.CslDataset',
  load: (args, { files }) =>
    jsonTable(args, files, (row) => ({ ...row, keywords: joinedKeywords(row as Row & CslItem) })),
};

/** CSL: a JSONL file; `label` is A for 0 and B for 1. */
export const cslDatasetV2: LoaderDefinition = {
  type: 'opencompass.datasets.csl.CslDatasetV2',
  aliases: ['CslDataset_V2'],
  load: ({ path }, { files }) =>
    rowSource(() =>
      jsonRows(files, String(path), (item: CslItem) => ({
        abst: item.abst,
        keywords: joinedKeywords(item),
        label: labelLetter(item.label, { 0: 'A', 1: 'B' }),
      })),
    ),
};

function joinedKeywords({ keyword }: CslItem): string {
  return keyword.join('，');
}
