/** Datasets under one name: equal ones run once, an unlike one gets a name of its own; both are said. */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startServer } from './openai-server.ts';
import { emptyFolder, runProgram } from './program.ts';

const DATASET = `def d(path, abbr='same', **more):
    return dict(
        abbr=abbr, type='CustomDataset', path=path, reader_cfg=dict(input_columns=['q'], output_column='a'),
        infer_cfg=dict(prompt_template=dict(type='PromptTemplate', template='{q}'),
                       retriever=dict(type='ZeroRetriever'), inferencer=dict(type='GenInferencer')),
        eval_cfg=dict(evaluator=dict(type='AccEvaluator')), **more)
`;

/** A folder with a config of such datasets, and a server that knows the answers. */
async function arranged(datasets: string) {
  const cwd = emptyFolder();
  const server = await startServer({ answer: ({ prompt }) => (prompt.includes('right') ? 'A' : 'B') });
  for (const name of ['right', 'wrong', 'more'])
    writeFileSync(path.join(cwd, `${name}.jsonl`), `{"q": "${name}", "a": "A"}\n`);
  const model = `models = [dict(type='OpenAISDK', abbr='m', path='m', key='none', openai_api_base='${server.url}')]\n`;
  writeFileSync(path.join(cwd, 'eval.py'), `${DATASET}${model}datasets = [${datasets}]\n`);
  const run = (...args: string[]) => runProgram(['eval.py', '-w', 'runs', ...args], { cwd });
  return { cwd, server, run };
}

test('an unlike dataset gets a name of its own, and its own score', async () => {
  const { cwd, server, run } = await arranged("d('right.jsonl'), d('wrong.jsonl'), d('right.jsonl')");
  const finished = await run();
  expect(finished.code, finished.stderr).toBe(0);
  expect(server.requests).toHaveLength(2);
  expect(finished.stdout).toMatch(/^same +\w+ +accuracy +gen +100\.00/m);
  expect(finished.stdout).toMatch(/^same@2 +\w+ +accuracy +gen +0\.00/m);
  expect(finished.stderr.match(/^note: .*same@2/gm)).toHaveLength(1);
  expect(finished.stderr.match(/^note: same .*once/gm)).toHaveLength(1);
  const [time = ''] = readdirSync(path.join(cwd, 'runs'));
  const made = readdirSync(path.join(cwd, 'runs', time, 'predictions', 'm')).filter((name) =>
    name.endsWith('.json'),
  );
  expect(made.sort()).toEqual(['same.json', 'same@2.json']);
  for (const args of [['-r'], ['-r', '-m', 'eval']]) expect((await run(...args)).code).toBe(0);
  expect((await runProgram(['resume', '-w', 'runs'], { cwd })).code).toBe(0);
  expect(server.requests).toHaveLength(2);
});

test('equal but for the order of keys, a number that is taken, names made of paths', async () => {
  const { server, run } = await arranged(
    [
      "dict(reversed(d('right.jsonl').items())), d('right.jsonl')",
      "d('more.jsonl', abbr='same@2'), d('wrong.jsonl'), d('wrong.jsonl'), d('more.jsonl')",
      "d('right.jsonl', abbr='x'), d('right.jsonl', abbr='x', reader_cfg_note=1)",
      "{k: v for k, v in d('wrong.jsonl', n=1).items() if k != 'abbr'}",
    ].join(', '),
  );
  const finished = await run('--dry-run');
  expect(finished.code, finished.stdout + finished.stderr).toBe(0);
  const names = finished.stdout.trim().split('\n');
  expect(names.map((line) => /^m on (\S+):/.exec(line)?.[1])).toEqual([
    ...['same', 'same@2', 'same@3', 'same@4', 'x', 'x@2', 'wrong.jsonl'],
  ]);
  expect(server.requests).toHaveLength(0);
});

test('two collections with a benchmark in both run it once', async () => {
  const cwd = emptyFolder();
  const args = ['--datasets', 'ARC_e_gen', 'ARC_e_gen', '--models', 'smollm2-135m-instruct', '--limit', '1'];
  const finished = await runProgram(['render', ...args], { cwd });
  expect(finished.code, finished.stderr).toBe(0);
  expect(finished.stdout.trim().split('\n')).toHaveLength(1);
});
