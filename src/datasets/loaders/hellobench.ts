import type { LoaderDefinition, Row } from '../../core/index.ts';
import { jsonRows, withFirstColumns } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';
import { withUniformStructs } from '../uniform-structs.ts';

/** HelloBench: a JSONL file of each kind of task; a judge goes through the checklist of each. */
export const helloBenchDataset: LoaderDefinition = {
  type: 'opencompass.datasets.subjective.hellobench.HelloBenchDataset',
  load({ path, category_name: category }, { files }) {
    const toRow = (item: Row): Row => ({
      ...item,
      judgement: { category, subcategory: item.category, num_checklist: item.num_checklist },
    });
    const rows = () => withFirstColumns(jsonRows(files, `${path}/${category}.jsonl`, toRow));
    return rowSource(() => withUniformStructs(rows));
  },
};
