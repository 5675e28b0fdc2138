/** Answers by batch are the answers that come at once, and nothing is handed in twice, whatever dies. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  type BatchServerOptions,
  type Call,
  type RunningBatchServer,
  startBatchServer,
} from './batch-server.ts';
import { emptyFolder, type Finished, runProgram, startProgram } from './program.ts';

const DATASETS = ['--datasets', 'ARC_e_gen', '--limit', '6'];
const BATCH = ['--batch', '--batch-poll', '0.02'];

/** A letter that depends on the prompt alone. */
function letter(prompt: string): string {
  let sum = 0;
  for (const character of prompt) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return `The answer is ${'ABCD'[sum % 4]}.`;
}

/** The files of a run that hold no times. */
function filesOf(work: string): Map<string, string> {
  const [run = ''] = readdirSync(work);
  const files = ['predictions', 'results'].flatMap((part) => {
    const folder = path.join(work, run, part);
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => [part, file] as const);
  });
  const kept = files.filter(([, file]) => file.endsWith('.json')).sort();
  return new Map(
    kept.map(([part, file]) => [`${part}/${file}`, readFileSync(path.join(work, run, part, file), 'utf8')]),
  );
}

interface Bench {
  readonly cwd: string;
  readonly server: RunningBatchServer;
  run(work: string, ...more: string[]): Promise<Finished>;
}

async function bench(options: Partial<BatchServerOptions> = {}): Promise<Bench> {
  const server = await startBatchServer({ answer: letter, ...options });
  const cwd = emptyFolder();
  return {
    cwd,
    server,
    run: (work, ...more) => runProgram([...DATASETS, '--api-base', server.url, '-w', work, ...more], { cwd }),
  };
}

let atOnce: Promise<Map<string, string>> | undefined;

/** The files of the same run, answered at once. */
async function filesAtOnce(): Promise<Map<string, string>> {
  const { cwd, run, server } = await bench();
  const finished = await run('at-once');
  expect(finished.code, finished.stderr).toBe(0);
  expect(server.calls.get('chat')).toBe(6);
  return filesOf(path.join(cwd, 'at-once'));
}

async function expectAsAtOnce({ cwd }: Bench, work: string): Promise<void> {
  atOnce ??= filesAtOnce();
  expect(filesOf(path.join(cwd, work))).toEqual(await atOnce);
}

test('a batch gives what answers at once give, byte for byte', async () => {
  const b = await bench({ looks: 2 });
  const finished = await b.run('batch', ...BATCH);
  expect(finished.code, finished.stderr).toBe(0);
  expect(b.server.calls.get('chat')).toBeUndefined();
  expect(b.server.batches.size).toBe(1);
  expect(finished.stderr).toContain('batch batch_1 completed, 6 of 6 done');
  await expectAsAtOnce(b, 'batch');
});

test('requests are spread over as many batches as are needed', async () => {
  const b = await bench();
  const finished = await b.run('batch', ...BATCH, '--batch-requests', '4');
  expect(finished.code, finished.stderr).toBe(0);
  expect([...b.server.batches.values()].map(({ counts }) => counts.total)).toEqual([4, 2]);
  await expectAsAtOnce(b, 'batch');
});

test('requests that fail are handed in again; those that can never succeed are not', async () => {
  const tries = new Map<string, number>();
  const b = await bench({
    answer: (prompt) => {
      const count = (tries.get(prompt) ?? 0) + 1;
      tries.set(prompt, count);
      const place = [...tries.keys()].indexOf(prompt);
      if (place === 1)
        return { status: 400, body: { error: { message: 'flagged', code: 'content_filter' } } };
      if (place === 2 && count < 3) return { status: 500, body: { error: { message: 'worker died' } } };
      if (place === 3 && count < 2) return { code: 'server_error' };
      return letter(prompt);
    },
  });
  const finished = await b.run('batch', ...BATCH, '--json');
  expect(finished.code, finished.stderr).toBe(0);
  expect(JSON.parse(finished.stdout).tasks[0]).toMatchObject({ failed: 1, scored: 6 });
  expect([...b.server.batches.values()].map(({ counts }) => counts.total)).toEqual([6, 2, 1]);
  expect([...tries.values()].sort()).toEqual([1, 1, 1, 1, 2, 3]);
});

