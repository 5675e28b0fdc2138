import type { LoaderDefinition, Row } from '../../core/index.ts';
import { jsonTable } from '../json-table.ts';

/** CValues, responsibility: a JSONL file; the two replies that a question gives are called A and B. */
export const cvaluesDataset: LoaderDefinition = {
  type: 'opencompass.datasets.cvalues.CValuesDataset',
  load: ({ path = null }, { files }) => jsonTable({ path: 'json', data_files: path }, files, lettered),
};

function lettered(row: Row): Row {
  const { prompt, label } = row as { prompt: string; label: string };
  return {
    ...row,
    prompt: prompt.replaceAll('回复1', '回复A').replaceAll('回复2', '回复B'),
    label: label.replaceAll('回复1', 'A').replaceAll('回复2', 'B'),
  };
}
