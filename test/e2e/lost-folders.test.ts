/** Folders that vanish, locks that are none, names that share a file: one line that says what to do, and no good ending. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { letterFor, type RunningServer, startServer } from './openai-server.ts';
import { emptyFolder, type Finished, type Program, runProgram, startProgram } from './program.ts';

const RUN = ['--datasets', 'ARC_e_gen', '--limit', '300', '-w', 'o'];

/** The errors among the lines on stderr. */
function errorsOf({ stderr }: Finished): string[] {
  return stderr.split('\n').filter((line) => line.startsWith('error: '));
}

function runFolder(cwd: string): string {
  return path.join(cwd, 'o', readdirSync(path.join(cwd, 'o'))[0] ?? '');
}

interface Underway {
  readonly cwd: string;
  readonly server: RunningServer;
  readonly program: Program;
  readonly folder: string;
}

/** A run some of whose samples are answered. */
async function underway(...more: string[]): Promise<Underway> {
  const cwd = emptyFolder();
  const server = await startServer({ answer: letterFor, latency: 60 });
  const limits = ['--set', 'models.0.max_workers=2'];
  const program = startProgram([...RUN, ...limits, '--api-base', server.url, ...more], { cwd });
  while (server.requests.length < 20) await new Promise((resolve) => setTimeout(resolve, 5));
  return { cwd, server, program, folder: runFolder(cwd) };
}

test.each<[string, (folder: string) => void]>([
  ['removed', (folder) => rmSync(folder, { recursive: true })],
  ['moved away', (folder) => renameSync(folder, `${folder}.moved`)],
  [
    'replaced',
    (folder) => {
      renameSync(folder, `${folder}.moved`);
      mkdirSync(folder);
    },
  ],
])('a run folder that is %s ends the run', async (_, lose) => {
  const { program, server, folder } = await underway();
  lose(folder);
  const finished = await program.finished;
  expect(finished.code, finished.stderr).toBe(1);
  expect(errorsOf(finished)).toHaveLength(1);
  expect(errorsOf(finished)[0]).toContain(path.basename(folder));
  expect(finished.stderr).not.toMatch(/^\s+at /m);
  expect(finished.stdout).toBe('');
  expect(server.requests.length).toBeLessThan(300);
});

test('what was answered in a folder that was moved away is not asked again once it is back', async () => {
  const { program, server, folder, cwd } = await underway();
  renameSync(folder, `${folder}.moved`);
  expect((await program.finished).code).toBe(1);
  const asked = server.requests.length;
  rmSync(folder, { recursive: true, force: true });
  renameSync(`${folder}.moved`, folder);
  const resumed = await runProgram(['resume', '-w', 'o'], { cwd });
  expect(resumed.code, resumed.stderr).toBe(0);
  // What was in flight was given up.
  expect(server.requests.length).toBeLessThanOrEqual(300 + 2);
  expect(server.requests.length).toBeGreaterThan(asked);
});

test('a journal that is removed alone ends the run, too', async () => {
  const { program, folder } = await underway();
  rmSync(path.join(folder, 'predictions'), { recursive: true });
  const finished = await program.finished;
  expect(finished.code, finished.stderr).toBe(1);
  expect(finished.stderr).toContain('ARC-e.jsonl');
});

test('a file that takes the place of the predictions is told of', async () => {
  const { program, folder } = await underway('-m', 'infer');
  const place = path.join(folder, 'predictions', 'test-model', 'ARC-e.json');
  mkdirSync(place);
  const finished = await program.finished;
  expect(finished.code, finished.stderr).toBe(1);
  expect(finished.stderr).toContain('ARC-e.json');
  expect(finished.stderr).not.toMatch(/^\s+at /m);
});

// What runs the sources wants a working folder itself.
test.skipIf(process.env.LODESTONE_TEST_BUILT === undefined)(
  'a working folder that is gone, for every command',
  async () => {
    for (const args of [['--version'], ['list'], ['resume'], ['--datasets', 'ARC_e_gen', '--model', 'm']]) {
      const cwd = path.join(emptyFolder(), 'gone');
      mkdirSync(cwd);
      // The process has been started in it, and has not looked yet.
      const program = startProgram(args, { cwd });
      rmSync(cwd, { recursive: true });
      const finished = await program.finished;
      expect([1, 2], finished.stderr).toContain(finished.code);
      expect(finished.stderr.trim().split('\n')).toHaveLength(1);
      expect(finished.stderr).toMatch(/^error: /);
    }
  },
);

