import type { LoaderDefinition, Row } from '../../core/index.ts';
import { jsonRows, withFirstColumns } from '../json-rows.ts';
import { jsonTable } from '../json-table.ts';
import { letteredSource, TRUE_FALSE, withYesNo } from '../labels.ts';
import { rowSource } from '../row-source.ts';

const hubPaths = { 'opencompass/boolq': 'SuperGLUE/BoolQ/val.jsonl' };

/** BoolQ: a JSON file read by the generic reader; `answer` is 1 for true and 0 for false. */
export const boolqDataset: LoaderDefinition = {
  type: 'opencompass.datasets.boolq.BoolQDataset',
  hubPaths,
  load({ data_files: data, ...args }, { files }) {
    const known = typeof data === 'string' ? hubPaths[data as keyof typeof hubPaths] : undefined;
    return jsonTable({ ...args, data_files: known ?? data ?? null }, files, withYesNo);
  },
};

/** BoolQ: a JSONL file; `label` is A for true and B for false. */
export const boolqDatasetV2: LoaderDefinition = {
  type: 'opencompass.datasets.boolq.BoolQDatasetV2',
  aliases: ['BoolQDataset_V2'],
  hubPaths,
  load: ({ path }, { files }) => letteredSource(files, path, TRUE_FALSE),
};

/** BoolQ without the title of the passage, its question with a capital. */
export const boolqDatasetV3: LoaderDefinition = {
  type: 'opencompass.datasets.boolq.BoolQDatasetV3',
  aliases: ['BoolQDataset_V3'],
  hubPaths,
  load: ({ path }, { files }) => rowSource(() => withFirstColumns(jsonRows(files, String(path), untitled))),
};

function untitled({ passage, question, ...rest }: { passage: string; question: string }): Row {
  const text = passage.split(' -- ').slice(1).join(' -- ');
  return { ...rest, question: question.charAt(0).toUpperCase() + question.slice(1), passage: text };
}
