import path from 'node:path';
import type { DataFiles, LoaderDefinition, Row, RowSource } from '../../core/index.ts';
import { withContamination } from '../contamination.ts';
import { jsonRows } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

interface HellaswagItem {
  query: string;
  choices: string[];
  gold: number;
}

const hubPaths = {
  'opencompass/hellaswag': 'hellaswag/hellaswag.jsonl',
  'opencompass/hellaswag_ice': 'hellaswag',
};

/** HellaSwag: a JSONL file; the context is what follows `<activity>: <heading>: `, the label is a number. */
export const hellaswagDataset: LoaderDefinition = {
  type: 'opencompass.datasets.hellaswag.HellaswagDataset',
  aliases: ['hellaswagDataset'],
  hubPaths,
  load: ({ path: file }, { files }) => hellaswagSource(files, String(file), withNumber),
};

/** HellaSwag with a letter as label; the context keeps its heading. */
export const hellaswagDatasetV2: LoaderDefinition = {
  type: 'opencompass.datasets.hellaswag.HellaswagDataset_V2',
  aliases: ['hellaswagDataset_V2'],
  hubPaths,
  load: ({ path: file }, { files }) => hellaswagSource(files, String(file), withLetter),
};

/** HellaSwag with its query as it is. */
export const hellaswagDatasetV3: LoaderDefinition = {
  type: 'opencompass.datasets.hellaswag.HellaswagDataset_V3',
  aliases: ['hellaswagDataset_V3'],
  hubPaths,
  load: ({ path: file }, { files }) =>
    hellaswagSource(files, String(file), (item) => ({
      query: item.query,
      ...choicesRow(item),
      gold: item.gold,
    })),
};

/** HellaSwag with 25 rows of its train split, for examples. */
export const hellaswagDatasetWithIce: LoaderDefinition = {
  type: 'opencompass.datasets.hellaswag.HellaswagDatasetwithICE',
  aliases: ['hellaswagDatasetwithICE'],
  hubPaths,
  load: ({ path: folder }, { files }) => ({
    train: hellaswagSource(files, `${folder}/hellaswag_train_sampled25.jsonl`, withLetter),
    val: hellaswagSource(files, `${folder}/hellaswag.jsonl`, withLetter),
  }),
};

/** HellaSwag with contamination annotations by line number. */
export const hellaswagDatasetClean: LoaderDefinition = {
  type: 'opencompass.datasets.hellaswag.HellaswagDatasetClean',
  aliases: ['hellaswagDatasetClean'],
  hubPaths,
  load({ path: file }, { files }) {
    const annotations = `${path.dirname(String(file))}/hellaswag_val_contamination_annotations.json`;
    const idOf = (_: Row, index: number) => String(index);
    return rowSource(() =>
      withContamination(jsonRows(files, String(file), withNumber), files, annotations, idOf),
    );
  },
};

function hellaswagSource(files: DataFiles, file: string, toRow: (item: HellaswagItem) => Row): RowSource {
  return rowSource(() => jsonRows(files, file, toRow));
}

function withNumber(item: HellaswagItem): Row {
  return { ctx: withoutHeadings(item.query, 2), ...choicesRow(item), label: item.gold };
}

function withLetter(item: HellaswagItem): Row {
  return { ctx: withoutHeadings(item.query, 1), ...choicesRow(item), label: 'ABCD'[item.gold] };
}

function choicesRow({ choices }: HellaswagItem): Row {
  const [A, B, C, D] = choices;
  return { A, B, C, D };
}

/** The text without its first parts that end with `: `, at most `count` of them. */
function withoutHeadings(query: string, count: number): string {
  let start = 0;
  for (let i = 0; i < count; i += 1) {
    const at = query.indexOf(': ', start);
    if (at < 0) break;
    start = at + 2;
  }
  return query.slice(start);
}
