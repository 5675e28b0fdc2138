import type { LoaderDefinition } from '../../core/index.ts';
import { rowSource } from '../row-source.ts';
import { squadRows } from '../squad-rows.ts';

/** SQuAD 2.0: one file in the form of SQuAD; questions that cannot be answered say so among their answers. */
export const squad20Dataset: LoaderDefinition = {
  type: 'opencompass.datasets.squad20.SQuAD20Dataset',
  load: ({ path }, { files }) =>
    rowSource(() =>
      squadRows(files, String(path), ({ is_impossible, answers, plausible_answers: plausible = [] }) =>
        is_impossible === true
          ? [...new Set(plausible.map(({ text }) => text)), 'impossible to answer']
          : [...new Set(answers.map(({ text }) => text))],
      ),
    ),
};
