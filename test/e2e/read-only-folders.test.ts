/** Folders that can no longer be written, or never could: one line that says what to do, and nothing stored is lost. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { letterFor, startServer } from './openai-server.ts';
import { emptyFolder, type Finished, runProgram, startProgram } from './program.ts';

const RUN = ['--datasets', 'ARC_e_gen', '--limit', '100', '-w', 'o', '--set', 'models.0.max_workers=2'];

/** The errors among the lines on stderr, on their own or below the table. */
function errorsOf({ stderr }: Finished): string[] {
  return stderr.split('\n').filter((line) => /^error: |^- /.test(line));
}

/** Makes a folder one that nobody can write, whoever they are, until it is let go. */
function freeze(folder: string): () => void {
  execFileSync('mount', ['--bind', folder, folder], { stdio: 'ignore' });
  let isFrozen = true;
  const thaw = (): void => {
    // Lazily: a run that is still under way may stand in it.
    if (isFrozen) execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
    isFrozen = false;
  };
  onTestFinished(thaw);
  execFileSync('mount', ['-o', 'remount,ro,bind', folder], { stdio: 'ignore' });
  return thaw;
}

/** Why folders cannot be made read-only here: root may write what permissions forbid, and only root may mount. */
const noMounts = ((): string | undefined => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lodestone-mount-'));
  try {
    execFileSync('mount', ['--bind', folder, folder], { stdio: 'ignore' });
    execFileSync('umount', [folder], { stdio: 'ignore' });
    return undefined;
  } catch {
    return "mounting isn't allowed here";
  } finally {
    rmSync(folder, { recursive: true });
  }
})();

function runFolder(cwd: string): string {
  return path.join(cwd, 'o', readdirSync(path.join(cwd, 'o'))[0] ?? '');
}

/** What is stored of the answers of a run. */
function journalOf(folder: string): string {
  return readFileSync(path.join(folder, 'predictions', 'test-model', 'ARC-e.jsonl'), 'utf8');
}

test('a run folder that becomes read-only while it is worked in ends the run, and -r goes on', async (context) => {
  if (noMounts !== undefined) context.skip(noMounts);
  const cwd = emptyFolder();
  const server = await startServer({ answer: letterFor, latency: 30 });
  const program = startProgram([...RUN, '--api-base', server.url], { cwd });
  while (server.requests.length < 20) await new Promise((resolve) => setTimeout(resolve, 5));
  const folder = runFolder(cwd);
  const thaw = freeze(folder);
  const stopped = await program.finished;
  expect(stopped.code, stopped.stderr).toBe(1);
  expect(errorsOf(stopped), stopped.stderr).toHaveLength(1);
  for (const part of [path.basename(folder), 'EROFS', '-r']) expect(errorsOf(stopped)[0]).toContain(part);
  expect(stopped.stderr).not.toMatch(/^\s+at /m);
  const kept = journalOf(folder);
  thaw();
  const asked = server.requests.length;
  const resumed = await runProgram(['resume', '-w', 'o'], { cwd });
  expect(resumed.code, resumed.stderr).toBe(0);
  expect(journalOf(folder).startsWith(kept)).toBe(true);
  expect(server.requests.length).toBeLessThanOrEqual(100 + 2);
  expect(server.requests.length).toBeGreaterThanOrEqual(asked);
});

test.for<[string, string, string[]]>([
  ['a folder of runs', 'o', ['-w', 'o']],
  ['a working folder', '.', []],
])('%s that is read-only is told of before anything is asked', async ([, frozen, more], context) => {
  if (noMounts !== undefined) context.skip(noMounts);
  const cwd = emptyFolder();
  const server = await startServer({ answer: letterFor });
  mkdirSync(path.join(cwd, 'o'));
  freeze(path.join(cwd, frozen));
  const args = ['--datasets', 'ARC_e_gen', '--limit', '2', '--api-base', server.url, ...more];
  const finished = await runProgram(args, { cwd });
  expect(finished.code, finished.stderr).toBe(1);
  expect(errorsOf(finished), finished.stderr).toHaveLength(1);
  for (const part of ['EROFS', '-w']) expect(errorsOf(finished)[0]).toContain(part);
  expect(finished.stderr).not.toMatch(/^\s+at /m);
  expect(server.requests).toHaveLength(0);
});

test('a finished run that is read-only can be looked into, and says why it cannot be scored again', async (context) => {
  if (noMounts !== undefined) context.skip(noMounts);
  const cwd = emptyFolder();
  const server = await startServer({ answer: letterFor });
  const run = ['--datasets', 'ARC_e_gen', '--limit', '3', '-w', 'o', '--api-base', server.url];
  expect((await runProgram(run, { cwd })).code).toBe(0);
  freeze(runFolder(cwd));
  const shown = await runProgram(['inspect', '-w', 'o', '--json'], { cwd });
  expect(shown.code, shown.stderr).toBe(0);
  expect(shown.stdout.trim().split('\n')).toHaveLength(3);
  for (const args of [
    ['resume', '-w', 'o'],
    [...run, '-m', 'eval', '-r'],
    ['retry', '-w', 'o', '--failed'],
  ]) {
    const refused = await runProgram(args, { cwd });
    expect(refused.code, `${args.join(' ')}: ${refused.stderr}`).toBe(1);
    expect(errorsOf(refused), refused.stderr).toHaveLength(1);
    expect(errorsOf(refused)[0]).toContain('EROFS');
  }
  expect(server.requests).toHaveLength(3);
});
