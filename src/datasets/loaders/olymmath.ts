import type { LoaderDefinition } from '../../core/index.ts';
import { savedSource } from '../saved-source.ts';

/** OlymMATH: a folder a subset with its test split. */
export const olymMathDataset: LoaderDefinition = {
  type: 'opencompass.datasets.olymmath.OlymMATHDataset',
  hubPaths: { 'RUC-AIBOX/OlymMATH': 'olymmath' },
  load: ({ path, subset }, { files }) => ({ test: savedSource(files, `${path}/${subset}`, 'test') }),
};
