/** Models and datasets that a config file leaves out are those of the command line; what it has is not replaced. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startServer } from './openai-server.ts';
import { emptyFolder, runProgram } from './program.ts';

const DATASETS = `from mmengine.config import read_base
with read_base():
    from .datasets.ARC_e.ARC_e_gen import ARC_e_datasets as datasets
`;
const JSON_CONFIG = '{"models": [], "datasets": ["ARC_e_gen"]}';

test.each([
  ['no models', 'eval.py', DATASETS],
  ['an empty list of models', 'eval.py', `${DATASETS}models = []\n`],
  ['an empty tuple of models', 'eval.py', `${DATASETS}models = ()\n`],
  ['models = None', 'eval.py', `${DATASETS}models = None\n`],
  ['an empty list of models in JSON', 'eval.json', JSON_CONFIG],
  ['an empty list of models in YAML', 'eval.yaml', 'models: []\ndatasets:\n  - ARC_e_gen\n'],
  ['no datasets', 'eval.py', 'models = []\ndatasets = []\n'],
])('%s: flags say which', async (_, name, text) => {
  const cwd = emptyFolder();
  const server = await startServer();
  writeFileSync(path.join(cwd, name), text);
  const datasets = text.includes('datasets = []') ? ['--datasets', 'ARC_e_gen'] : [];
  const args = [name, '--api-base', server.url, '--model', 'm', '--limit', '2', ...datasets];
  const finished = await runProgram(args, { cwd });
  expect(finished.code, finished.stderr).toBe(0);
  expect(finished.stderr).not.toContain('ignored');
  expect(server.requests.map(({ model }) => model)).toEqual(['m', 'm']);
});

test('a model of the command line fills an empty list, too; beside models it is ignored and that is said', async () => {
  const cwd = emptyFolder();
  const model = `models = [dict(type='lodestone.models.Echo', abbr='own')]\n`;
  writeFileSync(path.join(cwd, 'filled.py'), `${DATASETS}${model}`);
  writeFileSync(path.join(cwd, 'empty.py'), `${DATASETS}models = []\n`);
  const abbrOf = async (file: string) => {
    const { stdout, stderr } = await runProgram(['config', file, '--models', 'smollm2-135m-instruct'], {
      cwd,
    });
    return { abbr: (JSON.parse(stdout) as { models: { abbr: string }[] }).models[0]?.abbr, stderr };
  };
  expect(await abbrOf('empty.py')).toMatchObject({
    abbr: expect.stringContaining('135m') as string,
    stderr: '',
  });
  const filled = await abbrOf('filled.py');
  expect(filled.abbr).toBe('own');
  expect(filled.stderr).toMatch(/--models.*ignored/);
});
