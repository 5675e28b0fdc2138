import type { LoaderDefinition } from '../../core/index.ts';
import { mathProblems } from '../math-problems.ts';

/** MATH as one JSON file. */
export const mathInternDataset: LoaderDefinition = {
  type: 'opencompass.datasets.math_intern.MATHInternDataset',
  hubPaths: { 'opencompass/math': 'math/math.json' },
  load: ({ path }, { files }) => mathProblems(files, String(path)),
};
