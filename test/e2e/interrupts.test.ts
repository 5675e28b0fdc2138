/** An interrupt ends all waiting and says in a few lines how far the run came; one reason for many tasks is one line. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { letterFor, type ServerReply, startServer } from './openai-server.ts';
import { emptyFolder, runProgram, startProgram } from './program.ts';

const BUSY = (seconds: number): ServerReply => ({
  status: 429,
  body: { error: { message: 'slow down' } },
  headers: { 'retry-after': String(seconds) },
});

test('Ctrl-C with many tasks: a handful of lines, none of which counts them as done', async () => {
  const cwd = emptyFolder();
  const server = await startServer({ answer: letterFor });
  const limits = ['--limit', '3', '--set', 'models.0.query_per_second=20'];
  const args = ['--datasets', 'ceval_gen', '--api-base', server.url, ...limits, '-w', 'o'];
  const program = startProgram(args, { cwd });
  while (server.requests.length < 8) await new Promise((resolve) => setTimeout(resolve, 5));
  program.process.kill('SIGINT');
  const { code, stdout, stderr } = await program.finished;
  expect(code, stderr).toBe(130);
  expect(`${stdout}${stderr}`.trim().split('\n').length, stderr).toBeLessThanOrEqual(8);
  const [, done = '', all = ''] = /(\d+) of (\d+) tasks/.exec(stderr) ?? [];
  expect(Number(all)).toBe(52);
  expect(Number(done)).toBeLessThanOrEqual(server.requests.length / 3);
  const [, samples = ''] = /(\d+) of 156 samples/.exec(stderr) ?? [];
  expect(Number(samples)).toBeLessThanOrEqual(server.requests.length);
  const resumed = await runProgram(['resume', '-w', 'o', '--set', 'models.0.query_per_second=1000'], { cwd });
  expect(resumed.code, resumed.stderr).toBe(0);
  expect(server.requests).toHaveLength(156);
});

test.each([60, 1_000_000, 1e12])('a pause of %d s is ended by the first Ctrl-C', async (seconds) => {
  const cwd = emptyFolder();
  const server = await startServer({ answer: (_, count) => (count > 3 ? BUSY(seconds) : 'A') });
  const limits = ['--limit', '10', '--set', 'models.0.max_workers=1'];
  const program = startProgram(['--datasets', 'ARC_e_gen', '--api-base', server.url, ...limits, '-w', 'o'], {
    cwd,
  });
  while (server.requests.length < 4) await new Promise((resolve) => setTimeout(resolve, 5));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(server.requests.length).toBeLessThanOrEqual(10);
  program.process.kill('SIGINT');
  const { code, stderr } = await program.finished;
  expect(code, stderr).toBe(130);
  const [run = ''] = readdirSync(path.join(cwd, 'o'));
  const journal = readFileSync(path.join(cwd, 'o', run, 'predictions/test-model/ARC-e.jsonl'), 'utf8');
  expect(journal.match(/"s":1/g)).toHaveLength(3);
});

test.each([60, 1_000_000])('a pause of %d s ends with --max-wait', async (seconds) => {
  const server = await startServer({ answer: (_, count) => (count > 3 ? BUSY(seconds) : 'A') });
  const limits = ['--limit', '10', '--max-wait', '2', '--set', 'models.0.max_workers=1'];
  const args = ['--datasets', 'ARC_e_gen', '--api-base', server.url, ...limits];
  const { code, stderr } = await runProgram(args, { cwd: emptyFolder() });
  expect(code, stderr).toBe(1);
  expect(stderr).toContain('slow down');
  // Each is sent, and once more before the endpoint is given up.
  expect(server.requests.length).toBeLessThanOrEqual(20);
});

test('one reason for 52 refused tasks is one line with a count', async () => {
  const body = { error: { message: 'no such key', code: 'invalid_api_key' } };
  const server = await startServer({ answer: () => ({ status: 401, body }) });
  const args = ['--datasets', 'ceval_gen', '--api-base', server.url, '--limit', '2', '-m', 'infer'];
  const { code, stderr } = await runProgram(args, { cwd: emptyFolder() });
  expect(code).toBe(1);
  const lines = stderr.split('\n').filter((line) => line.includes('no such key'));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('52 tasks');
});
