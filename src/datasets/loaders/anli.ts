import { type LoaderDefinition, LodestoneError, type Row } from '../../core/index.ts';
import { jsonRows, withFirstColumns } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

const LETTERS: { [label: string]: string } = { c: 'A', e: 'B', n: 'C' };

/** ANLI: a JSONL file; labels are letters of options. */
export const anliDataset: LoaderDefinition = {
  type: 'opencompass.datasets.anli.AnliDataset',
  load: ({ path }, { files }) => rowSource(() => withFirstColumns(jsonRows(files, String(path), anliRow))),
};

function anliRow(item: Row): Row {
  const label = LETTERS[String(item.label)];
  if (label === undefined) throw new LodestoneError('data-malformed', `unknown label "${item.label}"`);
  return { ...item, label };
}
