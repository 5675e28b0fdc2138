/** The examples run as they stand, and say what they claim to say. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, root, runNode, runProgram } from './program.ts';

const examples = path.join(root, 'examples');

test('a plug-in of each kind', async () => {
  const cwd = emptyFolder();
  const { code, stdout, stderr } = await runProgram(
    [path.join(examples, 'plugins', 'eval.ts'), '-w', 'runs'],
    { cwd },
  );
  expect(code, stderr).toBe(0);
  expect(stdout).toMatch(/capitals +\w{6} +prefix_share +gen +68\.75\n/);
  expect(stdout).toMatch(/best +- +prefix_share +- +68\.75\n/);

  // The run folder names the plug-ins, so that its config can be run by itself.
  const run = path.join(cwd, 'runs', readdirSync(path.join(cwd, 'runs'))[0] ?? '');
  const prompts = readFileSync(path.join(run, 'predictions', 'lookup', 'capitals.json'), 'utf8');
  expect(prompts).toContain('What is the capital of Japan?\\nTokyo\\nWhat is the capital of Spain?');
  for (const dump of readdirSync(path.join(run, 'configs'))) {
    const again = await runProgram([path.join(run, 'configs', dump), '-w', 'again'], { cwd });
    expect(again.code, `${dump}: ${again.stderr}`).toBe(0);
    expect(again.stdout).toMatch(/best +- +prefix_share +- +68\.75\n/);
  }
});

test('one evaluation in Python, TypeScript, YAML and JSON', async () => {
  const cwd = emptyFolder();
  const folder = path.join(examples, 'configs');
  const resolved = readdirSync(folder).map(async (file) => {
    const { code, stdout, stderr } = await runProgram(['config', path.join(folder, file)], { cwd });
    expect(code, `${file}: ${stderr}`).toBe(0);
    return stdout;
  });
  expect(resolved).toHaveLength(4);
  const [first, ...others] = await Promise.all(resolved);
  for (const other of others) expect(other).toBe(first);
  const { code, stdout } = await runProgram([path.join(folder, 'eval.yaml'), '--limit', '2'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatch(/gsm8k +\w{6} +accuracy +gen +100\.00\n/);
});

test('configs and plug-ins see all that the package exports', async () => {
  const cwd = emptyFolder();
  const text = `import * as lodestone from 'lodestone';
export default { models: [{ type: 'lodestone.models.Echo', names: Object.keys(lodestone) }], datasets: ['ARC_e_gen'] };`;
  writeFileSync(path.join(cwd, 'lodestone.config.ts'), text);
  const { code, stdout, stderr } = await runProgram(['config'], { cwd });
  expect(code, stderr).toBe(0);
  const { models } = JSON.parse(stdout) as { models: { names: string[] }[] };
  const exported = Object.keys(await import('../../src/index.ts'));
  expect(models[0]?.names.toSorted()).toEqual(exported.toSorted());
});

test('a program evaluates twice at once, with a listener and an evaluator of its own', async () => {
  const cwd = emptyFolder();
  const { code, stdout, stderr } = await runNode([path.join(examples, 'library', 'evaluate.ts')], { cwd });
  expect(code, stderr).toBe(0);
  expect(stdout).toMatch(/whole: lookup on capitals scored, 4 replies/);
  expect(stdout).toMatch(/part: lookup on capitals scored, 2 replies/);
  expect(stdout).toMatch(/whole: capitals 68\.75, capitals 4, best 68\.75/);
  expect(stdout).toMatch(/part: capitals \d+/);
});

test('judges: ratings, pairs in both orders, AlignBench; and what is said of the judges', async () => {
  const cwd = emptyFolder();
  const run = async (...args: string[]) => {
    const { code, stdout, stderr } = await runProgram(args, { cwd });
    expect(code, stderr).toBe(0);
    return stdout;
  };
  const judges = path.join(examples, 'judges');
  expect(await run(path.join(judges, 'alignbench.py'))).toMatch(/^总分 +1\.34$/m);
  const pairs = await run(path.join(judges, 'pairs.py'), '--judge-order', 'both');
  expect(pairs).toMatch(/^tie_rate +25\.0$/m);
  expect(await run('judge-report')).toMatch(/^judge +questions +62\.5 % +75\.0 %/m);
  expect(await run(path.join(judges, 'rating.py'))).toMatch(/^score +6\.67$/m);
  const labels = path.join(judges, 'labels.jsonl');
  const report = JSON.parse(await run('judge-report', '--labels', labels, '--format', 'json'));
  expect(report.labels).toMatchObject([{ judge: 'judge', n: 3 }]);
  expect(report.labelsUnused).toBe(0);
});
