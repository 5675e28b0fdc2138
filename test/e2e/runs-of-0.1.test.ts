/** Runs that version 0.1 began, killed at half: each is resumed, nothing answered is asked again, every file is right. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROWS, RUNS } from '../fixtures/run-0.1/configs.ts';
import { PORT, standIn } from '../fixtures/run-0.1/stand-in.ts';
import { startBatchServer } from './batch-server.ts';
import { letterFor, startServer } from './openai-server.ts';
import { emptyFolder, runProgram } from './program.ts';

const STORED = path.join(import.meta.dirname, '..', 'fixtures', 'run-0.1');

/** Requests that the stored run lacks; the scorer's probes are no samples. */
const MISSING: Readonly<Record<string, number>> = { gen: 5, ppl: 21, chat: 11, judge: 6 };

/** A folder with the config, its rows and the stored run in `runs`. */
function restored(name: string): string {
  const cwd = emptyFolder();
  cpSync(path.join(STORED, name), path.join(cwd, 'runs'), { recursive: true });
  writeFileSync(path.join(cwd, 'rows.jsonl'), ROWS.map((row) => `${JSON.stringify(row)}\n`).join(''));
  writeFileSync(path.join(cwd, 'eval.py'), RUNS[name]?.config ?? '');
  const [stamp = ''] = readdirSync(path.join(cwd, 'runs'));
  for (const kind of ['py', 'json']) {
    const file = path.join(cwd, 'runs', stamp, 'configs', `${stamp}.${kind}`);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('FOLDER', cwd));
  }
  return cwd;
}

/** Predictions and results of the only run in a folder. */
function filesOf(folder: string): Map<string, string> {
  const run = path.join(folder, readdirSync(folder)[0] ?? '');
  const files = readdirSync(run, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(predictions|results)[/\\].*\.json$/.test(file))
    .sort();
  return new Map(files.map((file) => [file, readFileSync(path.join(run, file), 'utf8')]));
}

// One address for all of them, so that they run one after the other.
describe.sequential('a run that version 0.1 began', () => {
  test.each(Object.keys(MISSING))('%s is resumed', async (name) => {
    const cwd = restored(name);
    const server = await startServer({ answer: standIn, port: PORT });
    const resumed = await runProgram(['resume', '-w', 'runs'], { cwd });
    expect(resumed.code, resumed.stderr).toBe(0);
    const asked = server.requests.filter(({ prompt }) => !prompt.includes('one two three'));
    expect(asked).toHaveLength(MISSING[name] ?? 0);

    const whole = await runProgram(['eval.py', '-w', 'whole', ...(RUNS[name]?.arguments ?? [])], { cwd });
    expect(whole.code, whole.stderr).toBe(0);
    expect(filesOf(path.join(cwd, 'runs'))).toEqual(filesOf(path.join(cwd, 'whole')));
  });

  test('batch is resumed: what was handed in is waited for, and nothing is handed in again', async () => {
    const cwd = restored('batch');
    const answer = (prompt: string) => `The answer is ${letterFor({ prompt })}.`;
    const server = await startBatchServer({ answer, port: PORT });
    const batches = path.join(cwd, 'runs', readdirSync(path.join(cwd, 'runs'))[0] ?? '', 'batches', 'm');
    for (const number of ['0001', '0002'])
      await handIn(server.url, path.join(batches, `${number}.input.jsonl`));
    const { size } = server.batches;
    const resumed = await runProgram(['resume', '-w', 'runs'], { cwd });
    expect(resumed.code, resumed.stderr).toBe(0);
    expect(server.batches.size).toBe(size);
    expect(server.calls.get('chat')).toBeUndefined();

    const whole = await runProgram(['eval.py', '-w', 'whole'], { cwd });
    expect(whole.code, whole.stderr).toBe(0);
    expect(filesOf(path.join(cwd, 'runs'))).toEqual(filesOf(path.join(cwd, 'whole')));
  });
});

/** Hands a file of requests in, as the killed run did. */
async function handIn(url: string, file: string): Promise<void> {
  const form = new FormData();
  form.set('purpose', 'batch');
  form.set('file', new Blob([readFileSync(file)]), path.basename(file));
  const uploaded = await fetch(`${url}/files`, { method: 'POST', body: form });
  const { id } = (await uploaded.json()) as { id: string };
  const batch = { input_file_id: id, endpoint: '/v1/chat/completions', completion_window: '24h' };
  const headers = { 'content-type': 'application/json' };
  await fetch(`${url}/batches`, { method: 'POST', headers, body: JSON.stringify(batch) });
}
