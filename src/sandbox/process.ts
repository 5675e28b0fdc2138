import { type ChildProcess, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import type { Limits } from './limits.ts';

export interface ProgramEnd {
  /** `exited` also for programs that a signal ended which we did not send. */
  readonly kind: 'exited' | 'timed-out' | 'too-much-output';
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process to talk to. */
export interface Running {
  readonly end: Promise<ProgramEnd>;
  write(text: string): void;
  /** Nothing more will be written. */
  close(): void;
  stop(): unknown;
  /** Whether our own process waits for it, or may end before it. */
  hold(isNeeded: boolean): void;
}

export interface Command {
  readonly words: readonly string[];
  readonly limits: Limits;
  readonly options: { readonly uid?: number; readonly gid?: number; readonly cwd?: string };
  /** Gets the lines of standard output, which is not kept then. */
  readonly onLine?: ((line: string) => void) | undefined;
}

/** Starts a process group that is watched from outside: nothing that it does can put off its end. */
export function startProcessGroup({
  words: [file = '', ...args],
  limits,
  options,
  onLine,
}: Command): Running {
  const child = spawn(file, args, {
    stdio: 'pipe',
    detached: true,
    env: { PATH: process.env.PATH ?? '' },
    ...options,
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  let kind: ProgramEnd['kind'] = 'exited';
  let size = 0;
  let isOver = false;
  const stop = (reason: ProgramEnd['kind']): void => {
    if (kind === 'exited') kind = reason;
    killGroup(child.pid);
  };
  const counted = (take: (chunk: Buffer) => void) => (chunk: Buffer) => {
    size += chunk.length;
    if (size > limits.outputBytes) stop('too-much-output');
    else take(chunk);
  };
  const timer = Number.isFinite(limits.wallMs)
    ? setTimeout(() => stop('timed-out'), limits.wallMs)
    : undefined;
  child.stdout.on('data', counted(onLine === undefined ? (chunk) => stdout.push(chunk) : linesTo(onLine)));
  child.stderr.on(
    'data',
    counted((chunk) => stderr.push(chunk)),
  );
  // A program that ends before it has read its input breaks the pipe.
  child.stdin.on('error', () => undefined);
  const end = new Promise<ProgramEnd>((resolve, reject) => {
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (exitCode, signal) => {
      clearTimeout(timer);
      isOver = true;
      killGroup(child.pid);
      const texts = { stdout: text(stdout), stderr: text(stderr) };
      resolve({ kind: endKind(kind, exitCode, signal), exitCode, signal, ...texts });
    });
  });
  return {
    end,
    write: (words) => void child.stdin.write(words),
    close: () => void child.stdin.end(),
    // Its number may be another's by then.
    stop: () => isOver || killGroup(child.pid),
    hold: (isNeeded) => hold(child, isNeeded),
  };
}

/** Cuts what comes into lines. Bytes that are no ASCII are taken one by one. */
function linesTo(onLine: (line: string) => void): (chunk: Buffer) => void {
  let begun: string[] = [];
  return (chunk) => {
    const [first = '', ...more] = chunk.toString('latin1').split('\n');
    begun.push(first);
    for (const next of more) {
      onLine(begun.join(''));
      begun = [next];
    }
  };
}

function hold(child: ChildProcess, isNeeded: boolean): void {
  const parts = [child, child.stdin, child.stdout, child.stderr] as (ChildProcess | Socket | null)[];
  for (const part of parts) isNeeded ? part?.ref() : part?.unref();
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
