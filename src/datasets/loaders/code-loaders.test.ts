/** Loaders of benchmarks with programs, on made-up files of the same form. */
import { type LoaderCase, lines, testLoaders } from '../loader-cases.ts';

const plusTask = {
  task_id: 'Mbpp/2',
  test_list: 'a\nb',
  test_case: ['a', 'b'],
  test_list_2: 'a\nb',
  test_column: { test_list_2: 'a\nb', task_id: 'Mbpp/2' },
};

testLoaders([
  {
    type: 'HumanevalXDataset',
    args: { path: './data/humanevalx', language: 'go' },
    files: { 'humanevalx/humanevalx_go.jsonl': lines({ task_id: 'Go/0', test: 't' }) },
    rows: { '': [{ task_id: 'Go/0', test: 't' }] },
  },
  {
    type: 'MBPPPlusDataset',
    args: { path: 'opencompass/mbpp_plus', num_repeats: 2 },
    files: { 'mbpp_plus/mbpp_plus.jsonl': lines({ task_id: 'Mbpp/2', test_list: ['a', 'b'] }) },
    rows: { '': [plusTask, plusTask] },
  },
  {
    type: 'HumanevalevalProDataset',
    args: { path: 'opencompass/humaneval_pro' },
    files: { 'humaneval_pro/humaneval_pro.json': JSON.stringify([{ id: 0, raw_problem: 'p' }]) },
    rows: { '': [{ id: 0, raw_problem: 'p' }] },
  },
  {
    type: 'MBPPProDataset',
    args: { path: 'opencompass/mbpp_pro' },
    files: { 'mbpp_pro/mbpp_pro.json': lines({ id: 0, raw_problem: 'p' }) },
    rows: { '': [{ id: 0, raw_problem: 'p' }] },
  },
  {
    type: 'MultiplEDataset',
    args: { path: 'opencompass/multipl_e', language: 'dart', tag: 'humaneval' },
    files: { 'multipl_e/humaneval-dart.jsonl': lines({ name: 'n', prompt: 'p' }) },
    rows: { '': [{ name: 'n', prompt: 'p' }] },
  },
  {
    type: 'HumanevalMultiDataset',
    args: { path: './data/multi/', language: 'lua', version: 'keep', num_repeats: 2 },
    files: { 'multi/humaneval-lua-keep.jsonl': lines({ name: 'n' }) },
    rows: { '': [{ name: 'n' }, { name: 'n' }] },
  },
  {
    type: 'BigCodeBenchDataset',
    args: { path: 'opencompass/bigcodebench', release_version: 'v0.1.2', dataset_version: 'hard' },
    files: { 'bigcodebench/BigCodeBench-Hard-v0.1.2.jsonl': lines({ task_id: 'a', test: 't' }) },
    rows: { train: [{ task_id: 'a', test: 't' }], test: [{ task_id: 'a', test: 't' }] },
  },
] satisfies LoaderCase[]);
