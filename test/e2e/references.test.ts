/** Rows whose reference is empty or missing, among rows that have one: they are scored, as OpenCompass scores them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startServer } from './openai-server.ts';
import { emptyFolder, runProgram } from './program.ts';

interface Task {
  status: string;
  scored?: number;
  unreferenced?: number;
  samples?: number;
  error?: { code: string; message: string };
}

interface Outcome {
  rows: { metric: string; scores: { m: number } }[];
  tasks: Task[];
}

interface Asked {
  files: Record<string, string>;
  /** Lines of a config that name `datasets`. */
  config: string;
  /** What is answered to a prompt that holds the first text. */
  replies: readonly [string, string][];
  more?: string[];
}

async function run({ files, config, replies, more = [] }: Asked) {
  const answer = ({ prompt }: { prompt: string }) =>
    replies.find(([part]) => prompt.includes(part))?.[1] ?? '';
  const server = await startServer({ answer });
  const cwd = emptyFolder();
  const model = `models = [dict(type='OpenAISDK', abbr='m', path='m', key='k', openai_api_base='${server.url}')]`;
  for (const [file, text] of Object.entries({ ...files, 'c.py': `${config}\n${model}\n` })) {
    mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true });
    writeFileSync(path.join(cwd, file), text);
  }
  const scored = async (...args: string[]) => {
    const { code, stdout, stderr } = await runProgram(['c.py', '--json', ...more, ...args], { cwd });
    expect(stdout, stderr).not.toBe('');
    return { code, stderr, ...(JSON.parse(stdout) as Outcome) };
  };
  return { ...(await scored()), scored, server };
}

function picked(family: string, file: string, name: string): string {
  return [
    'from mmengine.config import read_base',
    'with read_base():',
    `    from .datasets.${family}.${file} import ${family.split('/').at(-1)}_datasets as found`,
    `datasets = [one for one in found if '${name}' in one['abbr']]`,
  ].join('\n');
}

const lines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/** Entities of three sentences; the second and the third have none, and the third reply names one. */
const ENTITIES = [
  { instruction: '提取', question: '甲', answer: '受害人:张某;地点:某超市' },
  { instruction: '提取', question: '乙', answer: '' },
  { instruction: '提取', question: '丙', answer: '' },
];

test('LawBench: an empty text is an answer while another row has one', async () => {
  const { code, stderr, rows, tasks, server } = await run({
    files: { 'data/lawbench/zero_shot/2-6.json': JSON.stringify(ENTITIES) },
    config: picked('lawbench', 'lawbench_zero_shot_gen_002588', '2-6'),
    replies: [
      ['甲', '受害人:张某\n地点:某超市。'],
      ['乙', '没有实体信息'],
      ['丙', '时间:昨天晚上'],
    ],
  });
  expect(code, stderr).toBe(0);
  // From compute_ie_f1 of OpenCompass on the same three.
  expect(rows.map(({ metric, scores }) => [metric, scores.m])).toEqual([
    ['score', expect.closeTo(66.666666665, 9)],
    ['anstention_rate', 0],
  ]);
  expect(tasks).toMatchObject([{ status: 'scored', scored: 3, unreferenced: 2 }]);
  expect(server.requests).toHaveLength(3);
});

test('where no row has an answer, there is no score, in the run and in scoring it again', async () => {
  const nothing = ENTITIES.map((row) => ({ ...row, answer: '' }));
  const first = await run({
    files: { 'data/lawbench/zero_shot/2-6.json': JSON.stringify(nothing) },
    config: picked('lawbench', 'lawbench_zero_shot_gen_002588', '2-6'),
    replies: [],
  });
  expect(first.tasks).toMatchObject([{ status: 'no-reference', samples: 3 }]);
  const again = await first.scored('-r', '-m', 'eval');
  expect(again.tasks).toMatchObject([{ status: 'no-reference', samples: 3 }]);
});

const LAW = [
  { passage: null, question: '甲', options: ['(A)一', '(B)二'], label: ['A', 'B'], answer: null },
  { passage: null, question: '乙', options: ['(A)一', '(B)二'], label: [], answer: null },
  { passage: null, question: '丙', options: ['(A)一', '(B)二'], label: ['B'], answer: null },
];

test.each(['0.3.3', '0.5.4'])('AGIEval, rules of %s: a null is a wrong answer', async (compat) => {
  const { code, stderr, rows, tasks } = await run({
    files: { 'data/AGIEval/data/v1/jec-qa-kd.jsonl': lines(LAW) },
    config: picked('agieval', 'agieval_gen', 'jec-qa-kd'),
    replies: [
      ['甲', 'AB'],
      ['乙', 'None'],
      ['丙', 'B'],
    ],
    more: ['--compat', compat],
  });
  expect(code, stderr).toBe(0);
  expect(rows.map(({ scores }) => scores.m)).toEqual([expect.closeTo(200 / 3, 9)]);
  expect(tasks).toMatchObject([{ scored: 3, unreferenced: 1 }]);
});

const OWN = (evaluator: string) => `datasets = [dict(
    abbr='own', type='CustomDataset', path='own.jsonl',
    reader_cfg=dict(input_columns=['question'], output_column='answer'),
    infer_cfg=dict(
        prompt_template=dict(type='PromptTemplate', template=dict(round=[dict(role='HUMAN', prompt='{question}')])),
        retriever=dict(type='ZeroRetriever'), inferencer=dict(type='GenInferencer')),
    eval_cfg=dict(evaluator=dict(type='${evaluator}')))]`;

const SUMS = [{ question: 'one', answer: '1' }, { question: 'two', answer: null }, { question: 'three' }];

test.each([
  ['AccEvaluator', 100 / 3],
  ['Gsm8kEvaluator', 100 / 3],
  ['MATHEvaluator', 100 / 3],
])('own data with %s: rows with null and without the column count as wrong', async (evaluator, score) => {
  const { code, stderr, rows, tasks } = await run({
    files: { 'own.jsonl': lines(SUMS) },
    config: OWN(evaluator),
    replies: [
      ['one', '1'],
      ['two', '2'],
      ['three', '3'],
    ],
  });
  expect(code, stderr).toBe(0);
  expect(rows.map(({ scores }) => scores.m)).toEqual([expect.closeTo(score, 9)]);
  expect(tasks).toMatchObject([{ scored: 3, unreferenced: 2 }]);
});

test('an evaluator that cannot do without names the row', async () => {
  const accepted = SUMS.map(({ answer, ...row }) => ({ ...row, answer: answer ? [answer] : null }));
  const { code, tasks } = await run({
    files: { 'own.jsonl': lines(accepted) },
    config: OWN('EMEvaluator'),
    replies: [['one', '1']],
  });
  expect(code).toBe(1);
  expect(tasks).toMatchObject([{ status: 'failed', error: { code: 'data-malformed' } }]);
  expect(tasks[0]?.error?.message).toContain('row 1 of own');
});
