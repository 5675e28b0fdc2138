/** The table is plain data: the terminal, `--json` and `summary.json` say the same of every score. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { evaluate } from '../../src/index.ts';
import { processSurroundings } from '../../src/util/index.ts';
import { letterFor, type ServerReply, startServer } from './openai-server.ts';
import { emptyFolder, runProgram } from './program.ts';

interface Table {
  readonly exitCode: number;
  readonly rows: readonly {
    readonly dataset: string;
    readonly version: string;
    readonly scores: { readonly [model: string]: number | null };
    readonly intervals: { readonly [model: string]: readonly number[] | null };
    readonly counts: {
      readonly [model: string]: { readonly scored: number; readonly expected: number } | null;
    };
  }[];
  readonly tasks: readonly { readonly dataset: string; readonly status: string; readonly error?: object }[];
  readonly [key: string]: unknown;
}

function runIn(cwd: string): string {
  return path.join(cwd, 'o', readdirSync(path.join(cwd, 'o'))[0] ?? '');
}

function tableIn(cwd: string): Table {
  return JSON.parse(readFileSync(path.join(runIn(cwd), 'summary.json'), 'utf8')) as Table;
}

/** The cells of the CSV file, which is OpenCompass's. */
function csvIn(cwd: string): string[][] {
  const folder = path.join(runIn(cwd), 'summary');
  const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  const lines = readFileSync(path.join(folder, file), 'utf8').trim().split('\n');
  return lines.slice(1).map((line) => line.split(','));
}

test('summary.json, --json, --stats and the table agree, groups included; shown again, it is the same', async () => {
  const cwd = emptyFolder();
  const server = await startServer({ answer: letterFor });
  const args = ['--datasets', 'ceval_gen', 'ARC_e_gen', '--limit', '3', '--api-base', server.url, '-w', 'o'];
  const done = await runProgram([...args, '--json'], { cwd });
  expect(done.code, done.stderr).toBe(0);
  const table = tableIn(cwd);
  const { format, program, run, ...shared } = table;
  expect(format).toBe(1);
  expect(program).toMatchObject({ name: 'lodestone' });
  expect(run).toBe(path.basename(runIn(cwd)));
  expect(JSON.parse(done.stdout)).toMatchObject({ ...shared });
  expect(
    table.rows.map(({ dataset, version, scores }) => [
      dataset,
      version,
      scores['test-model']?.toFixed(2) ?? '-',
    ]),
  ).toEqual(csvIn(cwd).map(([dataset, version, , , score]) => [dataset, version, score]));
  const group = table.rows.find(({ dataset }) => dataset === 'ceval');
  expect(group?.counts['test-model']).toMatchObject({ scored: 156, expected: 156 });
  expect(group?.intervals['test-model']).toHaveLength(2);

  const text = JSON.stringify(table);
  rmSync(path.join(runIn(cwd), 'summary.json'));
  const shown = await runProgram([...args, '-r', '-m', 'viz', '--stats'], { cwd });
  expect(shown.code, shown.stderr).toBe(0);
  expect(JSON.stringify(tableIn(cwd))).toBe(text);
  const [low = 0, high = 0] = group?.intervals['test-model'] ?? [];
  expect(shown.stdout).toContain(`${low.toFixed(2)} – ${high.toFixed(2)}`);
});

test('what has no score has null, and its error as data', async () => {
  const cwd = emptyFolder();
  const refusal: ServerReply = { status: 401, body: { error: { message: 'no such key' } } };
  const server = await startServer({ answer: () => refusal });
  const args = ['--datasets', 'ARC_e_gen', '--limit', '3', '--api-base', server.url, '-w', 'o'];
  expect((await runProgram(args, { cwd })).code).toBe(1);
  const { exitCode, rows, tasks } = tableIn(cwd);
  expect(exitCode).toBe(1);
  expect(rows).toMatchObject([
    { scores: { 'test-model': null }, intervals: { 'test-model': null }, counts: { 'test-model': null } },
  ]);
  expect(tasks).toMatchObject([{ status: 'failed', error: { code: 'endpoint-refused' } }]);
  expect(tasks[0]?.error).toHaveProperty('message', expect.stringContaining('no such key'));
});

test('the summary of a result is plain data', async () => {
  const cwd = emptyFolder();
  const server = await startServer({ answer: letterFor });
  const surroundings = { ...processSurroundings(), cwd };
  const options = { datasets: ['ARC_e_gen'], limit: 3, apiBase: server.url, workDir: 'o' };
  const { summary } = await evaluate(options, [], { surroundings });
  expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  expect(summary?.rows[0]?.counts[0]).toMatchObject({ scored: 3, expected: 3 });
});
