import { type LoaderDefinition, LodestoneError, type Row } from '../../core/index.ts';
import { jsonRows, withFirstColumns } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

/** Which tasks, and how their file is called. */
const PARTS: { readonly [version: string]: string } = { full: 'BigCodeBench', hard: 'BigCodeBench-Hard' };

/** BigCodeBench: JSONL files by release. Arguments `release_version` (v0.1.2), `dataset_version` (full or hard). */
export const bigcodebenchDataset: LoaderDefinition = {
  type: 'opencompass.datasets.bigcodebench.bigcodebench.BigCodeBenchDataset',
  aliases: ['opencompass.datasets.BigCodeBenchDataset'],
  hubPaths: { 'opencompass/bigcodebench': 'bigcodebench' },
  load({ path, release_version: release = 'v0.1.2', dataset_version: version = 'full' }, { files }) {
    const part = PARTS[String(version)];
    if (part === undefined) {
      throw new LodestoneError('config-invalid', `BigCodeBench has no dataset_version "${version}"`, {
        hint: 'Use full or hard.',
      });
    }
    const name = `${path}/${part}-${release}.jsonl`;
    const rows = rowSource(() => withFirstColumns(jsonRows<Row>(files, name, (row) => row)));
    return { train: rows, test: rows };
  },
};
