/** Runs the program as a user does: a process of its own, in a folder of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

export const root = path.resolve(import.meta.dirname, '..', '..');
const loader = pathToFileURL(path.join(root, 'node_modules', 'tsx', 'dist', 'esm', 'index.mjs')).href;

/** The built program where $LODESTONE_TEST_BUILT says that it is up to date, as `npm run check` does; else its sources. */
export const program =
  process.env.LODESTONE_TEST_BUILT === undefined
    ? ['--import', loader, path.join(root, 'src', 'bin.ts')]
    : [path.join(root, 'dist', 'bin.mjs')];

export interface Finished {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProgramOptions {
  readonly cwd: string;
  /** Variables beside PATH and HOME; nothing else of the tests' own environment is passed on. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A program that runs; `finished` when it has ended. */
export interface Program {
  readonly process: ChildProcess;
  readonly finished: Promise<Finished>;
}

export function startProgram(args: readonly string[], options: ProgramOptions): Program {
  return start(process.execPath, [...program, ...args], options);
}

/** Runs a TypeScript file by itself; what it imports as "lodestone" is the built package. */
export function runNode(args: readonly string[], options: ProgramOptions): Promise<Finished> {
  return start(process.execPath, ['--import', loader, ...args], options).finished;
}

function start(command: string, args: readonly string[], { cwd, env = {} }: ProgramOptions): Program {
  const child = spawn(command, args, {
    cwd,
    env: { PATH: process.env.PATH ?? '', HOME: cwd, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (bytes: Buffer) => {
    stdout += bytes.toString('utf8');
  });
  child.stderr.on('data', (bytes: Buffer) => {
    stderr += bytes.toString('utf8');
  });
  const finished = new Promise<Finished>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  return { process: child, finished };
}

export function runProgram(args: readonly string[], options: ProgramOptions): Promise<Finished> {
  return startProgram(args, options).finished;
}

/** Why programs cannot be run on a terminal here; undefined where they can. */
export const noTerminal =
  spawnSync('script', ['-qefc', 'true', '/dev/null'], { stdio: 'ignore' }).status === 0
    ? undefined
    : "script of util-linux isn't here";

/** The same on a terminal: all that it is sent is `stdout`. Wants `noTerminal` to be undefined. */
export function runOnTerminal(args: readonly string[], options: ProgramOptions): Promise<Finished> {
  const words = [process.execPath, ...program, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`);
  return start('script', ['-qefc', words.join(' '), '/dev/null'], options).finished;
}

/** Has something done when the test ends; tests that run side by side pass their own context's. */
export type AtEnd = (work: () => void | Promise<void>) => void;

/** An empty folder that is removed after the test. */
export function emptyFolder(atEnd: AtEnd = onTestFinished): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'lodestone-e2e-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
