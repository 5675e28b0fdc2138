import type { LoaderDefinition, Row } from '../core/index.ts';
import { jsonRows } from './json-rows.ts';
import { rowSource } from './row-source.ts';
import { withUniformStructs } from './uniform-structs.ts';

/** ELBench's data lies in one folder, whatever the path of a part. */
const FOLDER = 'elbench';

/** A class that reads a part of ELBench, a JSONL file in the folder that the part's `path` names. */
export function elBenchLoader(type: string, toRow: (item: Row, name: string) => Row): LoaderDefinition {
  return {
    type: `opencompass.datasets.subjective.elbench.${type}`,
    load({ path, name }, { files }) {
      const part = String(name);
      const rows = () => jsonRows(files, `${FOLDER}/${path}/${part}.jsonl`, (item: Row) => toRow(item, part));
      return rowSource(() => withUniformStructs(rows));
    },
  };
}
