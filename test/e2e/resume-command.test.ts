/** `lodestone resume` needs nothing but the folder of the run. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { letterFor, startServer } from './openai-server.ts';
import { emptyFolder, runProgram, startProgram } from './program.ts';

const SECRET = 'sk-test-7b1f0a93c5d24e68';
const ARC = ['--datasets', 'ARC_e_gen', '--limit', '12', '--compat', '0.3.3'];

function storedFiles(run: string): string[] {
  return ['predictions', 'results'].flatMap((part) =>
    readdirSync(path.join(run, part), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => readFileSync(path.join(run, part, file), 'utf8')),
  );
}

function onlyRun(folder: string): string {
  return path.join(folder, readdirSync(folder)[0] ?? '');
}

test('a run that was killed is gone on with as it was begun, limit and version included', async () => {
  const cwd = emptyFolder();
  const server = await startServer({ answer: letterFor, latency: 30 });
  const whole = await runProgram([...ARC, '--api-base', server.url, '-w', 'whole'], { cwd });
  expect(whole.code, whole.stderr).toBe(0);
  const program = startProgram([...ARC, '--api-base', server.url, '-w', 'killed'], { cwd });
  while (server.requests.length < 17) await new Promise((resolve) => setTimeout(resolve, 5));
  program.process.kill('SIGKILL');
  await program.finished;
  const inFlight = server.peak();

  const resumed = await runProgram(['resume', '-w', 'killed'], { cwd });
  expect(resumed.code, resumed.stderr).toBe(0);
  expect(server.requests.length).toBeLessThanOrEqual(24 + inFlight);
  expect(storedFiles(onlyRun(path.join(cwd, 'killed')))).toEqual(
    storedFiles(onlyRun(path.join(cwd, 'whole'))),
  );
  expect(resumed.stdout.replaceAll('killed', 'whole')).toContain(whole.stdout.split('\n')[0]);
});

test('a run is found by its folder and by its time stamp, and asks nothing when it is done', async () => {
  const cwd = emptyFolder();
  const server = await startServer({ answer: letterFor });
  expect((await runProgram([...ARC, '--api-base', server.url, '-w', 'runs'], { cwd })).code).toBe(0);
  const run = onlyRun(path.join(cwd, 'runs'));
  for (const args of [[run], [path.basename(run), '-w', 'runs'], ['latest', '-w', 'runs']]) {
    const again = await runProgram(['resume', ...args, '--json'], { cwd });
    expect(again.code, again.stderr).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({ run, exitCode: 0 });
  }
  expect(server.requests).toHaveLength(12);
});

test('a key that is not stored has to be given', async () => {
  const cwd = emptyFolder();
  const server = await startServer({ answer: letterFor });
  const key = ['--set', `models.0.key=${SECRET}`];
  const first = await runProgram([...ARC, '--api-base', server.url, ...key, '-m', 'infer'], { cwd });
  expect(first.code, first.stderr).toBe(0);

  const without = await runProgram(['resume'], { cwd });
  expect(without.code).toBe(2);
  expect(without.stderr).toBe(
    'error: a key of test-model is not stored with the run. Pass the variable that holds it with --api-key-env VAR, or set it with --set models.0.key=KEY.\n',
  );
  const unset = await runProgram(['resume', '--api-key-env', 'MY_KEY'], { cwd });
  expect(unset.stderr).toContain('$MY_KEY is not set');

  // Another prompt has to be asked anew, and so the key is sent.
  const more = ['--set', 'models.0.max_out_len=5', '-m', 'all'];
  const named = await runProgram(['resume', '--api-key-env', 'MY_KEY', ...more], {
    cwd,
    env: { MY_KEY: SECRET },
  });
  expect(named.code, named.stderr).toBe(0);
  expect(server.requests).toHaveLength(24);
  expect(new Set(server.requests.map(({ authorization }) => authorization))).toEqual(
    new Set([`Bearer ${SECRET}`]),
  );
  const left = readdirSync(path.join(cwd, 'outputs'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
  expect(left.join('\n')).not.toContain(SECRET);
});

test('without a run, or without its config, resume says what to do', async () => {
  const cwd = emptyFolder();
  const none = await runProgram(['resume'], { cwd });
  expect(none.code).toBe(2);
  expect(none.stderr).toContain('no run found in');
});

test('all keys that are missing are named, with what gives them; a dry run of retry needs none', async () => {
  const cwd = emptyFolder();
  const server = await startServer({ answer: letterFor });
  const model = (abbr: string) =>
    `dict(type='OpenAISDK', abbr='${abbr}', path='test-model', openai_api_base='${server.url}', key='${SECRET}')`;
  const file = `models = [${model('a')}, ${model('b')}]\n`;
  writeFileSync(path.join(cwd, 'models.py'), file);
  const first = await runProgram(['--models', 'models.py', ...ARC], { cwd });
  expect(first.code, first.stderr).toBe(0);

  const without = await runProgram(['resume'], { cwd });
  expect(without.stderr).toContain('keys of a, b are not stored with the run');
  expect(without.stderr).toContain('--set models.0.key=KEY models.1.key=KEY.');
  const dry = await runProgram(['retry', '--truncated', '--dry-run'], { cwd });
  expect(dry.code, dry.stderr).toBe(0);
  expect(dry.stderr).toContain('nothing to retry');
});
