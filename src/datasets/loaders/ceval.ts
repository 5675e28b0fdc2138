import type { DataFiles, Json, LoaderDefinition, Row } from '../../core/index.ts';
import { withContamination } from '../contamination.ts';
import { csvRows, rowSource } from '../row-source.ts';

const hubPaths = { 'opencompass/ceval-exam': 'ceval/formal_ceval' };

/** C-Eval: `dev`, `val` and `test` folders with one CSV file a subject; the test split has no answers. */
export const cevalDataset: LoaderDefinition = {
  type: 'opencompass.datasets.ceval.CEvalDataset',
  hubPaths,
  load({ path, name }, { files }) {
    const split = (splitName: string) => rowSource(() => splitRows(files, path, name, splitName));
    return { dev: split('dev'), val: split('val'), test: split('test') };
  },
};

/** C-Eval with contamination annotations on the validation split. */
export const cevalDatasetClean: LoaderDefinition = {
  type: 'opencompass.datasets.ceval.CEvalDatasetClean',
  hubPaths,
  load({ path, name }, { files }) {
    const split = (splitName: string) => rowSource(() => splitRows(files, path, name, splitName));
    const annotations = `${path}/val/ceval_contamination_annotations.json`;
    const idOf = (_: Row, index: number) => `${name}-${index}`;
    const val = rowSource(() =>
      withContamination(splitRows(files, path, name, 'val'), files, annotations, idOf),
    );
    return { dev: split('dev'), val, test: split('test') };
  },
};

async function* splitRows(
  files: DataFiles,
  path: Json | undefined,
  name: Json | undefined,
  split: string,
): AsyncGenerator<Row> {
  let header: string[] | undefined;
  for await (const cells of csvRows(files, `${path}/${split}/${name}_${split}.csv`)) {
    if (header === undefined) header = cells;
    else yield cevalRow(header, cells);
  }
}

function cevalRow(header: string[], cells: string[]): Row {
  const row: Row = {};
  for (const [index, column] of header.entries()) {
    if (index < cells.length) row[column] = cells[index];
  }
  row.explanation ??= '';
  row.answer ??= '';
  return row;
}
