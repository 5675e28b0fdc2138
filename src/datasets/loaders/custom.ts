import { type LoaderDefinition, LodestoneError } from '../../core/index.ts';
import { rowsByHeader } from '../csv-table.ts';
import { jsonLineTable, withFirstColumns } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

/** A JSONL or CSV file of the user; with `file_name` the path is its folder. */
export const customDataset: LoaderDefinition = {
  type: 'opencompass.datasets.custom.CustomDataset',
  hubPaths: {
    'opencompass/math': 'math',
    'opencompass/aime2025': 'aime2025/aime2025.jsonl',
    'opencompass/aime2026': 'aime2026/aime2026.jsonl',
    'opencompass/hmmt2026': 'hmmt2026/hmmt_feb_2026.jsonl',
  },
  load({ path, file_name: fileName = null }, { files }) {
    const file = fileName === null ? String(path) : `${path}/${fileName}`;
    if (file.endsWith('.jsonl')) return jsonLineTable(files, file);
    if (file.endsWith('.csv')) return rowSource(() => withFirstColumns(rowsByHeader(files, file)));
    throw new LodestoneError('config-invalid', `${file} is neither a .jsonl nor a .csv file`, {
      hint: 'Save the dataset in one of these formats, with the matching file extension.',
    });
  },
};
