/** `run.json`: what a run is and how its tasks stand, while it works, after it was killed, and at its end. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { RunManifest } from '../../src/store/index.ts';
import { letterFor, startServer } from './openai-server.ts';
import { emptyFolder, root, runProgram, startProgram } from './program.ts';

function runIn(cwd: string): string {
  const [run = ''] = existsSync(path.join(cwd, 'o')) ? readdirSync(path.join(cwd, 'o')) : [];
  return path.join(cwd, 'o', run);
}

function manifestIn(cwd: string): RunManifest | undefined {
  const file = path.join(runIn(cwd), 'run.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RunManifest) : undefined;
}

function states({ tasks = [] }: Partial<RunManifest> = {}): { [id: string]: string } {
  return Object.fromEntries(tasks.map(({ id, state }) => [id, state]));
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** A dataset of made-up questions. */
function dataset(cwd: string, abbr: string, rows: number, more: object = {}): object {
  const lines = Array.from({ length: rows }, (_, i) =>
    JSON.stringify({ question: `${abbr} ${i}?`, answer: 'A' }),
  );
  writeFileSync(path.join(cwd, `${abbr}.jsonl`), `${lines.join('\n')}\n`);
  return {
    type: 'CustomDataset',
    abbr,
    path: `${abbr}.jsonl`,
    reader_cfg: { input_columns: ['question'], output_column: 'answer' },
    infer_cfg: {
      prompt_template: { type: 'PromptTemplate', template: '{question}' },
      retriever: { type: 'ZeroRetriever' },
      inferencer: { type: 'GenInferencer' },
    },
    eval_cfg: { evaluator: { type: 'AccEvaluator' } },
    ...more,
  };
}

test('a killed run keeps the state of its tasks; resumed, it ends as one that was not', async () => {
  const cwd = emptyFolder();
  const server = await startServer({ answer: letterFor, latency: 20 });
  const datasets = [
    dataset(cwd, 'short', 3),
    dataset(cwd, 'long', 200),
    dataset(cwd, 'gone', 1, { path: 'no.jsonl' }),
  ];
  writeFileSync(path.join(cwd, 'eval.json'), JSON.stringify({ datasets }));
  const key = 'sk-secret-of-the-manifest-0123';
  const set = ['--set', 'models.0.max_workers=1', `models.0.key=${key}`];
  const args = ['eval.json', '--api-base', server.url, ...set, '-w', 'o'];
  const killed = startProgram(args, { cwd });
  await until(() => states(manifestIn(cwd))['score:test-model/short'] === 'done');
  killed.process.kill('SIGKILL');
  await killed.finished;
  const kept = manifestIn(cwd);
  expect(kept).toMatchObject({
    format: 1,
    state: 'running',
    exitCode: null,
    mode: 'all',
    options: { apiBase: server.url },
  });
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(kept?.program).toEqual({ name: 'lodestone', version });
  expect(states(kept)).toEqual({
    'infer:test-model/short': 'done',
    'score:test-model/short': 'done',
    'infer:test-model/long': 'running',
    'score:test-model/long': 'planned',
    'infer:test-model/gone': 'refused',
  });
  expect(kept?.tasks).toContainEqual(
    expect.objectContaining({ state: 'refused', error: expect.objectContaining({ code: 'data-missing' }) }),
  );
  expect(kept?.tasks[3]).toMatchObject({ kind: 'score', size: 200, inputs: ['infer:test-model/long'] });
  expect(JSON.stringify(kept)).not.toContain(key);

  const resumed = await runProgram([...args, '-r'], { cwd });
  expect(resumed.code, resumed.stderr).toBe(1);
  const ended = manifestIn(cwd);
  expect(ended).toMatchObject({ state: 'failed', exitCode: 1, created: kept?.created });
  expect(Object.values(states(ended))).toEqual(['done', 'done', 'done', 'done', 'refused']);
  expect(readFileSync(path.join(runIn(cwd), 'run.json'), 'utf8')).not.toContain(key);
});

