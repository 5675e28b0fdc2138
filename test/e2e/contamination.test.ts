/** Benchmarks that measure how well a model knows texts: listed, rendered and run where their files are. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, runProgram } from './program.ts';

test('C-Eval and its rephrased texts, of a file of the user', async () => {
  const cwd = emptyFolder();
  writeFileSync(path.join(cwd, 'echo.json'), '{"models":[{"type":"lodestone.models.Echo","abbr":"e"}]}');
  writeFileSync(
    path.join(cwd, 'texts.jsonl'),
    '{"text":"甲","rephrase":"乙"}\n{"text":"丙","rephrase":"丁"}\n',
  );
  const compat = ['--compat', '0.2.4'];
  const name = 'ceval_contamination_ppl_810ec6';
  const listed = await runProgram(['list', name, ...compat], { cwd });
  expect(listed.stdout).toContain(`configs/datasets/contamination/${name}.py`);

  const args = ['--models', 'echo.json', '--datasets', name, ...compat];
  const missing = await runProgram([...args, '--dry-run'], { cwd });
  expect([missing.code, missing.stdout]).toEqual([1, expect.stringContaining('ceval_val_content.jsonl')]);
  const paths = ['--set', 'datasets.0.path=texts.jsonl', 'datasets.1.path=texts.jsonl'];
  const rendered = await runProgram(['render', ...args, ...paths], { cwd });
  const prompts = rendered.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).prompt);
  expect(prompts).toEqual(['甲', '丙', '乙', '丁']);
  const run = await runProgram([...args, ...paths], { cwd });
  expect(run.code, run.stderr).toBe(0);
  // The versions, and what stands for the mode, as OpenCompass 0.2.4 prints them.
  expect(run.stdout).toMatch(/ceval-val-ppl +f729ba +average_ppl +unknown /);
  expect(run.stdout).toMatch(/ceval-ref-ppl +c17d68 +average_ppl +unknown /);
});
