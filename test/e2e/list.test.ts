/** `lodestone list`: what is found by words that no name holds, and what a screen shows without any. */
import { expect, test } from 'vitest';
import { hasTerminals, runOnScreen } from './on-a-screen.ts';
import { emptyFolder, runProgram } from './program.ts';

interface Listed {
  models: { name: string }[];
  datasets: { name: string; family: string | null }[];
}

async function listed(...args: string[]) {
  const { code, stdout, stderr } = await runProgram(['list', '--json', ...args], { cwd: emptyFolder() });
  expect(code, stderr).toBe(0);
  const { models, datasets } = JSON.parse(stdout) as Listed;
  const families = [...new Set(datasets.map(({ family }) => family))];
  return { families, models: models.length, datasets: datasets.length, stderr };
}

test.each([
  ['c-eval', 'ceval'],
  ['C-Eval', 'ceval'],
  ['cevla', 'ceval'],
  ['gsmk8', 'gsm8k'],
  ['MMLU Pro', 'mmlu_pro'],
  ['ARC challenge', 'ARC_c'],
  ['语言', 'subjective/alignbench'],
  ['数学', 'aime2024'],
  ['中文', 'cmmlu'],
  ['中文', 'flores'],
  ['日本語', 'tydiqa'],
])('"%s" finds %s, and says what was taken for it', async (pattern, family) => {
  const { families, stderr } = await listed(pattern);
  expect(families).toContain(family);
  expect(stderr).toContain(`"${pattern}"`);
});

test('what a name holds is found as before, and several patterns are alternatives', async () => {
  const [ceval, mmlu, both] = [await listed('ceval'), await listed('mmlu'), await listed('ceval', 'mmlu')];
  expect(both.datasets).toBeGreaterThan(Math.max(ceval.datasets, mmlu.datasets));
  expect(ceval.stderr).toBe('');
  const mixed = await listed('c-eval', 'mmlu', '数学');
  expect(mixed.families).toEqual(expect.arrayContaining(['ceval', 'mmlu', 'math']));
  const none = await listed('xyzzy', 'klingon');
  expect([none.models, none.datasets]).toEqual([0, 0]);
});

test('languages go by code or by name; one that no benchmark has is an error that lists them', async () => {
  const cwd = emptyFolder();
  const counts = [
    await listed('--language', 'zh'),
    await listed('--language', 'Chinese'),
    await listed('--language', '中文'),
  ];
  expect(new Set(counts.map(({ datasets }) => datasets)).size).toBe(1);
  expect(counts[0]?.datasets).toBeGreaterThan(100);
  for (const args of [
    ['--language', 'klingon'],
    ['--ability', 'juggling'],
  ]) {
    const { code, stdout, stderr } = await runProgram(['list', ...args], { cwd });
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(`"${args[1]}"`)]);
  }
});

test.skipIf(!hasTerminals)('a screen shows an overview; --all, "*" and pipes show everything', async () => {
  const cwd = emptyFolder();
  const { code, screen } = runOnScreen(['list'], cwd);
  expect(code).toBe(0);
  expect(screen.split('\n').length).toBeLessThan(24);
  expect(Math.max(...screen.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  for (const way of ['--all', '--ability', '--families', 'reasoning']) expect(screen).toContain(way);
  const piped = await runProgram(['list'], { cwd });
  expect(piped.stdout.split('\n').length).toBeGreaterThan(1000);
  for (const all of ['--all', '*']) expect(runOnScreen(['list', all], cwd).screen).toBe(piped.stdout);
  expect(runOnScreen(['list', 'ceval_gen'], cwd).screen).toContain('ceval_gen_5f30c7');
});
