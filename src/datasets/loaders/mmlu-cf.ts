import type { DataFiles, LoaderDefinition, Row, RowSource } from '../../core/index.ts';
import { rowSource } from '../row-source.ts';
import { savedRows } from '../saved-splits.ts';

/** MMLU-CF: a folder a subject with its dev and validation splits; the latter is what is evaluated. */
export const mmluCfDataset: LoaderDefinition = {
  type: 'opencompass.datasets.mmlu_cf.MMLUCFDataset',
  hubPaths: { 'microsoft/MMLU-CF': 'mmlu_cf' },
  load({ path, name }, { files }) {
    const split = (of: string): RowSource => rowSource(() => questions(files, `${path}/${name}`, of));
    return { dev: split('dev'), test: split('validation') };
  },
};

async function* questions(files: DataFiles, folder: string, split: string): AsyncGenerator<Row> {
  for await (const row of savedRows(files, folder, split)) {
    const { Question, A, B, C, D, Answer } = row;
    yield { Question, A, B, C, D, Answer, input: Question, target: Answer };
  }
}
