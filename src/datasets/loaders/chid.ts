import type { LoaderDefinition, Row } from '../../core/index.ts';
import { jsonRows, withFirstColumns } from '../json-rows.ts';
import { jsonTable } from '../json-table.ts';
import { rowSource } from '../row-source.ts';

interface ChidItem {
  content: string;
  candidates: string[];
  answer: number;
}

const GAP = '#idiom#';

/** ChID: a JSON file read by the generic reader; `content0` to `content6` have the gap filled by a candidate. */
export const chidDataset: LoaderDefinition = {
  type: 'opencompass.datasets.chid.CHIDDataset',
  load: (args, { files }) => jsonTable(args, files, withContents),
};

/** ChID: a JSONL file; candidates and answer are letters. */
export const chidDatasetV2: LoaderDefinition = {
  type: 'opencompass.datasets.chid.CHIDDatasetV2',
  aliases: ['CHIDDataset_V2'],
  load: ({ path }, { files }) => rowSource(() => withFirstColumns(jsonRows(files, String(path), chidRow))),
};

function withContents(row: Row): Row {
  const { content, candidates } = row as Row & ChidItem;
  const filled = candidates.map((candidate, index) => [
    `content${index}`,
    content.replaceAll(GAP, () => candidate),
  ]);
  return { ...row, ...Object.fromEntries(filled) };
}

function chidRow({ content, candidates, answer }: ChidItem): Row {
  const letters = candidates.map((candidate, index) => [String.fromCharCode(65 + index), candidate]);
  return {
    content: content.replaceAll(GAP, '______'),
    ...Object.fromEntries(letters),
    answer: 'ABCDEFG'[answer],
  };
}