test('what fails again and again leaves its task without a score, and says why', async () => {
  const b = await bench({
    answer: (prompt) =>
      letter(prompt).includes('A')
        ? { status: 500, body: { error: { message: 'worker died' } } }
        : letter(prompt),
  });
  const finished = await b.run('batch', ...BATCH, '--set', 'models.0.retry=1');
  expect(finished.code).toBe(1);
  expect(finished.stdout).toContain('samples got no reply: worker died');
  expect(b.server.batches.size).toBe(2);
});

test('a batch that expires keeps what it did, and the rest is handed in again', async () => {
  const b = await bench({ end: (batch) => (batch === 1 ? 'expired' : 'completed') });
  const finished = await b.run('batch', ...BATCH);
  expect(finished.code, finished.stderr).toBe(0);
  expect([...b.server.batches.values()].map(({ counts }) => counts.total)).toEqual([6, 3]);
  expect(b.server.paid).toHaveLength(6);
  await expectAsAtOnce(b, 'batch');
});

test('a batch that is cancelled at the server ends the run; resume hands the rest in', async () => {
  const b = await bench({ end: (batch) => (batch === 1 ? 'cancelled' : 'completed') });
  const finished = await b.run('batch', ...BATCH);
  expect(finished.code).toBe(1);
  expect(finished.stdout).toContain('batch batch_1 was cancelled at the server');
  const resumed = await runProgram(['resume', '-w', 'batch'], { cwd: b.cwd });
  expect(resumed.code, resumed.stderr).toBe(0);
  expect(b.server.paid).toHaveLength(6);
  await expectAsAtOnce(b, 'batch');
});

test('a batch that is refused as a whole says why', async () => {
  const b = await bench({ end: (batch) => (batch === 1 ? 'failed' : 'completed') });
  const finished = await b.run('batch', ...BATCH);
  expect(finished.code).toBe(1);
  expect(finished.stdout).toContain('the server refuses batch batch_1: This line is not valid');
  const resumed = await runProgram(['resume', '-w', 'batch'], { cwd: b.cwd });
  expect(resumed.code, resumed.stderr).toBe(0);
  await expectAsAtOnce(b, 'batch');
});

test.each(['failed', 'cancelled'] as const)(
  'a batch that ends as %s costs no other task its score',
  async (end) => {
    const b = await bench({ end: (batch) => (batch === 1 ? end : 'completed') });
    const two = ['--datasets', 'gsm8k_gen', '--batch-requests', '6', '--json'];
    const finished = await b.run('batch', ...two, ...BATCH);
    expect(finished.code).toBe(1);
    const { tasks } = JSON.parse(finished.stdout);
    expect(tasks).toMatchObject([
      { dataset: 'ARC-e', status: 'failed' },
      { dataset: 'gsm8k', status: 'scored', scored: 6 },
    ]);
    expect(JSON.stringify(tasks[0])).toContain('batch batch_1');
    expect(b.server.batches.size).toBe(2);
    const resumed = await runProgram(['resume', '-w', 'batch'], { cwd: b.cwd });
    expect(resumed.code, resumed.stderr).toBe(0);
    expect(b.server.paid).toHaveLength(12);
  },
);

test('a batch that is one too many waits for the others', async () => {
  const b = await bench({ end: (batch) => (batch === 2 ? 'token-limit' : 'completed') });
  const finished = await b.run('batch', ...BATCH, '--batch-requests', '4');
  expect(finished.code, finished.stderr).toBe(0);
  expect(b.server.calls.get('upload')).toBe(2);
  expect(b.server.batches.size).toBe(3);
  expect(b.server.paid).toHaveLength(6);
  await expectAsAtOnce(b, 'batch');
});

