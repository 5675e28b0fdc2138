/** What was paid for is not asked twice, whatever dies; and the files are the same in the end. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { letterFor, startServer } from './openai-server.ts';
import { emptyFolder, runProgram, startProgram } from './program.ts';

const ARGUMENTS = [
  '--datasets',
  'ceval_gen',
  'ARC_e_gen',
  '--model',
  'test-model',
  '--limit',
  '12',
  '--json',
];

/** Files of a run's folder by name, of one kind. */
function filesOf(work: string, part: string): Map<string, string> {
  const [run = ''] = readdirSync(work);
  const folder = path.join(work, run, part);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json'),
  );
  return new Map(files.sort().map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}

test('kill -9 in the middle, then -r: nothing answered is asked again, and every file is the same', async () => {
  const cwd = emptyFolder();
  const whole = await startServer({ answer: letterFor });
  const undisturbed = await runProgram([...ARGUMENTS, '--api-base', whole.url, '-w', 'whole'], { cwd });
  expect(undisturbed.code, undisturbed.stderr).toBe(0);

  // Another address would be another model, so that the same server is used all along.
  const server = await startServer({ answer: letterFor, latency: 15 });
  const atOnce = 16;
  const limited = ['--set', `models.0.max_workers=${atOnce}`];
  const again = [...ARGUMENTS, '--api-base', server.url, '-w', 'killed', ...limited];
  const kills = [0.2, 0.5, 0.8];
  for (const share of kills) {
    const before = share === 0.2 ? [] : ['-r'];
    const program = startProgram([...again, ...before], { cwd });
    const target = share * whole.requests.length;
    while (server.requests.length < target && program.process.exitCode === null) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    program.process.kill('SIGKILL');
    expect((await program.finished).signal).toBe('SIGKILL');
  }
  const resumed = await runProgram([...again, '-r'], { cwd });
  expect(resumed.code, resumed.stderr).toBe(0);

  const counts = new Map<string, number>();
  for (const { prompt } of server.requests) counts.set(prompt, (counts.get(prompt) ?? 0) + 1);
  const repeated = [...counts.values()].reduce((sum, count) => sum + count - 1, 0);
  // What was in flight at each kill, and the answer that was being read.
  expect(repeated).toBeLessThanOrEqual(kills.length * (atOnce + 1));
  expect(filesOf(path.join(cwd, 'killed'), 'predictions')).toEqual(
    filesOf(path.join(cwd, 'whole'), 'predictions'),
  );
  expect(filesOf(path.join(cwd, 'killed'), 'results')).toEqual(filesOf(path.join(cwd, 'whole'), 'results'));
});

test('a finished run asks nothing, a changed prompt asks anew', async () => {
  const cwd = emptyFolder();
  const server = await startServer({ answer: letterFor });
  const args = ['--datasets', 'ARC_e_gen', '--api-base', server.url, '--limit', '5'];
  expect((await runProgram(args, { cwd })).code).toBe(0);
  expect(server.requests).toHaveLength(5);
  expect((await runProgram([...args, '-r'], { cwd })).code).toBe(0);
  expect(server.requests).toHaveLength(5);
  expect((await runProgram([...args, '-r', '--max-out-len', '7'], { cwd })).code).toBe(0);
  expect(server.requests).toHaveLength(10);
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s lets what is in flight end, keeps it, and says 130',
  async (signal) => {
    const cwd = emptyFolder();
    const server = await startServer({ answer: letterFor, latency: 100 });
    const args = ['--datasets', 'ceval_gen', '--api-base', server.url, '--limit', '10'];
    const program = startProgram(args, { cwd });
    while (server.requests.length < 40) await new Promise((resolve) => setTimeout(resolve, 5));
    program.process.kill(signal);
    const { code, stderr } = await program.finished;
    expect(code, stderr).toBe(130);
    const asked = server.requests.length;
    expect(asked).toBeLessThan(520);
    expect((await runProgram([...args, '-r'], { cwd })).code).toBe(0);
    expect(server.requests).toHaveLength(520);
  },
);

/** Mounts a file system in memory, or changes its size; false where one may not. */
function mounts(place: string, options: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test('a full disk ends the run with what to do, loses nothing that was kept, and -r goes on', async (context) => {
  const cwd = emptyFolder();
  const place = path.join(cwd, 'small');
  mkdirSync(place);
  if (!mounts(place, 'size=128k')) context.skip('no file system can be mounted here: this needs root');
  onTestFinished(() => {
    execFileSync('umount', [place]);
  });
  const server = await startServer({ answer: letterFor });
  const atOnce = 16;
  const limits = ['--limit', '500', '--set', `models.0.max_workers=${atOnce}`];
  const args = ['--datasets', 'ARC_e_gen', '--api-base', server.url, ...limits];
  const whole = await runProgram([...args, '-w', 'whole'], { cwd });
  expect(whole.code, whole.stderr).toBe(0);
  const full = await runProgram([...args, '-w', 'small'], { cwd });
  expect(full.code).toBe(1);
  expect(full.stderr).toMatch(/small\S*\.jsonl cannot be written: ENOSPC.*free some space/);
  expect(server.requests.length).toBeLessThan(1000);
  expect(mounts(place, 'remount,size=64m')).toBe(true);
  const resumed = await runProgram([...args, '-w', 'small', '-r'], { cwd });
  expect(resumed.code, resumed.stderr).toBe(0);
  // What was in flight when the disk was full, and the answers that it no longer took.
  expect(server.requests.length).toBeLessThanOrEqual(1000 + 2 * atOnce);
  for (const part of ['predictions', 'results'])
    expect(filesOf(place, part)).toEqual(filesOf(path.join(cwd, 'whole'), part));
});

test('a server that restarts is waited for', async () => {
  const cwd = emptyFolder();
  const first = await startServer({ answer: letterFor, latency: 20 });
  const args = [...ARGUMENTS, '--api-base', first.url];
  const whole = await runProgram([...args, '-w', 'whole'], { cwd });
  expect(whole.code, whole.stderr).toBe(0);
  const needed = first.requests.length;
  const program = startProgram([...args, '-w', 'out'], { cwd });
  while (first.requests.length < 1.4 * needed) await new Promise((resolve) => setTimeout(resolve, 2));
  await first.close();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const port = Number(new URL(first.url).port);
  const second = await startServer({ answer: letterFor, port });
  const { code, stderr } = await program.finished;
  expect(code, stderr).toBe(0);
  expect(stderr).toContain('waiting for it to recover');
  expect(second.requests.length).toBeGreaterThan(0);
  for (const part of ['predictions', 'results'])
    expect(filesOf(path.join(cwd, 'out'), part)).toEqual(filesOf(path.join(cwd, 'whole'), part));
});
