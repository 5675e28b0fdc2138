import type { LoaderDefinition } from '../../core/index.ts';
import { savedSource } from '../saved-source.ts';

/** Omni-MATH: the test split of a dataset that configs do not name. */
export const omniMathDataset: LoaderDefinition = {
  type: 'opencompass.datasets.omni_math.OmniMathDataset',
  load: (_, { files }) => savedSource(files, 'omni_math', 'test'),
};
