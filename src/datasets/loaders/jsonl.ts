import type { LoaderDefinition } from '../../core/index.ts';
import { jsonLineTable } from '../json-rows.ts';

/** A JSONL file as it stands; its columns are those of the first line. */
export const jsonlDataset: LoaderDefinition = {
  type: 'opencompass.datasets.jsonl.JsonlDataset',
  load: ({ path }, { files }) => jsonLineTable(files, String(path)),
};
