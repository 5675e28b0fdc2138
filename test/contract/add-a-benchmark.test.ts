/** Follows docs/add-a-benchmark.md word for word, in a copy of the sources. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..', '..');
const guide = readFileSync(path.join(root, 'docs', 'add-a-benchmark.md'), 'utf8');
const copy = mkdtempSync(path.join(tmpdir(), 'lodestone-add-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Blocks that stand behind the name of a file. */
const FILES = /^`([^`\n]+)`:\n\n```\w+\n([\s\S]*?)^```$/gm;
const COMMANDS = /^```sh\n([\s\S]*?)^```$/gm;

/** Runs a command as written; only `npx`, which would link the copy into npm's cache, is left out. */
function runIn(folder: string, command: string): string {
  const [program = '', ...args] = command.replace(/^npx lodestone/, 'node dist/bin.mjs').split(' ');
  return execFileSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', HOME: folder, NPM_CONFIG_UPDATE_NOTIFIER: 'false' },
  });
}

test('the guide adds a benchmark that runs', { timeout: 120_000 }, () => {
  for (const name of [
    'src',
    'scripts',
    'docs',
    'schema',
    'package.json',
    'tsconfig.json',
    'tsdown.config.ts',
  ]) {
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  const written = [...guide.matchAll(FILES)];
  expect(written.map(([, name]) => name)).toContain('src/catalog/datasets/planets.ts');
  for (const [, name = '', text = ''] of written) {
    mkdirSync(path.dirname(path.join(copy, name)), { recursive: true });
    writeFileSync(path.join(copy, name), text);
  }
  const commands = [...guide.matchAll(COMMANDS)].flatMap(([, text = '']) => text.trim().split('\n'));
  expect(commands).toHaveLength(6);
  const [, , listed = '', rendered = '', ...runs] = commands.map((command) => runIn(copy, command));
  expect(listed).toMatch(/planets +\| Planets +\| knowledge +\| en +\| +4 \| CC0/);
  expect(rendered).toContain('Which planet is nearest to the sun?\\nA. Mercury\\nB. Venus');
  for (const run of runs) expect(run).toMatch(/planets .*100\.00/);
  expect(readFileSync(path.join(copy, 'docs', 'benchmarks-catalogue.md'), 'utf8')).toContain('### Planets');
});
