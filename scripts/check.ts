/**
 * All that must hold before a change lands, one step after another: format and lint, types, rooms, generated files,
 * unused code, the build, the tests, and the package as users install it. Stops at the first step that fails.
 *
 *     npm run check [-- STEP…]
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** The steps by name, in order. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  lint: ['biome', 'check', '.'],
  types: ['tsc', '--noEmit'],
  rooms: ['tsx', 'scripts/check-rooms.ts'],
  generated: ['tsx', 'scripts/generate.ts', '--check'],
  measures: ['tsx', 'scripts/measure-house.ts', '--check'],
  unused: ['knip', '--no-progress'],
  build: ['tsdown', '--log-level', 'warn'],
  tests: ['vitest', 'run'],
  package: ['tsx', 'scripts/check-package.ts'],
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in STEPS));
if (unknown.length > 0) {
  console.error(`no step is called ${unknown.join(', ')}; there are ${Object.keys(STEPS).join(', ')}`);
  process.exit(2);
}

const env = { ...process.env, ...(wanted.length === 0 ? { LODESTONE_TEST_BUILT: '1' } : {}) };
for (const [name, command] of Object.entries(STEPS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const started = performance.now();
  console.log(`\n== ${name}`);
  const { status } = spawnSync('npx', ['--no-install', ...command], { cwd: root, env, stdio: 'inherit' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`== ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
  if (status !== 0) process.exit(1);
}
console.log('\nall checks passed');
