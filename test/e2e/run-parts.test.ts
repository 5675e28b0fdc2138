/** Partitioners, runners, tasks and summarizers: their names are checked, and what they change nothing of is said once. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, runProgram } from './program.ts';

const BASE = `from mmengine.config import read_base
with read_base():
    from .datasets.ARC_e.ARC_e_gen import ARC_e_datasets as datasets
models = [dict(type='lodestone.models.Echo', abbr='echo')]
`;

async function dryRun(parts: string) {
  const cwd = emptyFolder();
  writeFileSync(path.join(cwd, 'eval.py'), `${BASE}${parts}\n`);
  return runProgram(['eval.py', '--dry-run', '--limit', '1'], { cwd });
}

test.each([
  ["infer = dict(partitioner=dict(type='NaivePartitoner'))", 'NaivePartitioner'],
  ["infer = dict(runner=dict(type='LocalRuner'))", 'LocalRunner'],
  ["infer = dict(runner=dict(type='LocalRunner', task=dict(type='OpenICLInferTsk')))", 'OpenICLInferTask'],
  ["eval = dict(partitioner=dict(type='SubjectiveNaivPartitioner'))", 'SubjectiveNaivePartitioner'],
  ["eval = dict(runner=dict(task=dict(type='OpenICLEvlTask')))", 'OpenICLEvalTask'],
  [
    'from opencompass.runners import SlurmSequentalRunner\ninfer = dict(runner=dict(type=SlurmSequentalRunner))',
    'SlurmSequentialRunner',
  ],
  ["summarizer = dict(type='DefaultSumarizer', dataset_abbrs=['ARC-e'])", 'DefaultSummarizer'],
  [
    'from opencompass.summarizers import AlignmentBenchSummariser\nsummarizer = dict(type=AlignmentBenchSummariser)',
    'AlignmentBenchSummarizer',
  ],
])('%s: the nearest name is %s', async (parts, near) => {
  const finished = await dryRun(parts);
  expect(finished.code, finished.stdout).toBe(2);
  expect(finished.stderr).toMatch(/^error: \S*eval\.py:\d+: /m);
  expect(finished.stderr).toContain(`"${near}"`);
});

test.each([
  `from opencompass.partitioners import NaivePartitioner
from opencompass.runners import LocalRunner
from opencompass.tasks import OpenICLInferTask, OpenICLEvalTask
infer = dict(partitioner=dict(type=NaivePartitioner), runner=dict(type=LocalRunner, task=dict(type=OpenICLInferTask)))
eval = dict(partitioner=dict(type=NaivePartitioner), runner=dict(type=LocalRunner, task=dict(type=OpenICLEvalTask)))`,
  "infer = dict(runner=dict(type='my_package.Runner'))",
  'from my_package import MySummarizer\nsummarizer = dict(type=MySummarizer)',
  "summarizer = dict(type='opencompass.summarizers.CircularSummarizer')",
])('what has no effect is said once: %s', async (parts) => {
  const finished = await dryRun(parts);
  expect(finished.code, finished.stderr).toBe(0);
  expect(finished.stderr.match(/no effect/g)).toHaveLength(1);
});

test.each(['', "summarizer = dict(type='DefaultSummarizer')", 'infer = dict()', 'infer = None'])(
  'nothing is said of what does not differ: %s',
  async (parts) => {
    const finished = await dryRun(parts);
    expect(finished.code, finished.stderr).toBe(0);
    expect(finished.stderr).not.toContain('no effect');
  },
);
