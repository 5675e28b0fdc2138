import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findOpenCompass } from './find-packages.ts';

const root = mkdtempSync(path.join(tmpdir(), 'lodestone-packages-'));
afterAll(() => rmSync(root, { recursive: true }));

function opencompassIn(...folders: string[]): string {
  const folder = path.join(root, ...folders, 'opencompass');
  mkdirSync(path.join(folder, 'configs'), { recursive: true });
  writeFileSync(path.join(folder, '__init__.py'), '');
  return folder;
}

const find = (cwd: string, env: { [name: string]: string } = {}) =>
  findOpenCompass({ cwd, env: (name) => env[name] });

test('OpenCompass is found in a checkout around the working folder', () => {
  const folder = opencompassIn('checkout');
  const below = path.join(root, 'checkout', 'examples', 'mine');
  mkdirSync(below, { recursive: true });
  expect(find(below)).toBe(folder);
  expect(find(root)).toBeUndefined();
});

test('OpenCompass is found where the active environment has it installed', () => {
  const folder = opencompassIn('venv', 'lib', 'python3.11', 'site-packages');
  expect(find(root, { VIRTUAL_ENV: path.join(root, 'venv') })).toBe(folder);
  expect(find(root, { CONDA_PREFIX: path.join(root, 'venv') })).toBe(folder);
});

test('OpenCompass is found where an editable install leads', () => {
  const folder = opencompassIn('elsewhere');
  const packages = path.join(root, 'editable', 'lib', 'python3.12', 'site-packages');
  mkdirSync(packages, { recursive: true });
  writeFileSync(
    path.join(packages, '__editable__.opencompass.pth'),
    `${path.join(root, 'elsewhere')}\nimport x\n`,
  );
  expect(find(root, { VIRTUAL_ENV: path.join(root, 'editable') })).toBe(folder);
});
