import type { DataFiles, Json, LoaderDefinition, Row } from '../../core/index.ts';
import { cellCountError } from '../cell-count-error.ts';
import { withContamination } from '../contamination.ts';
import { csvRows, rowSource } from '../row-source.ts';

const hubPaths = { 'opencompass/mmlu': 'mmlu' };

/** MMLU: `dev` and `test` folders with one CSV file a subject, without a header. */
export const mmluDataset: LoaderDefinition = {
  type: 'opencompass.datasets.mmlu.MMLUDataset',
  hubPaths,
  load({ path, name }, { files }) {
    const split = (splitName: string) => rowSource(() => splitRows(files, path, name, splitName));
    return { dev: split('dev'), test: split('test') };
  },
};

/** MMLU with contamination annotations on the test split. */
export const mmluDatasetClean: LoaderDefinition = {
  type: 'opencompass.datasets.mmlu.MMLUDatasetClean',
  hubPaths,
  load({ path, name }, { files }) {
    const annotations = `${path}/test/MMLU_test_contamination_annotations.json`;
    const idOf = (_: Row, index: number) => `${name} ${index}`;
    return {
      dev: rowSource(() => splitRows(files, path, name, 'dev')),
      test: rowSource(() =>
        withContamination(splitRows(files, path, name, 'test'), files, annotations, idOf),
      ),
    };
  },
};

async function* splitRows(
  files: DataFiles,
  path: Json | undefined,
  name: Json | undefined,
  split: string,
): AsyncGenerator<Row> {
  const file = `${path}/${split}/${name}_${split}.csv`;
  let number = 0;
  for await (const cells of csvRows(files, file)) {
    number += 1;
    if (cells.length !== 6) throw cellCountError(file, number, cells.length, 6);
    const [input, A, B, C, D, target] = cells;
    yield { input, A, B, C, D, target };
  }
}
