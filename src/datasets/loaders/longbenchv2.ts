import type { LoaderDefinition, Row } from '../../core/index.ts';
import { rowSource } from '../row-source.ts';
import { listedRows } from '../subjective-rows.ts';

const COLUMNS = [
  'question',
  'context',
  'answer',
  ...[...'ABCD'].map((letter) => `choice_${letter}`),
  'difficulty',
  'length',
];

/** LongBench v2: a JSON file with a list of questions; the train split has all of its columns. */
export const longBenchV2Dataset: LoaderDefinition = {
  type: 'opencompass.datasets.longbenchv2.LongBenchv2Dataset',
  hubPaths: { 'opencompass/longbenchv2': 'longbenchv2/data.json' },
  load({ path }, { files }) {
    const split = (toRow: (item: Row) => Row) => rowSource(() => listedRows(files, String(path), toRow));
    return { train: split((item) => item), test: split(withoutOthers) };
  },
};

function withoutOthers(item: Row): Row {
  return Object.fromEntries(COLUMNS.map((column) => [column, item[column]]));
}
