/** `lodestone retry` asks just the samples that it is told to, and loses no old answer. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type ChatRequest, type ServerReply, startServer } from './openai-server.ts';
import { emptyFolder, type Finished, runProgram } from './program.ts';

/** How the server answers the first six questions at first: three of them badly. */
const FIRST: readonly ServerReply[] = [
  'A',
  { status: 400, body: { error: { message: 'flagged', code: 'content_filter' } } },
  cut('I think that'),
  'no idea at all',
  'A',
  'A',
];

function cut(text: string): ServerReply {
  const choice = { index: 0, message: { role: 'assistant', content: text }, finish_reason: 'length' };
  return { status: 200, body: { choices: [choice] } };
}

interface Bench {
  readonly cwd: string;
  readonly run: string;
  readonly asked: ChatRequest[];
  retry(...args: string[]): Promise<Finished>;
}

/** A run of six samples on two datasets' worth of one server, which answers well from then on. */
async function badRun(): Promise<Bench> {
  const seen = new Map<string, number>();
  const server = await startServer({
    answer: ({ prompt }) => {
      const place = seen.get(prompt);
      if (place !== undefined) return 'B';
      seen.set(prompt, seen.size);
      return FIRST[seen.size - 1] ?? 'A';
    },
  });
  const cwd = emptyFolder();
  const args = ['--datasets', 'ARC_e_gen', '--limit', '6', '--set', 'models.0.max_workers=1'];
  const first = await runProgram([...args, '--api-base', server.url, '-w', 'runs', '--json'], { cwd });
  expect(first.code, first.stderr).toBe(0);
  expect(JSON.parse(first.stdout).tasks[0]).toMatchObject({ failed: 1, truncated: 1 });
  const run = path.join('runs', readdirSync(path.join(cwd, 'runs'))[0] ?? '');
  server.requests.length = 0;
  return {
    cwd,
    run,
    asked: server.requests,
    retry: (...more) => runProgram(['retry', run, ...more], { cwd }),
  };
}

function predictions({ cwd, run }: Bench): string[] {
  const file = path.join(cwd, run, 'predictions', 'test-model', 'ARC-e.json');
  const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { prediction: string }>;
  return Object.values(all).map(({ prediction }) => prediction);
}

function journal({ cwd, run }: Bench): string {
  return readFileSync(path.join(cwd, run, 'predictions', 'test-model', 'ARC-e.jsonl'), 'utf8');
}

test('failed samples alone, then truncated and unparsed ones together', async () => {
  const bench = await badRun();
  const failed = await bench.retry('--failed');
  expect(failed.code, failed.stderr).toBe(0);
  expect(bench.asked).toHaveLength(1);
  expect(predictions(bench)).toEqual(['A', 'B', 'I think that', 'no idea at all', 'A', 'A']);
  expect(failed.stdout).toContain('ARC-e (test-model): 1 sample asked again, 1 answer changed, failed 1 → 0');

  const rest = await bench.retry('--truncated', '--unparsed', '--model', 'test-model', '--dataset', 'ARC-e');
  expect(rest.code, rest.stderr).toBe(0);
  expect(predictions(bench)).toEqual(['A', 'B', 'B', 'B', 'A', 'A']);
  expect(bench.asked).toHaveLength(3);
  expect(journal(bench)).toContain('no idea at all');

  const nothing = await bench.retry('--failed', '--truncated');
  expect(nothing.code, nothing.stderr).toBe(0);
  expect(nothing.stderr).toContain('nothing to retry');
  expect(bench.asked).toHaveLength(3);
});

test('what stays as it was is said to, and a dry run changes nothing', async () => {
  const bench = await badRun();
  const before = journal(bench);
  const dry = await bench.retry('--truncated', '--dry-run');
  expect(dry.stderr).toContain('ARC-e (test-model): 1 sample to ask again');
  expect(journal(bench)).toBe(before);
  expect(bench.asked).toHaveLength(0);
});

test('a setting that changes requests has all of a task asked, and that is counted', async () => {
  const bench = await badRun();
  const one = await bench.retry('--failed', '--set', 'models.0.max_workers=2', '--dry-run');
  expect(one.stderr).toContain(
    'ARC-e (test-model): 1 sample to ask again, plus all requests that --set changes',
  );
  const all = await bench.retry('--failed', '--set', 'models.0.max_out_len=77');
  expect(all.code, all.stderr).toBe(0);
  expect(bench.asked).toHaveLength(6);
  expect(all.stdout).toContain('ARC-e (test-model): 6 samples asked again, 6 answers changed, failed 1 → 0');
});

test('retry says what it lacks', async () => {
  const bench = await badRun();
  const kindless = await bench.retry();
  expect(kindless.stderr).toBe(
    'error: retry needs to know which samples to send again. Add --failed, --truncated or --unparsed, or several of them.\n',
  );
  const unknown = await bench.retry('--failed', '--dataset', 'ARC');
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toContain('the run has no dataset called "ARC"');
});
