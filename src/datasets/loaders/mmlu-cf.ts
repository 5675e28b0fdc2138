import type { LoaderDefinition, Row, RowSource } from '../../core/index.ts';
import { savedSource } from '../saved-source.ts';

/** MMLU-CF: a folder a subject with its dev and validation splits; the latter is what is evaluated. */
export const mmluCfDataset: LoaderDefinition = {
  type: 'opencompass.datasets.mmlu_cf.MMLUCFDataset',
  hubPaths: { 'microsoft/MMLU-CF': 'mmlu_cf' },
  load({ path, name }, { files }) {
    const split = (of: string): RowSource => savedSource(files, `${path}/${name}`, of, questionRow);
    return { dev: split('dev'), test: split('validation') };
  },
};

function questionRow({ Question, A, B, C, D, Answer }: Row): Row {
  return { Question, A, B, C, D, Answer, input: Question, target: Answer };
}
