import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../test/fixtures/tiny-gguf/tiny-bench.ts';
import { ENGINE_VERSION, findEnginePackage } from './engine-package.ts';

const folder = temporaryFolder();

test('finds the installed package, of the version that package.json pins', () => {
  const found = findEnginePackage();
  expect(found).toMatchObject({ version: ENGINE_VERSION });
  const file = path.resolve(import.meta.dirname, '../../../package.json');
  const { optionalDependencies } = JSON.parse(readFileSync(file, 'utf8')) as {
    optionalDependencies: Record<string, string>;
  };
  expect(new Set(Object.values(optionalDependencies))).toEqual(new Set([ENGINE_VERSION]));
  expect(optionalDependencies).toHaveProperty([found.name]);
});

test('says what to install when the package is absent or another version', () => {
  const from = path.join(folder, 'index.mjs');
  expect(() => findEnginePackage({ platform: 'linux-x64', from })).toThrow(
    /@node-llama-cpp\/linux-x64 .*not installed/,
  );
  const root = path.join(folder, 'node_modules/@node-llama-cpp/linux-x64');
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  writeFileSync(path.join(root, 'package.json'), JSON.stringify({ version: '1.0.0', main: 'dist/index.js' }));
  writeFileSync(path.join(root, 'dist/index.js'), '');
  try {
    findEnginePackage({ platform: 'linux-x64', from });
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({
      code: 'engine-missing',
      message: expect.stringContaining('is installed as 1.0.0'),
    });
    expect(error).toMatchObject({
      hint: expect.stringContaining(`npm install @node-llama-cpp/linux-x64@${ENGINE_VERSION}`),
    });
  }
});

test('a platform without a prebuilt engine is told so', () => {
  expect(() => findEnginePackage({ platform: 'sunos-x64', from: import.meta.url })).toThrow(/sunos-x64/);
});
