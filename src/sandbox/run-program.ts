import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os, { availableParallelism } from 'node:os';
import path from 'node:path';
import { LodestoneError } from '../core/index.ts';
import { AtOnce } from '../util/index.ts';
import { identity, isolatedCommand, isolationProblem, limitedArguments } from './bubblewrap.ts';
import { findInterpreter, prepared } from './interpreter.ts';
import { type Interpreter, type Language, onPath } from './language.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';

export interface Program {
  readonly language: Language;
  /** Code of our own that the interpreter begins with; for languages with compilers, lines for the shell. */
  readonly start: string;
  /** What it is given on standard input. */
  readonly input: string;
  readonly limits?: Partial<Limits>;
  /** Run with limits alone, for machines without a sandbox. Default false. */
  readonly unsafe?: boolean;
}

export interface ProgramEnd {
  /** `exited` also for programs that a signal ended which we did not send. */
  readonly kind: 'exited' | 'timed-out' | 'too-much-output';
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Why programs of a language cannot be run here, with the way out; undefined where they can. */
export async function sandboxProblem(
  languages: readonly Language[],
  unsafe: boolean,
): Promise<LodestoneError | undefined> {
  if (unsafe && onPath('prlimit').length === 0) {
    return new LodestoneError(
      'sandbox-missing',
      'the limits of programs are set by prlimit, which was not found',
      {
        hint: 'Run on Linux, with util-linux installed.',
      },
    );
  }
  const problem = unsafe ? undefined : await isolationProblem();
  if (problem !== undefined) {
    return new LodestoneError('sandbox-missing', `programs written by a model need a sandbox: ${problem}`, {
      hint: 'Install it (apt-get install bubblewrap), or let them run unprotected with --unsafe-code.',
    });
  }
  for (const language of languages) {
    if ((await findInterpreter(language)) !== undefined) continue;
    const { needs, hint } = INSTALLING[language];
    return new LodestoneError('sandbox-missing', `programs cannot be run here: ${needs} was not found`, {
      hint,
    });
  }
  return undefined;
}

/** What runs a language, and how to come by it. */
const INSTALLING: { [language in Language]: { needs: string; hint: string } } = {
  python: { needs: 'Python 3.9 or later', hint: 'Install it, e.g. apt-get install python3.' },
  javascript: { needs: 'Node.js', hint: 'Install it from https://nodejs.org.' },
  cpp: { needs: 'a working g++', hint: 'Install it, e.g. apt-get install g++.' },
  java: { needs: 'a working javac', hint: 'Install it, e.g. apt-get install default-jdk-headless.' },
  go: { needs: 'a working go', hint: 'Install it from https://go.dev/dl, and have it in $PATH.' },
};

/** More programs at once than cores would only be stopped for what they have to wait. */
const running = new AtOnce(availableParallelism());

/** Runs a program to its end or to its limits. Fails with `sandbox-missing` where that cannot be done safely. */
export async function runProgram(program: Program): Promise<ProgramEnd> {
  return running.run(() => programEnd(program));
}

async function programEnd(program: Program): Promise<ProgramEnd> {
  const { language, unsafe = false } = program;
  const problem = await sandboxProblem([language], unsafe);
  const known = await findInterpreter(language);
  if (problem !== undefined || known === undefined) throw problem ?? new TypeError(`no ${language}`);
  const interpreter = await prepared(known);
  const limits = { ...DEFAULT_LIMITS, ...program.limits };
  const args = argumentsOf(interpreter, program.start);
  if (!unsafe) return ended(isolatedCommand(interpreter, args, limits), program.input, limits, identity());
  // Found where $PATH does not name its folder, too.
  const [prlimit = 'prlimit'] = onPath('prlimit');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lodestone-program-'));
  try {
    const command = [prlimit, ...limitedArguments(interpreter, args, limits)];
    return await ended(command, program.input, limits, { cwd: folder });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function argumentsOf({ language, tools = [] }: Interpreter, start: string): string[] {
  if (language === 'python') return ['-I', '-c', start];
  if (language === 'javascript') return [...NODE_FLAGS, '-e', start];
  return ['-c', start, ...tools];
}

/** Memory of the heap is far below the limit of the process, so that its end is an error of its own. */
const NODE_FLAGS = ['--max-old-space-size=256'];

/** The end of a process group, watched from outside: nothing that it does can put it off. */
function ended(
  [command = '', ...args]: readonly string[],
  input: string,
  limits: Limits,
  options: { readonly uid?: number; readonly gid?: number; readonly cwd?: string },
): Promise<ProgramEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: 'pipe',
      detached: true,
      env: { PATH: process.env.PATH ?? '' },
      ...options,
    });
    const output = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    let kind: ProgramEnd['kind'] = 'exited';
    let size = 0;
    const stop = (reason: ProgramEnd['kind']): void => {
      if (kind === 'exited') kind = reason;
      killGroup(child.pid);
    };
    const collect = (name: 'stdout' | 'stderr') => (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.outputBytes) stop('too-much-output');
      else output[name].push(chunk);
    };
    const timer = setTimeout(() => stop('timed-out'), limits.wallMs);
    child.stdout.on('data', collect('stdout'));
    child.stderr.on('data', collect('stderr'));
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (exitCode, signal) => {
      clearTimeout(timer);
      killGroup(child.pid);
      const texts = { stdout: text(output.stdout), stderr: text(output.stderr) };
      resolve({ kind: endKind(kind, exitCode, signal), exitCode, signal, ...texts });
    });
    // A program that ends before it has read its input breaks the pipe.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** SIGXCPU, by number as a shell or bubblewrap reports it: the limit of CPU time. */
const CPU_LIMIT_CODES = [128 + 24, 128 + 9];

function endKind(
  kind: ProgramEnd['kind'],
  exitCode: number | null,
  signal: string | null,
): ProgramEnd['kind'] {
  if (kind !== 'exited') return kind;
  const hitCpuLimit = signal === 'SIGXCPU' || CPU_LIMIT_CODES.includes(exitCode ?? 0);
  return hitCpuLimit ? 'timed-out' : 'exited';
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left in the group.
  }
}

function text(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8');
}
