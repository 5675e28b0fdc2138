import type { LoaderDefinition, Row } from '../../core/index.ts';
import { jsonRows } from '../json-rows.ts';
import { rowSource } from '../row-source.ts';

interface Task extends Row {
  task_id: number;
  text: string;
  prompt: string;
  test_list: string[];
}

/** What a task becomes. */
type Shape = (task: Task) => Row;

/** Tasks 1 to 10 are examples for prompts, 11 to 510 the test; others were for tuning. */
const LAST_EXAMPLE = 10;
const LAST_TEST = 510;

/** MBPP: a JSONL file with a task a line; `test_list` becomes text. */
export const mbppDataset: LoaderDefinition = {
  type: 'opencompass.datasets.mbpp.MBPPDataset',
  hubPaths: { 'opencompass/mbpp': 'mbpp/mbpp.jsonl' },
  load: (args, { files }) => splits(args, files, (task) => ({ ...shaped(task), test_list_2: tests(task) })),
};

/** MBPP for pass@k: the reference names its task, too. */
export const mbppDatasetV2: LoaderDefinition = {
  type: 'opencompass.datasets.mbpp.MBPPDatasetV2',
  aliases: ['opencompass.datasets.MBPPDataset_V2', 'MBPPDataset_V2'],
  hubPaths: { 'opencompass/mbpp': 'mbpp/mbpp.jsonl' },
  load: (args, { files }) => splits(args, files, (task) => ({ ...shaped(task), test_column: column(task) })),
};

/** Sanitized MBPP: the tasks that people looked through, with their question under another name. */
export const sanitizedMbppDataset: LoaderDefinition = {
  type: 'opencompass.datasets.mbpp.SanitizedMBPPDataset',
  hubPaths: { 'opencompass/sanitized_mbpp': 'mbpp/sanitized-mbpp.jsonl' },
  load: (args, { files }) => splits(args, files, sanitized),
};

function splits(
  { path, num_repeats: repeats = 1 }: Parameters<LoaderDefinition['load']>[0],
  files: Parameters<LoaderDefinition['load']>[1]['files'],
  shape: Shape,
) {
  const between = (first: number, last: number, times: number) =>
    rowSource(async function* () {
      for (let i = 0; i < times; i += 1) {
        yield* jsonRows<Task>(files, String(path), (task) =>
          task.task_id >= first && task.task_id <= last ? shape(task) : undefined,
        );
      }
    });
  return {
    train: between(0, LAST_EXAMPLE, 1),
    test: between(LAST_EXAMPLE + 1, LAST_TEST, Number(repeats)),
  };
}

function shaped(task: Task): Row {
  return { ...task, test_case: task.test_list, test_list: tests(task) };
}

function sanitized({ prompt, ...task }: Task): Row {
  const all = { ...task, prompt } as Task;
  return { ...task, text: prompt, test_list: tests(all), test_list_2: tests(all), test_column: column(all) };
}

function tests({ test_list: list }: Task): string {
  return list.join('\n');
}

function column(task: Task): Row {
  return { task_id: task.task_id, test_list_2: tests(task) };
}
