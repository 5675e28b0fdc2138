import type { LoaderDefinition } from '../../core/index.ts';
import { rowSource } from '../row-source.ts';
import { subjectiveRows } from '../subjective-rows.ts';

/** AlpacaEval: a JSON file with a list of questions. */
export const alpacaEvalDataset: LoaderDefinition = {
  type: 'opencompass.datasets.subjective.alpacaeval.AlpacaEvalDataset',
  load: ({ path, name }, { files }) => rowSource(() => subjectiveRows(files, `${path}/${name}.json`)),
};
