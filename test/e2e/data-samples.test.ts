/** `lodestone data verify` on a machine that has nothing but the samples that ship with the program. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, root, runProgram } from './program.ts';

test('shipped samples are called samples, and fail only where the data itself is asked for', async () => {
  const cwd = emptyFolder();
  const all = await runProgram(['data', 'verify', '--all'], { cwd });
  expect([all.code, all.stdout]).toEqual([0, expect.not.stringContaining('FAILED')]);
  for (const name of ['mmlu', 'gsm8k', 'ARC'])
    expect(all.stdout).toMatch(new RegExp(`^sample ${name}:`, 'm'));
  const one = await runProgram(['data', 'verify', 'mmlu', '--json'], { cwd });
  expect(one.code).toBe(1);
  expect(JSON.parse(one.stdout)).toMatchObject([{ name: 'mmlu', state: 'samples' }]);
});

test('data of the user is verified by itself; samples stand in for none of it', async () => {
  const cwd = emptyFolder();
  mkdirSync(path.join(cwd, 'data', 'gsm8k'), { recursive: true });
  writeFileSync(path.join(cwd, 'data', 'gsm8k', 'test.jsonl'), '{"question":"1+1?","answer":"#### 2"}\n');
  const part = await runProgram(['data', 'verify', 'gsm8k'], { cwd });
  expect(part.code).toBe(1);
  expect(part.stdout).toMatch(/^FAILED gsm8k: incomplete/);
  expect(part.stdout).toContain('not there: gsm8k/train.jsonl');
  // Samples that were copied into the user's folder are data like any other.
  cpSync(path.join(root, 'samples', 'gsm8k'), path.join(cwd, 'data', 'gsm8k'), { recursive: true });
  const copied = await runProgram(['data', 'verify', '--all'], { cwd });
  expect([copied.code, copied.stdout]).toEqual([1, expect.stringMatching(/^FAILED gsm8k/m)]);
});
