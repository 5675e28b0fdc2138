/** Data of a user's own, described by little more than the path of its file. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startServer } from './openai-server.ts';
import { emptyFolder, runProgram } from './program.ts';

const CSV = 'question,A,B,C,answer\n"One, or two?",one,two,"th""ree",B\nPick the x,x,y,z,A\n';
const JSONL = '{"question": "2+2?", "answer": "4"}\n{"question": "3+3?", "answer": "6"}\n';

interface Outcome {
  rows: { dataset: string; metric: string; mode: string; scores: { [model: string]: number } }[];
}

async function scoresOf(files: Record<string, string>, args: string[], answer: (prompt: string) => string) {
  const server = await startServer({ answer: ({ prompt }) => answer(prompt) });
  const cwd = emptyFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(cwd, name), text);
  const model = ['--api-base', server.url, '--model', 'm', '--json'];
  const { code, stdout, stderr } = await runProgram([...args, ...model], { cwd });
  expect(code, stderr).toBe(0);
  const { rows } = JSON.parse(stdout) as Outcome;
  const scores = rows.map(({ dataset, metric, scores: { m } }) => [`${dataset} ${metric}`, m] as const);
  return { scores: Object.fromEntries(scores), prompts: server.requests.map(({ prompt }) => prompt) };
}

test('a table of choices by flags', async () => {
  const args = ['--custom-dataset-path', 'fruit.csv', '--custom-dataset-data-type', 'mcq'];
  const { scores, prompts } = await scoresOf({ 'fruit.csv': CSV }, args, () => 'The answer is B.');
  expect(scores).toEqual({ 'fruit accuracy': 50 });
  expect(prompts[0]).toBe('Question: One, or two?\nA. one\nB. two\nC. th"ree');
});

test('a table of choices in every rotation', async () => {
  const args = ['--custom-dataset-path', './fruit.csv', '--custom-dataset-data-type', 'circular-mcq'];
  const { scores, prompts } = await scoresOf({ 'fruit.csv': CSV }, args, (prompt) =>
    prompt.includes('One') ? (/(.)\. two/.exec(prompt)?.[1] ?? '') : 'A',
  );
  expect(prompts).toHaveLength(6);
  expect(scores).toMatchObject({
    'fruit acc_origin': 100,
    'fruit perf_circular': 50,
    'fruit more_1_circular': 100,
  });
});

test('questions with a meta file beside them', async () => {
  const meta = '{"human_prompt": "Solve {question}", "abbr": "sums"}';
  const { scores, prompts } = await scoresOf(
    { 'q.jsonl': JSONL, 'q.jsonl.meta.json': meta },
    ['--custom-dataset-path', 'q.jsonl'],
    (prompt) => (prompt.includes('2+2') ? '4' : '7'),
  );
  expect(scores).toEqual({ 'sums accuracy': 50 });
  expect(prompts[0]).toBe('Solve 2+2?');
});

test('the same in a config, beside a dataset that is built in', async () => {
  const config = `from mmengine.config import read_base
with read_base():
    from .datasets.ARC_e.ARC_e_gen import ARC_e_datasets
datasets = [
    dict(path='fruit.csv', data_type='mcq', infer_method='gen', test_range='[0:1]'),
    dict(abbr='own', path='q.jsonl', evaluator='Gsm8kEvaluator'),
    dict(ARC_e_datasets[0], reader_cfg=dict(ARC_e_datasets[0]['reader_cfg'], test_range='[0:1]')),
]
`;
  const { scores } = await scoresOf(
    { 'fruit.csv': CSV, 'q.jsonl': JSONL, 'eval.py': config },
    ['eval.py'],
    (prompt) => (prompt.includes('+') ? '4' : 'B'),
  );
  expect(scores).toMatchObject({ 'fruit accuracy': 100, 'own accuracy': 50 });
  expect(Object.keys(scores)).toContain('ARC-e accuracy');
});
