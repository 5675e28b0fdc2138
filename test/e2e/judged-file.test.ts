/** A data file of a user's own whose answers a judge rates, compares with references, or compares in pairs. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type ChatRequest, startServer } from './openai-server.ts';
import { emptyFolder, runProgram } from './program.ts';

const ROWS = [
  { question: 'Why is the sky blue?', category: 'physics' },
  { question: '天空为什么是蓝色的？', category: 'physics', reference: '瑞利散射', rubric: ['提到波长'] },
  // Words in braces are the user's own.
  { question: 'What does {prediction} mean, and {braces}?', reference: 'a field' },
];

async function run(
  form: string,
  verdict: (request: ChatRequest) => string,
  models: string[],
  rows: object[] = ROWS,
) {
  const answering = await startServer({ answer: ({ model }) => `${model} says {judge_tail}`, models });
  const judge = await startServer({ answer: verdict, models: ['judge'] });
  const cwd = emptyFolder();
  writeFileSync(path.join(cwd, 'qa.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const at = (name: string, url: string) =>
    `dict(type='lodestone.models.Endpoint', abbr='${name}', api_base='${url}', api_model='${name}')`;
  writeFileSync(
    path.join(cwd, 'eval.py'),
    `models = [${models.map((name) => at(name, answering.url)).join(', ')}]
judge_models = [${at('judge', judge.url)}]
datasets = [dict(path='qa.jsonl', judge='${form}')]
`,
  );
  const finished = await runProgram(['eval.py', '-w', 'out', '--json'], { cwd });
  const results = (name: string) => {
    const [time = ''] = readdirSync(path.join(cwd, 'out'));
    return JSON.parse(readFileSync(path.join(cwd, 'out', time, 'results', name, 'qa.json'), 'utf8'));
  };
  return { finished, judge, results };
}

test('ratings: the judge is asked in the language of the question, with what its row has', async () => {
  const { finished, judge, results } = await run(
    'score',
    ({ prompt }) => (/\p{Script=Han}/u.test(prompt) ? '不错 [[8]]' : 'Fair. [[5]]'),
    ['m1'],
  );
  expect(finished.code, finished.stderr).toBe(0);
  const prompts = judge.requests.map(({ prompt }) => prompt).sort((a, b) => a.length - b.length);
  expect(prompts).toHaveLength(ROWS.length);
  expect(prompts[0]).toMatch(
    /^请评价.*<criteria>\n提到波长\n<\/criteria>\n\n<answer>\nm1 says \{judge_tail\}\n<\/answer>/s,
  );
  expect(prompts.filter((prompt) => prompt.includes('<reference>'))).toHaveLength(2);
  expect(prompts.join()).toContain('<question>\nWhat does ｛prediction｝ mean, and {braces}?\n</question>');
  expect(results('m1_judged-by--judge')).toMatchObject({ score: 6, score_physics: 6.5 });
});

test('right or wrong against a reference; a row without one is named', async () => {
  const rows = ROWS.slice(1);
  const { finished, results } = await run(
    'pass',
    ({ prompt }) => (prompt.includes('a field') ? '[[FAIL]]' : '[[PASS]]'),
    ['m1'],
    rows,
  );
  expect(finished.code, finished.stderr).toBe(0);
  expect(results('m1_judged-by--judge')).toMatchObject({ pass_rate: 50, pass_rate_physics: 100 });
  const lacking = await run('pass', () => '[[PASS]]', ['m1'], [...rows, { question: 'Why?' }]);
  expect(lacking.finished.code).toBe(1);
  expect(lacking.finished.stderr).toContain('"Why?"');
  expect(lacking.judge.requests).toHaveLength(0);
});

test('pairs: both answers are shown, and the model that is preferred wins wherever it stands', async () => {
  const better = ({ prompt }: ChatRequest) => (/<answer_a>\nm1 /.test(prompt) ? '[[A]]' : '[[B]]');
  const { finished, judge, results } = await run('pair', better, ['m1', 'm2']);
  expect(finished.code, finished.stderr).toBe(0);
  expect(judge.requests).toHaveLength(ROWS.length);
  expect(results('m1_m2_judged-by--judge')).toMatchObject({ win_rate_m1: 100, win_rate_m2: 0, tie_rate: 0 });
});
