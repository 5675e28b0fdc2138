import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../test/fixtures/tiny-gguf/tiny-bench.ts';
import { usableCores } from './usable-cores.ts';

const folder = temporaryFolder();

function group(name: string, files: Record<string, string>): string {
  const root = path.join(folder, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}

test('a container grants no more cores than its time', () => {
  const root = group('v2', { 'cpu.max': 'max 100000\n', 'a/cpu.max': '50000 100000\n', own: '0::/a/b\n' });
  expect(usableCores(root, path.join(root, 'own'))).toBe(1);
  const old = group('v1', { 'cpu/cpu.cfs_quota_us': '100000\n', 'cpu/cpu.cfs_period_us': '100000\n' });
  expect(usableCores(old, '/none')).toBe(1);
  const deep = group('v1-own', {
    'cpu/a/cpu.cfs_quota_us': '100000\n',
    'cpu/a/cpu.cfs_period_us': '100000\n',
    own: '5:cpuset:/b\n4:cpuacct,cpu:/a\n0::/\n',
  });
  expect(usableCores(deep, path.join(deep, 'own'))).toBe(1);
});

test('without a limit all cores count that the process may run on', () => {
  const root = group('free', { 'cpu.max': 'max 100000\n', 'cpu/cpu.cfs_quota_us': '-1\n' });
  expect(usableCores(root, '/none')).toBe(os.availableParallelism());
  expect(usableCores('/none', '/none')).toBe(os.availableParallelism());
});
