/**
 * Packs the project as npm would publish it and installs the package into empty folders, as users do: with the
 * llama.cpp engine and without it. Each installation must stay within its size and run.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const MB = 1_000_000;
/** Largest installations, in bytes. */
const LARGEST = { engine: 150 * MB, plain: 40 * MB } as const;

/** A model that knows the answers, on data that the package brings. */
const CONFIG = `from mmengine.config import read_base
with read_base():
    from .datasets.ARC_e.ARC_e_gen import ARC_e_datasets
    from .datasets.gsm8k.gsm8k_gen import gsm8k_datasets
datasets = ARC_e_datasets + gsm8k_datasets
models = [dict(type='lodestone.models.Echo', abbr='echo')]
`;

const root = path.resolve(import.meta.dirname, '..');
const place = mkdtempSync(path.join(tmpdir(), 'lodestone-package-'));
try {
  const tarball = pack();
  const plain = install(tarball, 'plain', ['--omit=optional', '--offline']);
  if (plain === undefined) fail('the package cannot be installed without its optional parts');
  tryOut(plain);
  const whole = install(tarball, 'engine', ['--prefer-offline']);
  if (whole === undefined) console.log('with the engine: skipped, the registry cannot be reached');
  else tryOut(whole);
} finally {
  rmSync(place, { recursive: true, force: true });
}

function pack(): string {
  const packed = run('npm', ['pack', '--ignore-scripts', '--pack-destination', place], root);
  if (packed.status !== 0) fail(`npm pack: ${packed.stderr}`);
  const name = readdirSync(place).find((file) => file.endsWith('.tgz')) ?? fail('npm pack wrote no file');
  const size = statSync(path.join(place, name)).size;
  console.log(`package: ${megabytes(size)} packed`);
  return path.join(place, name);
}

/** The folder of an installation; undefined when what it needs cannot be fetched. */
function install(tarball: string, kind: keyof typeof LARGEST, flags: readonly string[]): string | undefined {
  const folder = path.join(place, kind);
  run('mkdir', ['-p', folder], place);
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
  const installed = run('npm', ['install', '--no-audit', '--no-fund', ...flags, tarball], folder);
  if (installed.status !== 0) {
    if (kind === 'plain') console.error(installed.stderr);
    return undefined;
  }
  const size = sizeOf(path.join(folder, 'node_modules'));
  console.log(`${kind}: ${megabytes(size)} installed (at most ${megabytes(LARGEST[kind])})`);
  if (size > LARGEST[kind]) fail(`the ${kind} installation is too large`);
  return folder;
}

/** The main ways of use, on what the package brings. */
function tryOut(folder: string): void {
  const bin = path.join(folder, 'node_modules', '.bin');
  expectOutput(folder, path.join(bin, 'lodestone'), ['--version'], /^lodestone \d/);
  expectOutput(folder, path.join(bin, 'opencompass'), ['list', 'ceval_gen'], /ceval_gen_5f30c7/);
  writeFileSync(path.join(folder, 'eval.py'), CONFIG);
  const args = ['eval.py', '--limit', '3'];
  expectOutput(folder, path.join(bin, 'lodestone'), args, /ARC-e .*100\.00[\s\S]*gsm8k .*100\.00/);
}

function expectOutput(cwd: string, command: string, args: readonly string[], pattern: RegExp): void {
  const { stdout, stderr, status } = run(command, args, cwd);
  const call = `${path.basename(command)} ${args.join(' ')}`;
  if (status !== 0 || !pattern.test(stdout)) fail(`${call}: exit code ${status}\n${stdout}\n${stderr}`);
  console.log(`  ${call}: ok`);
}

function run(command: string, args: readonly string[], cwd: string) {
  return spawnSync(command, args, { cwd, encoding: 'utf8' });
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}

function megabytes(bytes: number): string {
  return `${(bytes / MB).toFixed(1)} MB`;
}

function fail(message: string): never {
  console.error(message);
  rmSync(place, { recursive: true, force: true });
  process.exit(1);
}
