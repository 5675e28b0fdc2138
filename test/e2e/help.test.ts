/** The first page of the help, and the whole of it. */
import { expect, test } from 'vitest';
import { emptyFolder, runProgram } from './program.ts';

/** The options that a help text lists, each by the name that comes first. */
function optionsOf(text: string): string[] {
  return [...text.matchAll(/^ {2}(--?[a-z][\w-]*)/gm)].map(([, name = '']) => name);
}

test.each([[['--help']], [['run', '--help']], [[]]])(
  '%j shows the options that matter, with two examples',
  async (args) => {
    const { code, stdout } = await runProgram(args, { cwd: emptyFolder() });
    expect(code).toBe(0);
    expect(optionsOf(stdout)).toHaveLength(15);
    expect(stdout.match(/^ {2}lodestone .*--datasets/gm)).toHaveLength(2);
    expect(stdout).toContain('--help-all');
    expect(stdout).not.toContain('--quotatype');
  },
);

test('--help-all shows all of them, and marks those that change nothing', async () => {
  const cwd = emptyFolder();
  const whole = await runProgram(['--help-all'], { cwd });
  const words = whole.stdout.replaceAll(/\s+/g, ' ');
  expect(whole.code).toBe(0);
  expect(optionsOf(whole.stdout).length).toBeGreaterThan(60);
  for (const name of ['--max-workers-per-gpu', '--partition', '--qos'])
    expect(words).toMatch(new RegExp(`${name} [^[]*\\[no effect: `));
  for (const name of ['--slurm', '--lark', '--accelerator'])
    expect(words).toMatch(new RegExp(`${name} [^[]*\\[not supported: `));
  const unmarked = /--limit N [^[]*(\[no effect|--dataset-num-runs)/.exec(words);
  expect(unmarked?.[1]).toBe('--dataset-num-runs');
});

test('commands show their own options on the first page, and take --help-all too', async () => {
  const cwd = emptyFolder();
  const render = await runProgram(['render', '--help'], { cwd });
  expect(optionsOf(render.stdout).length).toBeLessThan(25);
  const [short, long] = [
    await runProgram(['data', '--help'], { cwd }),
    await runProgram(['data', '--help-all'], { cwd }),
  ];
  expect([short.code, short.stdout]).toEqual([0, long.stdout]);
});
