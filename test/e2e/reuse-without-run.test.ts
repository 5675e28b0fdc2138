/** `-r` where there is nothing to go on with: what infers warns and starts; what only reads an earlier run cannot. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startServer } from './openai-server.ts';
import { emptyFolder, runProgram } from './program.ts';

const ARC = ['--datasets', 'ARC_e_gen', '--limit', '3', '--model', 'm', '-w', 'runs'];

test('-r without any run starts one, and goes on with it the next time', async () => {
  const cwd = emptyFolder();
  const server = await startServer();
  const args = [...ARC, '--api-base', server.url, '-r'];
  const first = await runProgram(args, { cwd });
  expect(first.code, first.stderr).toBe(0);
  expect(first.stderr).toMatch(/^warning: .*runs/m);
  expect(server.requests).toHaveLength(3);
  const second = await runProgram(args, { cwd });
  expect(second.code, second.stderr).toBe(0);
  expect(second.stderr).not.toContain('warning');
  expect(server.requests).toHaveLength(3);
  expect(readdirSync(path.join(cwd, 'runs'))).toHaveLength(1);
});

test('-r with a name that no run has starts a run of that name, beside others too', async () => {
  const cwd = emptyFolder();
  const server = await startServer();
  const args = [...ARC, '--api-base', server.url];
  expect((await runProgram(args, { cwd })).code).toBe(0);
  const named = await runProgram([...args, '-r', 'nightly'], { cwd });
  expect(named.code, named.stderr).toBe(0);
  expect(named.stderr).toMatch(/^warning: .*nightly/m);
  expect(readdirSync(path.join(cwd, 'runs'))).toContain('nightly');
  expect(server.requests).toHaveLength(6);
  expect((await runProgram([...args, '-r', 'nightly', '-m', 'infer'], { cwd })).code).toBe(0);
  expect((await runProgram([...args, '-r', 'nightly', '-m', 'viz'], { cwd })).code).toBe(0);
  expect((await runProgram(['resume', 'runs/nightly'], { cwd })).code).toBe(0);
  expect(server.requests).toHaveLength(6);
});

test.each([
  ['a dry run makes no folder', ['-r', 'x', '--dry-run'], 0, []],
  ['a name that leads out of the folder of runs is refused', ['-r', '../x'], 2, []],
  ['there is nothing to score', ['-m', 'eval', '-r'], 2, []],
  ['there is nothing to show', ['-m', 'viz', '-r', 'x'], 2, []],
])('%s', async (_, more, code, made) => {
  const cwd = emptyFolder();
  const server = await startServer();
  const finished = await runProgram([...ARC, '--api-base', server.url, ...more], { cwd });
  expect(finished.code, finished.stderr).toBe(code);
  expect(server.requests).toHaveLength(0);
  expect(readdirSync(cwd).filter((name) => name !== '.cache')).toEqual(made);
});
