import type { LoaderDefinition } from '../../core/index.ts';
import { rowSource } from '../row-source.ts';
import { subjectiveRows } from '../subjective-rows.ts';

/** Questions whose answers a judge compares: a JSON file with a list. */
export const subjectiveCmpDataset: LoaderDefinition = {
  type: 'opencompass.datasets.subjective.subjective_cmp.SubjectiveCmpDataset',
  load: ({ path, name }, { files }) => rowSource(() => subjectiveRows(files, `${path}/${name}.json`)),
};
