/** Own data that lacks what its prompts, options or evaluator need is refused before anything is asked. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { startServer } from './openai-server.ts';
import { emptyFolder, runProgram } from './program.ts';

const ENTRY = (more: object) => JSON.stringify({ datasets: [{ path: 'q.csv', ...more }] });
const FREE = 'question,answer\n1+1?,2\n';
const CHOICE = 'question,A,B,answer\n1+1?,1,2,B\n';

type Files = Readonly<Record<string, string>>;

async function ran(files: Files, args: readonly string[]) {
  const server = await startServer({ answer: () => 'B' });
  const cwd = emptyFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(cwd, name), content);
  const model = ['--api-base', server.url, '--model', 'm', '--json'];
  const { code, stdout, stderr } = await runProgram([...args, ...model], { cwd });
  return { code, stdout, stderr, prompts: server.requests.map(({ prompt }) => prompt) };
}

const byFlag = (name: string) => ['--custom-dataset-path', name];

describe('columns that are missing are named', () => {
  test.each<[what: string, files: Files, args: string[], named: string[]]>([
    [
      'capitals',
      { 'q.csv': 'Question,A,B,Answer\n1?,1,2,B\n' },
      byFlag('q.csv'),
      ['"question"', '"Question"'],
    ],
    ['a capital answer', { 'q.csv': 'question,A,B,Answer\n1?,1,2,B\n' }, byFlag('q.csv'), ['"answer"']],
    ['semicolons', { 'q.csv': CHOICE.replaceAll(',', ';') }, byFlag('q.csv'), ['"question"', '";"']],
    ['tabs', { 'q.csv': CHOICE.replaceAll(',', '\t') }, byFlag('q.csv'), ['"question"', 'tabs']],
    ['blanks', { 'q.csv': 'question , A , B , answer\n1?,1,2,B\n' }, byFlag('q.csv'), ['"question "']],
    ['JSON', { 'q.jsonl': '{"Question":"1?","answer":"2"}\n' }, byFlag('q.jsonl'), ['"question"']],
    ['no answers', { 'q.csv': 'question\n1?\n' }, byFlag('q.csv'), ['"question"', 'correct answers']],
    [
      'a prompt',
      { 'q.csv': FREE, 'c.json': ENTRY({ human_prompt: '{qestion}' }) },
      ['c.json'],
      ['"qestion"'],
    ],
    ['an option', { 'q.csv': CHOICE, 'c.json': ENTRY({ options: ['A', 'C'] }) }, ['c.json'], ['"C"']],
    ['an answer', { 'q.csv': FREE, 'c.json': ENTRY({ output_column: 'gold' }) }, ['c.json'], ['"gold"']],
    [
      'a judge',
      {
        'q.csv': FREE,
        'c.json': ENTRY({
          evaluator_kwargs: { prompt_template: { template: '{prediction} {obj_gold} {topic}' } },
        }),
      },
      ['c.json'],
      ['"topic"'],
    ],
  ])('%s', async (_, files, args, named) => {
    const { code, stderr, prompts } = await ran(files, args);
    expect([1, 2]).toContain(code);
    for (const name of named) expect(stderr).toContain(name);
    expect(prompts).toEqual([]);
  });
});

test.each([
  ['q.csv', 'question,A,B,answer\n1?,1,2,b\n2?,1,2,2\n'],
  ['q.jsonl', '{"question":"1?","A":"1","B":"2","answer":1}\n'],
])('answers of which none is an option: %s', async (name, text) => {
  const { code, stderr, prompts } = await ran({ [name]: text }, byFlag(name));
  expect(code).toBe(1);
  expect(stderr).toContain('"answer"');
  expect(prompts).toEqual([]);
});

test('words in braces that are meant as they stand are sent', async () => {
  const prompt = 'In \\boxed{answer}, {{this}}, {that}: {question}';
  const files = { 'q.csv': CHOICE, 'c.json': ENTRY({ human_prompt: prompt, literals: ['that'] }) };
  const { code, stderr, prompts } = await ran(files, ['c.json']);
  expect(code, stderr).toBe(0);
  expect(prompts[0]).toContain('{that}: 1+1?');
});

test('one answer that is an option is enough', async () => {
  const text = 'question,A,B,answer\n1?,1,2,\n2?,1,2,B\n';
  const { code, prompts, stderr } = await ran({ 'q.csv': text }, byFlag('q.csv'));
  expect(code, stderr).toBe(0);
  expect(prompts).toHaveLength(2);
});

test('a dataset that is given by its type gets a note', async () => {
  const dataset = (template: string) => ({
    ...{ abbr: 'own', type: 'opencompass.datasets.custom.CustomDataset', path: 'q.csv' },
    reader_cfg: { input_columns: ['question'], output_column: 'answer' },
    infer_cfg: {
      prompt_template: { type: 'PromptTemplate', template },
      retriever: { type: 'ZeroRetriever' },
      inferencer: { type: 'GenInferencer' },
    },
    eval_cfg: { evaluator: { type: 'AccEvaluator' } },
  });
  const files = (template: string) => ({
    'q.csv': FREE,
    'c.json': JSON.stringify({ datasets: [dataset(template)] }),
  });
  const noted = await ran(files('{question} {topic} {topic}'), ['c.json']);
  expect(noted.code, noted.stderr).toBe(0);
  expect(noted.stderr.split('{topic}')).toHaveLength(2);
  expect(noted.stderr).toContain('c.json');
  expect(noted.prompts).toEqual(['1+1? {topic} {topic}']);
});

test('a text is the one accepted answer of an exact match', async () => {
  const files = { 'q.csv': 'question,answer\n1?,B\n2?,C\n', 'c.json': ENTRY({ evaluator: 'EMEvaluator' }) };
  const { code, stdout, stderr } = await ran(files, ['c.json']);
  expect(code, stderr).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ rows: [{ metric: 'score', scores: { m: 50 } }] });
});
