import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { LodestoneError } from '../../core/index.ts';
import { type ConfigFileOptions, defaultConfig, loadConfigFile } from '../config-file.ts';
import type { LoadedConfig } from './loaded-config.ts';
import { moduleLoader } from './module-loader.ts';

const cwd = mkdtempSync(path.join(tmpdir(), 'lodestone-formats-'));
afterAll(() => rmSync(cwd, { recursive: true }));

const options: ConfigFileOptions = {
  roots: [],
  builtIn: { all: [] },
  env: () => undefined,
  cwd,
  modules: moduleLoader(() => import('../../core/index.ts')),
};

function load(name: string, text: string): Promise<LoadedConfig> {
  writeFileSync(path.join(cwd, name), text);
  return loadConfigFile(name, options);
}

async function errorOf(name: string, text: string): Promise<string> {
  const error = await load(name, text).catch((reason: unknown) => reason);
  if (!(error instanceof LodestoneError)) throw error;
  return error.line.replaceAll(`${cwd}/`, '');
}

const VALUES = {
  models: [{ type: 'X', temperature: { $float: '1.0' }, n: 1, id: { $int: '12345678901234567890' } }],
  datasets: ['a_gen'],
};

const YAML = `# a comment
models:
  - type: X
    temperature: 1.0
    n: 1
    id: 12345678901234567890
datasets: [a_gen]
`;
const JSON_TEXT = `{
  "$schema": "x.json",
  "models": [
    { "type": "X", "temperature": 1.0, "n": 1, "id": 12345678901234567890 }
  ],
  "datasets": ["a_gen"]
}`;
const TS = `import { defineConfig, float } from 'lodestone';
import { model } from './model.ts';
export default defineConfig(async () => ({ models: [model], datasets: ['a_gen'], work_dir: undefined }));
`;
const MODEL = `import { float } from 'lodestone';
export const model = { type: 'X' as const, temperature: float(1), n: 1, id: 12345678901234567890n };
`;

describe('a native config', () => {
  test.each([
    ['c.yaml', YAML],
    ['c.json', JSON_TEXT],
    ['c.ts', TS],
    ['c.mjs', TS],
    ['c.cjs', "module.exports = require('./c.ts').default;"],
  ])('%s tells floats from integers', async (name, text) => {
    writeFileSync(path.join(cwd, 'model.ts'), MODEL);
    const { values } = await load(name, text);
    expect(Object.fromEntries(values)).toEqual(VALUES);
  });

  test.each([
    ['o.yaml', YAML, 4],
    ['o.json', JSON_TEXT, 4],
  ])('%s knows the lines of its values', async (name, text, line) => {
    const origins = await (await load(name, text)).origins();
    expect(origins(['models', 0, 'temperature'])).toBe(`${name}:${line}`);
    expect(origins(['models', 0, 'temperature', 'deeper'])).toBe(`${name}:${line}`);
    expect(origins(['nothing'])).toBe(name);
  });

  test('in YAML merges, refers, and keeps the keys of dicts', async () => {
    const text = 'datasets:\n  - &a {abbr: one, type: T}\n  - {<<: *a, abbr: two, labels: {0: no, 1: yes}}\n';
    const { values } = await load('m.yaml', text);
    expect(values.get('datasets')).toEqual([
      { abbr: 'one', type: 'T' },
      {
        abbr: 'two',
        type: 'T',
        labels: {
          $dict: [
            [0, 'no'],
            [1, 'yes'],
          ],
        },
      },
    ]);
  });

  test('of a folder is found by its name', async () => {
    expect(defaultConfig(cwd)).toBeUndefined();
    writeFileSync(path.join(cwd, 'lodestone.config.yaml'), YAML);
    writeFileSync(path.join(cwd, 'lodestone.config.ts'), TS);
    expect(defaultConfig(cwd)).toBe('lodestone.config.ts');
  });
});

describe('a native config that is wrong', () => {
  test.each([
    ['e.json', '{"models": [1,]}', 'e.json:1:15: the file is not JSON: a value is missing.'],
    ['e.json', '[1]', 'e.json: a config must be an object with "models" and "datasets".'],
    ['e.json', '{"modls": []}', 'e.json: unknown config key "modls". Did you mean "models"?'],
    [
      'e.yaml',
      'models:\n  - a: 1\n  b: 2\n',
      'e.yaml:3:1: the file is not YAML: All mapping items must start at the same column.',
    ],
    ['e.yaml', 'models: 1\nmodels: 2\n', 'e.yaml:2:1: the file is not YAML: Map keys must be unique.'],
    ['e.yaml', '', 'e.yaml: a config must be an object'],
    ['e1.ts', 'const a = 1;\nexport default { models: [ , }', 'e1.ts:2:'],
    [
      'throws.ts',
      'interface A {\n  b: 1\n}\nconst x: any = 1;\nexport default x.y.z;',
      'throws.ts:5: the file failed: TypeError: ',
    ],
    [
      'imports.ts',
      "import 'nowhere-to-be-found';",
      "imports.ts:1: the file failed: Error: Cannot find module 'nowhere-to-be-found'",
    ],
    ['e2.ts', 'export const a = 1;', 'e2.ts: the file has no default export. Write'],
    [
      'lambda.ts',
      'export default { datasets: [() => 1] };',
      'lambda.ts: datasets.0 holds a function, which a config file cannot hold',
    ],
    [
      'circle.ts',
      'const a: any = {}; a.models = a; export default a;',
      'circle.ts: models.models.models.models holds values that',
    ],
    ['e.txt', 'x', 'e.txt is not a config file. Configs end in .py, .json, .yaml'],
  ])('%s %j is refused in one line', async (name, text, line) => {
    expect(await errorOf(name, text)).toContain(line);
  });

  test('by a bomb of references', async () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 9; level += 1)
      lines.push(
        `a${level}: &a${level} [${Array(10)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
      );
    expect(await errorOf('bomb.yaml', lines.join('\n'))).toContain('has too many aliases');
  });
});
