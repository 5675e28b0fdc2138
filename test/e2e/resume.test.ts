/** What was paid for is not asked twice, whatever dies; and the files are the same in the end. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
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
  let inFlight = 0;
  const again = [...ARGUMENTS, '--api-base', server.url, '-w', 'killed'];
  for (const share of [0.2, 0.5, 0.8]) {
    const before = share === 0.2 ? [] : ['-r'];
    const program = startProgram([...again, ...before], { cwd });
    const target = share * whole.requests.length;
    while (server.requests.length < target && program.process.exitCode === null) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    program.process.kill('SIGKILL');
    inFlight += server.peak();
    expect((await program.finished).signal).toBe('SIGKILL');
  }
  const resumed = await runProgram([...again, '-r'], { cwd });
  expect(resumed.code, resumed.stderr).toBe(0);

  const counts = new Map<string, number>();
  for (const { prompt } of server.requests) counts.set(prompt, (counts.get(prompt) ?? 0) + 1);
  const repeated = [...counts.values()].reduce((sum, count) => sum + count - 1, 0);
  // Replies that had left the server and not reached the program when it was killed were in flight, too.
  expect(repeated).toBeLessThanOrEqual(inFlight);
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

test('Ctrl-C lets what is in flight end, keeps it, and says 130', async () => {
  const cwd = emptyFolder();
  const server = await startServer({ answer: letterFor, latency: 100 });
  const args = ['--datasets', 'ceval_gen', '--api-base', server.url, '--limit', '10'];
  const program = startProgram(args, { cwd });
  while (server.requests.length < 40) await new Promise((resolve) => setTimeout(resolve, 5));
  program.process.kill('SIGINT');
  const { code, stderr } = await program.finished;
  expect(code, stderr).toBe(130);
  const asked = server.requests.length;
  expect(asked).toBeLessThan(520);
  expect((await runProgram([...args, '-r'], { cwd })).code).toBe(0);
  expect(server.requests).toHaveLength(520);
});
