import type { LoaderDefinition, Row } from '../../core/index.ts';
import { jsonRows, withFirstColumns } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

/** MBPP+: a JSONL file with a task a line; `test_list` becomes text. Argument `num_repeats`: each so many times in a row. */
export const mbppPlusDataset: LoaderDefinition = {
  type: 'opencompass.datasets.mbpp.MBPPPlusDataset',
  hubPaths: { 'opencompass/mbpp_plus': 'mbpp_plus/mbpp_plus.jsonl' },
  load: ({ path, num_repeats: repeats = 1 }, { files }) =>
    rowSource(async function* () {
      for await (const row of withFirstColumns(jsonRows(files, String(path), shaped))) {
        for (let i = 0; i < Number(repeats); i += 1) yield row;
      }
    }),
};

function shaped(task: Row): Row {
  const { test_list: list } = task as { test_list: string[] };
  const tests = list.join('\n');
  return {
    ...task,
    test_list: tests,
    test_case: list,
    test_list_2: tests,
    test_column: { test_list_2: tests, task_id: task.task_id },
  };
}
