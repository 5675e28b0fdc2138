/** `events.jsonl`: numbered over all processes of a run, JSON alone, and whole whatever listeners do. */
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { evaluate, type RunEvent } from '../../src/index.ts';
import { processSurroundings } from '../../src/util/index.ts';
import { letterFor, startServer } from './openai-server.ts';
import { emptyFolder, runProgram, startProgram } from './program.ts';

interface Line {
  readonly v: number;
  readonly n: number;
  readonly at: number;
  readonly type: string;
  readonly [key: string]: unknown;
}

function runIn(cwd: string): string {
  return path.join(cwd, 'o', readdirSync(path.join(cwd, 'o'))[0] ?? '');
}

/** The lines that are whole. */
function eventsIn(run: string): Line[] {
  const lines = readFileSync(path.join(run, 'events.jsonl'), 'utf8').split('\n');
  return lines.filter((line) => line.endsWith('}')).map((line) => JSON.parse(line) as Line);
}

/** Events have numbers without a gap and times that do not go back. */
function expectSound(events: readonly Line[]): void {
  expect(events.map(({ n }) => n)).toEqual(events.map((_, place) => place + 1));
  expect(events.every(({ v }) => v === 1)).toBe(true);
  expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted((a, b) => a - b));
}

test('control/cancel stops a run as Ctrl-C does; resumed, its events are numbered on', async () => {
  const cwd = emptyFolder();
  const server = await startServer({ answer: letterFor, latency: 20 });
  const set = ['--set', 'models.0.max_workers=1'];
  const args = ['--datasets', 'ARC_e_gen', '--limit', '150', '--api-base', server.url, ...set, '-w', 'o'];
  const { process, finished } = startProgram(args, { cwd });
  while (server.requests.length < 10) await new Promise((resolve) => setTimeout(resolve, 5));
  const run = runIn(cwd);
  const beat = JSON.parse(readFileSync(path.join(run, 'heartbeat'), 'utf8')) as Record<string, unknown>;
  expect(beat).toMatchObject({ pid: process.pid, host: expect.any(String), started: expect.any(String) });
  mkdirSync(path.join(run, 'control'));
  writeFileSync(path.join(run, 'control', 'cancel'), '');
  const { code, stderr } = await finished;
  expect(code, stderr).toBe(130);
  expect(existsSync(path.join(run, 'heartbeat'))).toBe(false);
  expect(existsSync(path.join(run, 'control', 'cancel'))).toBe(false);
  const asked = server.requests.length;
  expect(asked).toBeLessThan(150);
  const first = eventsIn(run);
  expectSound(first);
  expect(first.at(-1)).toMatchObject({ type: 'run-end', exitCode: 130 });
  expect(first).toContainEqual(
    expect.objectContaining({
      type: 'task-end',
      outcome: { status: 'failed', error: expect.objectContaining({ code: 'interrupted' }) },
    }),
  );

  // As a process leaves it that is killed within a line, with a wish to stop that nobody has seen.
  appendFileSync(path.join(run, 'events.jsonl'), `{"v":1,"n":${first.length + 1},"at":1`);
  writeFileSync(path.join(run, 'control', 'cancel'), '');
  const resumed = await runProgram([...args.slice(0, -4), '-w', 'o', '-r'], { cwd });
  expect(resumed.code, resumed.stderr).toBe(0);
  const all = eventsIn(run);
  expect(all[first.length]).toMatchObject({ type: 'run-start', n: first.length + 2 });
  expect(new Set(all.map(({ n }) => n)).size).toBe(all.length);
  expect(all.at(-1)).toMatchObject({ type: 'run-end', exitCode: 0, n: all.length + 1 });
  expect(server.requests).toHaveLength(150);
});

test('errors are data: code, message, hint', async () => {
  const cwd = emptyFolder();
  const key = 'sk-secret-of-the-events-0123456';
  const body = { error: { message: `bad content ${key}`, code: 'content_filter' } };
  const server = await startServer({
    answer: (request, count) => (count === 2 ? { status: 400, body } : letterFor(request)),
  });
  const set = ['--set', 'models.0.max_workers=1', `models.0.key=${key}`];
  const names = ['--datasets', 'ARC_e_gen', 'storycloze_gen', '--limit', '3'];
  const done = await runProgram([...names, '--api-base', server.url, ...set, '-w', 'o'], { cwd });
  const run = runIn(cwd);
  const events = eventsIn(run);
  expectSound(events);
  expect(done.code, done.stderr).toBe(1);
  const refused = events.find(
    ({ type, outcome }) => type === 'task-end' && (outcome as { status: string }).status === 'failed',
  );
  const error = { code: 'data-missing', message: expect.any(String), hint: expect.any(String) };
  expect(refused?.outcome).toEqual({ status: 'failed', error });
  const failed = events.find(({ type }) => type === 'sample-end');
  expect(failed).toMatchObject({
    outcome: 'failed',
    error: { message: expect.stringContaining('bad content') },
  });
  expect(readFileSync(path.join(run, 'events.jsonl'), 'utf8')).not.toContain(key);
});

test.each(['at once', 'later'])('a listener that throws at every event, %s, harms nothing', async (when) => {
  const cwd = emptyFolder();
  const server = await startServer({ answer: letterFor });
  const heard = new Set<string>();
  const throwing = (event: RunEvent) => {
    heard.add(event.type);
    const error = new Error(`cannot bear ${event.type}`);
    if (when === 'later') return Promise.reject(error);
    throw error;
  };
  const options = { datasets: ['ARC_e_gen'], limit: 20, apiBase: server.url, workDir: 'o' };
  const surroundings = { ...processSurroundings(), cwd };
  const result = await evaluate(options, [throwing], { surroundings });
  expect(result.exitCode).toBe(0);
  expect(result.tasks).toMatchObject([
    { outcome: { status: 'scored', coverage: { scored: 20, failed: 0 } } },
  ]);
  expect(server.requests).toHaveLength(20);
  expect(heard).toContain('sample-end');
  const events = eventsIn(runIn(cwd));
  expectSound(events);
  const notices = events.filter(
    ({ type, text }) => type === 'notice' && String(text).includes('cannot bear'),
  );
  expect(notices).toHaveLength(1);
  expect(events.at(-1)).toMatchObject({ type: 'run-end', exitCode: 0 });
});