test('Ctrl-C leaves the batch running, and resume waits for it', async () => {
  const b = await bench({ looks: 1_000_000 });
  const args = [...DATASETS, '--api-base', b.server.url, '-w', 'batch', ...BATCH];
  const program = startProgram(args, { cwd: b.cwd });
  while ((b.server.calls.get('look') ?? 0) < 3) await pause();
  program.process.kill('SIGINT');
  const { code, stdout, stderr } = await program.finished;
  expect(code, stderr).toBe(130);
  expect(stdout, stderr).toContain(
    'batch batch_1 is in progress at the server. Resume with "lodestone resume".',
  );
  expect([...b.server.batches.values()][0]?.status).toBe('validating');
  const resumed = startProgram(['resume', '-w', 'batch'], { cwd: b.cwd });
  const looks = b.server.calls.get('look') ?? 0;
  while ((b.server.calls.get('look') ?? 0) < looks + 2) await pause();
  resumed.process.kill('SIGINT');
  await resumed.finished;
  const atOnceNow = await b.run('batch', '-r');
  expect(atOnceNow.code, atOnceNow.stderr).toBe(0);
  expect(atOnceNow.stderr).toContain('batches of test-model');
  expect(b.server.batches.size).toBe(1);
});

const ECHO = { models: [{ type: 'lodestone.models.Echo', abbr: 'echo' }], datasets: ['ARC_e_gen'] };

/** Moments to be killed at: in front of a call's work, or between the work and the reply. */
const MOMENTS: readonly (readonly [Call, 'before' | 'after'])[] = [
  ['upload', 'before'],
  ['upload', 'after'],
  ['create', 'before'],
  ['create', 'after'],
  ['look', 'after'],
  ['content', 'before'],
  ['content', 'after'],
];

test.each(MOMENTS)(
  'kill -9 at %s, %s its work: nothing is handed in or paid for twice',
  async (call, when) => {
    let isHeld = true;
    let reached = false;
    const hold = async (what: Call): Promise<void> => {
      if (!isHeld || what !== call) return;
      reached = true;
      await new Promise(() => undefined);
    };
    const b = await bench({ [when]: hold });
    const args = [...DATASETS, '--api-base', b.server.url, '-w', 'batch', ...BATCH];
    const program = startProgram(args, { cwd: b.cwd });
    while (!reached && program.process.exitCode === null) await pause();
    program.process.kill('SIGKILL');
    expect((await program.finished).signal).toBe('SIGKILL');
    isHeld = false;
    const resumed = await runProgram(['resume', '-w', 'batch'], { cwd: b.cwd });
    expect(resumed.code, resumed.stderr).toBe(0);
    expect(b.server.batches.size).toBe(1);
    expect([...b.server.files.values()].filter(({ purpose }) => purpose === 'batch')).toHaveLength(1);
    expect(b.server.paid).toHaveLength(6);
    await expectAsAtOnce(b, 'batch');
  },
);

test('retry hands the chosen samples in anew', async () => {
  let isBetter = false;
  const b = await bench({
    answer: (prompt) => (isBetter ? 'B' : letter(prompt).includes('C') ? '???' : 'A'),
  });
  const first = await b.run('batch', ...BATCH);
  expect(first.code, first.stderr).toBe(0);
  const paid = b.server.paid.length;
  isBetter = true;
  const retried = await runProgram(['retry', '-w', 'batch', '--unparsed'], { cwd: b.cwd });
  expect(retried.code, retried.stderr).toBe(0);
  const again = b.server.paid.length - paid;
  expect(again).toBeGreaterThan(0);
  expect(again).toBeLessThan(6);
  expect(retried.stdout).toContain('changed');
  expect(b.server.batches.size).toBe(2);
});

test('what has no batch API is refused before anything is asked', async () => {
  const b = await bench();
  const ppl = await runProgram(
    ['--datasets', 'ARC_e_ppl', '--api-base', b.server.url, '--batch', '--dry-run'],
    { cwd: b.cwd },
  );
  expect(ppl.stdout + ppl.stderr).toContain('needs log-probabilities');
  writeFileSync(path.join(b.cwd, 'eval.json'), JSON.stringify(ECHO));
  const echo = await runProgram(['eval.json', '--batch', '--limit', '2'], { cwd: b.cwd });
  expect(echo.code).toBe(1);
  expect(echo.stderr).toContain('has no batch API. Remove --batch to send requests directly.');
  const lone = await b.run('lone', '--batch-poll', '1');
  expect(lone.stderr).toBe('error: --batch-poll needs --batch. Add --batch, or leave it out.\n');
  expect(b.server.paid).toHaveLength(0);
});

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}
