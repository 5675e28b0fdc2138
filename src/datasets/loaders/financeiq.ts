import type { DataFiles, LoaderDefinition, Row } from '../../core/index.ts';
import { cellCountError } from '../cell-count-error.ts';
import { csvRows, rowSource } from '../row-source.ts';

/** The columns of a file: a number, the question, its options and the answer. */
const CELLS = 7;

/** FinanceIQ: a CSV file an exam in a folder for each split. */
export const financeIqDataset: LoaderDefinition = {
  type: 'opencompass.datasets.FinanceIQ.FinanceIQDataset',
  load({ path, name }, { files }) {
    const split = (folder: string) => rowSource(() => rowsIn(files, `${path}/${folder}/${name}.csv`));
    return { dev: split('dev'), test: split('test') };
  },
};

async function* rowsIn(files: DataFiles, file: string): AsyncGenerator<Row> {
  let number = 0;
  for await (const cells of csvRows(files, file)) {
    number += 1;
    if (number === 1) continue;
    if (cells.length !== CELLS) throw cellCountError(file, number, cells.length, CELLS);
    const [, question, A, B, C, D, answer] = cells;
    yield { question, A, B, C, D, answer };
  }
}