test('what failed says why, and tasks of an earlier process stay', async () => {
  const cwd = emptyFolder();
  const body = { error: { message: 'no such key', code: 'invalid_api_key' } };
  let isBroken = true;
  const server = await startServer({
    answer: (request) => (isBroken ? { status: 401, body } : letterFor(request)),
  });
  writeFileSync(path.join(cwd, 'one.json'), JSON.stringify({ datasets: [dataset(cwd, 'one', 3)] }));
  writeFileSync(path.join(cwd, 'two.json'), JSON.stringify({ datasets: [dataset(cwd, 'two', 3)] }));
  const options = ['--api-base', server.url, '-w', 'o'];
  expect((await runProgram(['one.json', ...options], { cwd })).code).toBe(1);
  const [infer, score] = manifestIn(cwd)?.tasks ?? [];
  expect(infer).toMatchObject({ kind: 'infer', state: 'failed', error: { code: 'endpoint-refused' } });
  expect(score).toMatchObject({ kind: 'score', state: 'planned' });
  isBroken = false;
  expect((await runProgram(['one.json', ...options, '-r', '-m', 'infer'], { cwd })).code).toBe(0);
  expect((await runProgram(['two.json', ...options, '-r'], { cwd })).code).toBe(0);
  expect((await runProgram(['one.json', ...options, '-r', '-m', 'eval'], { cwd })).code).toBe(0);
  const { tasks = [], state } = manifestIn(cwd) ?? {};
  expect(state).toBe('done');
  expect(tasks.map((task) => [task.id, task.state, task.inputs])).toEqual([
    ['infer:test-model/one', 'done', []],
    ['score:test-model/one', 'done', ['predictions/test-model/one.json']],
    ['infer:test-model/two', 'done', []],
    ['score:test-model/two', 'done', ['infer:test-model/two']],
  ]);
  expect(tasks.every((task) => task.error === undefined)).toBe(true);
});

test('after a retry of some tasks, exit code and state are those of the whole run', async () => {
  const cwd = emptyFolder();
  const body = { error: { message: 'no', code: 'content_filter' } };
  let isBroken = true;
  const server = await startServer({
    answer: (request) =>
      isBroken && request.prompt.includes('one 1') ? { status: 400, body } : letterFor(request),
  });
  const datasets = [dataset(cwd, 'one', 3), dataset(cwd, 'gone', 1, { path: 'no.jsonl' })];
  writeFileSync(path.join(cwd, 'eval.json'), JSON.stringify({ datasets }));
  expect((await runProgram(['eval.json', '--api-base', server.url, '-w', 'o'], { cwd })).code).toBe(1);
  isBroken = false;
  const { code } = await runProgram(['retry', '--failed', '-w', 'o'], { cwd });
  expect(code).toBe(1);
  expect(server.requests).toHaveLength(4);
  expect(manifestIn(cwd)).toMatchObject({ exitCode: code, state: 'failed' });
  const summary = JSON.parse(readFileSync(path.join(runIn(cwd), 'summary.json'), 'utf8')) as object;
  expect(summary).toMatchObject({ exitCode: code });
});

test('a run whose table cannot be written has failed, though all its tasks are done', async () => {
  const cwd = emptyFolder();
  const server = await startServer({ answer: letterFor });
  writeFileSync(path.join(cwd, 'eval.json'), JSON.stringify({ datasets: [dataset(cwd, 'one', 3)] }));
  mkdirSync(path.join(cwd, 'o', 'mine'), { recursive: true });
  writeFileSync(path.join(cwd, 'o', 'mine', 'summary'), 'where the table belongs');
  const args = ['eval.json', '--api-base', server.url, '-w', 'o', '-r', 'mine'];
  const { code, stderr } = await runProgram(args, { cwd });
  expect(code, stderr).toBe(1);
  expect(manifestIn(cwd)).toMatchObject({ state: 'failed', exitCode: 1 });
  expect(Object.values(states(manifestIn(cwd)))).toEqual(['done', 'done']);
});
