import type { DataFiles, Json, LoaderDefinition, Row, RowSource } from '../../core/index.ts';
import { jsonRows, withFirstColumns } from '../json-rows.ts';
import { labelLetter } from '../labels.ts';
import { rowSource } from '../row-source.ts';

const LETTERS = { entailment: 'A', contradiction: 'B', neutral: 'C' };

const hubPaths = {
  'opencompass/cmnli-dev': 'CLUE/cmnli/cmnli_public/dev.json',
  'opencompass/OCNLI-dev': 'CLUE/OCNLI/dev.json',
};

/** Sentence pairs of CMNLI and OCNLI: a JSONL file; pairs without a common label (`-`) are left out. */
export const cmnliDataset: LoaderDefinition = {
  type: 'opencompass.datasets.cmnli.CMNLIDataset',
  aliases: ['cmnliDataset'],
  hubPaths,
  load: ({ path }, { files }) => pairs(files, path, (label) => label),
};

/** The same with letters as labels. */
export const cmnliDatasetV2: LoaderDefinition = {
  type: 'opencompass.datasets.cmnli.CMNLIDatasetV2',
  aliases: ['cmnliDataset_V2'],
  hubPaths,
  load: ({ path }, { files }) => pairs(files, path, (label) => labelLetter(label, LETTERS)),
};

function pairs(files: DataFiles, path: Json | undefined, labelOf: (label: unknown) => unknown): RowSource {
  const toRow = (row: Row) => (row.label === '-' ? undefined : { ...row, label: labelOf(row.label) });
  return rowSource(() => withFirstColumns(jsonRows(files, String(path), toRow)));
}
