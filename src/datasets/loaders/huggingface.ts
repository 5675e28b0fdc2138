import type { LoaderDefinition } from '../../core/index.ts';
import { jsonTable } from '../json-table.ts';

/** JSON files by name, as Hugging Face's `load_dataset('json', …)` reads them, or a saved dataset of its hub. */
export const hfDataset: LoaderDefinition = {
  type: 'opencompass.datasets.huggingface.HFDataset',
  load: (args, { files }) => jsonTable(args, files),
};
