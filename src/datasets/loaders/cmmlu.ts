import type { LoaderDefinition, RowSource } from '../../core/index.ts';
import { cellCountError } from '../cell-count-error.ts';
import { csvRows, rowSource } from '../row-source.ts';

/** CMMLU: `dev` and `test` folders with one CSV file a subject, its first column a running number. */
export const cmmluDataset: LoaderDefinition = {
  type: 'opencompass.datasets.cmmlu.CMMLUDataset',
  hubPaths: { 'opencompass/cmmlu': 'cmmlu' },
  load({ path, name }, { files }) {
    const split = (splitName: string): RowSource =>
      rowSource(async function* () {
        const file = `${path}/${splitName}/${name}.csv`;
        let number = 0;
        for await (const cells of csvRows(files, file)) {
          number += 1;
          if (number === 1) continue;
          if (cells.length !== 7) throw cellCountError(file, number, cells.length, 7);
          const [, question, A, B, C, D, answer] = cells;
          yield { question, A, B, C, D, answer };
        }
      });
    return { dev: split('dev'), test: split('test') };
  },
};
