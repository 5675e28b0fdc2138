import type { LoaderDefinition } from '../../core/index.ts';
import { mathProblems } from '../math-problems.ts';

/** MATH: a folder with the file `file_name` (`math.json` by default), or that file itself. */
export const mathDataset: LoaderDefinition = {
  type: 'opencompass.datasets.math.MATHDataset',
  hubPaths: { 'opencompass/math': 'math' },
  load({ path, file_name: fileName = 'math.json' }, { files }) {
    const isFile = String(path).endsWith('.json');
    return mathProblems(files, isFile ? String(path) : `${path}/${fileName}`);
  },
};
