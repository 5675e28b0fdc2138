/** `lodestone init` and `lodestone config`: configs to start from, converted, with the places of their values. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { startServer } from './openai-server.ts';
import { emptyFolder, runProgram } from './program.ts';

async function expectOut(args: string[], cwd: string, env: Record<string, string> = {}): Promise<string> {
  const { code, stdout, stderr } = await runProgram(args, { cwd, env });
  expect(code, stderr).toBe(0);
  return stdout;
}

describe('a starter config', () => {
  test.each([
    ['ts', 'lodestone.config.ts'],
    ['yaml', 'lodestone.config.yaml'],
    ['json', 'lodestone.config.json'],
    ['py', 'eval.py'],
  ])('in %s runs once its model is there', async (form, file) => {
    const cwd = emptyFolder();
    const server = await startServer();
    await expectOut(['init', '--as', form], cwd);
    const again = await runProgram(['init', '--as', form], { cwd });
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining(`${file} already exists here`)]);
    const place = path.join(cwd, file);
    writeFileSync(place, readFileSync(place, 'utf8').replace('http://localhost:8000/v1', server.url));
    const changes = form === 'py' ? ['--set', 'models.0.query_per_second=1000'] : [];
    const args = [form === 'py' ? file : 'run', '--limit', '2', ...changes];
    const table = await expectOut(args, cwd, { OPENAI_API_KEY: 'sk-of-the-starter' });
    expect(table).toMatch(/gsm8k .*\n.*ARC-e /);
    expect(server.requests).toHaveLength(4);
  });
});

const CONFIG = `from mmengine.config import read_base
from opencompass.models import OpenAISDK
with read_base():
    from .datasets.ARC_e.ARC_e_ppl import ARC_e_datasets
    from .small import small_datasets

models = [dict(
    type=OpenAISDK, abbr='it\\'s "m"', path='m',
    key='sk-this-must-not-be-seen',
    temperature=1.0, labels={0: 'no', 1: 'yes'}, pair=('a', 2),
)]
small_datasets[0]['reader_cfg']['test_range'] = '[0:3]'
datasets = ARC_e_datasets + small_datasets
`;
const SMALL = `from mmengine.config import read_base
with read_base():
    from .datasets.gsm8k.gsm8k_gen import gsm8k_datasets
small_datasets = gsm8k_datasets
small_datasets[0]['abbr'] = 'small'
`;

function userFolder(): string {
  const cwd = emptyFolder();
  mkdirSync(path.join(cwd, 'configs'));
  writeFileSync(path.join(cwd, 'configs', 'eval.py'), CONFIG);
  writeFileSync(path.join(cwd, 'configs', 'small.py'), SMALL);
  return cwd;
}

test('a config in another form means the same, and holds no secret', async () => {
  const cwd = userFolder();
  const whole = await expectOut(['config', 'configs/eval.py'], cwd);
  for (const form of ['ts', 'json', 'py']) {
    const text = await expectOut(['config', 'configs/eval.py', '--as', form], cwd);
    expect(text).not.toContain('sk-this-must-not-be-seen');
    writeFileSync(path.join(cwd, `same.${form}`), text);
    const again = JSON.parse(await expectOut(['config', `same.${form}`], cwd)) as unknown;
    expect(again, form).toEqual(JSON.parse(whole));
  }
});

test('every value is told where it was written', async () => {
  const cwd = userFolder();
  const changes = ['--set', 'models.0.max_out_len=7', '--dataset-num-runs', '2'];
  const out = await expectOut(['config', 'configs/eval.py', '--json', ...changes], cwd);
  const { origins, config, compat } = JSON.parse(out) as {
    origins: Record<string, string>;
    config: object;
    compat: string;
  };
  const file = (name: string, line: number) => `${path.join(cwd, 'configs', name)}:${line}`;
  expect(compat).toBe('0.5.4');
  expect(Object.keys(config)).toEqual(['models', 'datasets']);
  expect(origins).toMatchObject({
    'models[0].key': file('eval.py', 9),
    'models[0].max_out_len': '--set',
    'datasets[1]': file('small.py', 3),
    'datasets[1].abbr': file('small.py', 5),
    'datasets[1].reader_cfg.test_range': file('eval.py', 12),
    'datasets[1].n': '--dataset-num-runs',
  });
  const named = await expectOut(
    ['config', '--datasets', 'gsm8k_gen', '--models', 'gpt_4o', '--json'],
    cwd,
  ).catch(() => '');
  if (named !== '')
    expect(JSON.parse(named).origins['datasets[0]']).toBe('built-in datasets/gsm8k/gsm8k_gen');
});