async function finishedRun(): Promise<{ cwd: string; lock: string; server: RunningServer }> {
  const cwd = emptyFolder();
  const server = await startServer({ answer: letterFor });
  const args = ['--datasets', 'ARC_e_gen', '--limit', '2', '-w', 'o', '--api-base', server.url];
  expect((await runProgram(args, { cwd })).code).toBe(0);
  return { cwd, lock: path.join(runFolder(cwd), '.lock'), server };
}

test('a lock that names nobody counts as stale', async () => {
  const { cwd, lock } = await finishedRun();
  for (const text of ['[]', 'null', '{"host":"h","pid":0}']) {
    writeFileSync(lock, text);
    const resumed = await runProgram(['resume', '-w', 'o'], { cwd });
    expect(resumed.code, `${text}: ${resumed.stderr}`).toBe(0);
  }
});

test('a lock that is a folder is told of with what to do', async () => {
  const { cwd, lock } = await finishedRun();
  mkdirSync(lock);
  const resumed = await runProgram(['resume', '-w', 'o'], { cwd });
  expect(resumed.code).toBe(2);
  expect(errorsOf(resumed)).toHaveLength(1);
  expect(errorsOf(resumed)[0]).toMatch(/\.lock.*folder/);
  expect(statSync(lock).isDirectory()).toBe(true);
});

/** A config with datasets and models of these names. */
function configOf(url: string, models: readonly string[], datasets: readonly string[]): string {
  const lines = [
    'from opencompass.datasets import HFDataset',
    'from opencompass.openicl.icl_prompt_template import PromptTemplate',
    'from opencompass.openicl.icl_retriever import ZeroRetriever',
    'from opencompass.openicl.icl_inferencer import GenInferencer',
    'from opencompass.openicl.icl_evaluator import AccEvaluator',
    `datasets = [dict(abbr=name, type=HFDataset, path='json', data_files=dict(test='rows.jsonl', train='rows.jsonl'),`,
    "    reader_cfg=dict(input_columns=['q'], output_column='a'),",
    "    infer_cfg=dict(prompt_template=dict(type=PromptTemplate, template='{q}'),",
    '        retriever=dict(type=ZeroRetriever), inferencer=dict(type=GenInferencer)),',
    `    eval_cfg=dict(evaluator=dict(type=AccEvaluator))) for name in ${JSON.stringify(datasets)}]`,
    `models = [dict(type='lodestone.models.Endpoint', abbr=name, api_base='${url}', api_model='test-model')`,
    `    for name in ${JSON.stringify(models)}]`,
  ];
  return `${lines.join('\n')}\n`;
}

test.each<[string, readonly string[], readonly string[], number, string]>([
  ['two pairs of names that share a file', ['a', 'a/b'], ['b/c', 'c'], 2, 'a/b'],
  ['a name that ends as the files of another', ['m'], ['x', 'x.coverage'], 2, 'x.coverage'],
  ['a name of a dataset that is too long', ['m'], ['x'.repeat(240)], 2, '240 bytes'],
  ['a name of a model that is too long', ['模'.repeat(100)], ['x'], 2, '300 bytes'],
])('%s: found before anything is asked', async (_, models, datasets, code, named) => {
  const cwd = emptyFolder();
  const server = await startServer();
  writeFileSync(path.join(cwd, 'rows.jsonl'), '{"q":"1","a":"A"}\n');
  writeFileSync(path.join(cwd, 'eval.py'), configOf(server.url, models, datasets));
  const finished = await runProgram(['eval.py', '-w', 'o'], { cwd });
  expect(finished.code, finished.stderr).toBe(code);
  expect(finished.stderr).toContain(named);
  expect(server.requests).toHaveLength(0);
  expect(readdirSync(cwd)).not.toContain('o');
});

test('a dataset whose name is as long as can be, and one that is too long beside it', async () => {
  const cwd = emptyFolder();
  const server = await startServer();
  const long = 'y'.repeat(236);
  writeFileSync(path.join(cwd, 'rows.jsonl'), '{"q":"1","a":"A"}\n');
  writeFileSync(path.join(cwd, 'eval.py'), configOf(server.url, ['m'], [long, 'x'.repeat(237)]));
  const finished = await runProgram(['eval.py', '-w', 'o', '--json'], { cwd });
  expect(finished.code, finished.stderr).toBe(1);
  expect(
    JSON.parse(readFileSync(path.join(runFolder(cwd), 'results', 'm', `${long}.json`), 'utf8')),
  ).toMatchObject({
    accuracy: 100,
  });
  expect(server.requests).toHaveLength(1);
});
