/** A dry run finds all files that a run would miss, those of few-shot examples included. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, runProgram } from './program.ts';

const ROW = JSON.stringify({
  ...{ query: 'q', gold: 0, choices: ['a', 'b', 'c', 'd'], ctx: 'c', label: 1 },
  ...{ activity_label: 'x', endings: ['a', 'b', 'c', 'd'] },
});

async function dryRun(files: Readonly<Record<string, string>>, ...args: string[]) {
  const cwd = emptyFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
    writeFileSync(path.join(cwd, name), text);
  }
  const model = ['--api-base', 'http://127.0.0.1:9/v1', '--model', 'm'];
  return runProgram([...model, '--dry-run', ...args], { cwd });
}

const TEST = 'data/hellaswag/hellaswag.jsonl';
const TRAIN = 'data/hellaswag/hellaswag_train_sampled25.jsonl';
const HELLASWAG = ['--datasets', 'hellaswag_10shot_gen_e42710'];
const named = (text: string, file: string) => text.includes(file.slice('data/'.length));

test('the file of the examples alone is missing', async () => {
  const { code, stdout } = await dryRun({ [TEST]: `${ROW}\n` }, ...HELLASWAG);
  expect(code).toBe(1);
  expect(named(stdout, TRAIN), stdout).toBe(true);
});

test('both are missing: one line names both', async () => {
  const { code, stdout } = await dryRun({}, ...HELLASWAG);
  expect(code).toBe(1);
  const line = stdout.split('\n').find((one) => one.startsWith('m on hellaswag')) ?? '';
  expect([named(line, TEST), named(line, TRAIN)], stdout).toEqual([true, true]);
});

test('the parts of one split are all named', async () => {
  const { code, stdout } = await dryRun({}, '--datasets', 'winogrande_5shot_gen_b36770');
  expect(code).toBe(1);
  const line = stdout.split('\n').find((one) => one.startsWith('m on winogrande')) ?? '';
  expect(new Set(line.match(/winogrande\/\w+\.jsonl/g)).size, stdout).toBeGreaterThan(1);
});

test('nothing that is not needed is asked for: examples where there are none, data where only answers are scored', async () => {
  const zero = await dryRun({ [TEST]: `${ROW}\n` }, '--datasets', 'hellaswag_clean_ppl', '--limit', '1');
  expect(zero.stdout).not.toContain('sampled25');
});
