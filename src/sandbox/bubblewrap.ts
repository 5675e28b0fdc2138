import { execFile } from 'node:child_process';
import { lstatSync, readlinkSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Interpreter, Language } from './language.ts';
import type { Limits } from './limits.ts';

/** Room for files: folders in memory of this size together, which go with the program. */
const ROOM_FACTOR = 4;
/** Of that, in bytes, what programs share with each other: semaphores, mostly. */
const SHARED_BYTES = 4 << 20;
/** Files may take so much besides the memory of a program, in bytes; what is more comes off that. */
const SPARE_BYTES = 64 << 20;
/** Top folders that are links into /usr on most systems, and folders of their own on some. */
const SYSTEM_FOLDERS = ['/bin', '/sbin', '/lib', '/lib32', '/lib64', '/libx32'];

/**
 * Whose processes programs are, as options of `spawn`: nobody's where ours are the superuser's, whom limits on the
 * number of processes do not bind in whatever namespace.
 */
export function identity(): { uid?: number; gid?: number } {
  return process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
}

/**
 * The command that runs an interpreter apart from everything else: no network, no files but the system's programs
 * (to read) and an empty /tmp, no environment, no privileges, no view of other processes, and its end with ours.
 */
export function isolatedCommand(interpreter: Interpreter, args: readonly string[], limits: Limits): string[] {
  return [
    'bwrap',
    '--unshare-all',
    '--die-with-parent',
    '--new-session',
    '--clearenv',
    ...['--setenv', 'PATH', '/usr/bin:/bin', '--setenv', 'HOME', '/tmp', '--setenv', 'LANG', 'C.UTF-8'],
    ...['--ro-bind', '/usr', '/usr'],
    ...SYSTEM_FOLDERS.flatMap(systemFolder),
    ...['--proc', '/proc', '--dev', '/dev'],
    ...['--size', String(SHARED_BYTES), '--tmpfs', '/dev/shm', '--remount-ro', '/dev'],
    ...['--size', String(Math.max(limits.fileBytes, room(limits) - SHARED_BYTES)), '--tmpfs', '/tmp'],
    // After /tmp, where an interpreter may live, too.
    ...interpreter.folders.flatMap((folder) => ['--ro-bind', folder, folder]),
    // In memory as well, without a limit of its own.
    ...['--remount-ro', '/'],
    ...['--chdir', '/tmp', '--hostname', 'sandbox', '--uid', '65534', '--gid', '65534', '--cap-drop', 'ALL'],
    // Inside, where no other processes of the user count.
    'prlimit',
    ...limitedArguments(interpreter, args, limits, [`--nproc=${limits.processes}`]),
  ];
}

function room({ fileBytes }: Limits): number {
  return fileBytes * ROOM_FACTOR;
}

/** Languages whose engines reserve address space by the gigabyte; of those what is written to counts. */
const RESERVING: readonly Language[] = ['javascript', 'java', 'go'];

/** What prlimit runs a program with, with limits alone; without one on processes, which would count all that the user runs. */
export function limitedArguments(
  interpreter: Interpreter,
  args: readonly string[],
  limits: Limits,
  more: readonly string[] = [],
): string[] {
  const memory = RESERVING.includes(interpreter.language) ? '--data' : '--as';
  return [
    `${memory}=${limits.memoryBytes - Math.max(0, room(limits) - SPARE_BYTES)}`,
    `--cpu=${limits.cpuSeconds}:${limits.cpuSeconds + 1}`,
    ...more,
    `--fsize=${limits.fileBytes}`,
    '--core=0',
    '--nofile=64',
    interpreter.file,
    ...args,
  ];
}

function systemFolder(folder: string): string[] {
  try {
    if (lstatSync(folder).isSymbolicLink()) return ['--symlink', readlinkSync(folder), folder];
    return ['--ro-bind', folder, folder];
  } catch {
    return [];
  }
}

let works: Promise<string | undefined> | undefined;

/** Why programs cannot be isolated here; undefined if they can. Tried once, with a program that does nothing. */
export function isolationProblem(): Promise<string | undefined> {
  works ??= tryIsolation();
  return works;
}

async function tryIsolation(): Promise<string | undefined> {
  if (process.platform !== 'linux') return `no sandbox for programs on ${process.platform}`;
  const nothing: Interpreter = { language: 'python', file: '/usr/bin/true', folders: [] };
  const limits: Limits = {
    wallMs: 0,
    cpuSeconds: 2,
    memoryBytes: 1 << 28,
    processes: 8,
    fileBytes: 4096,
    outputBytes: 0,
  };
  const [command = '', ...args] = isolatedCommand(nothing, [], limits);
  try {
    await promisify(execFile)(command, args, { timeout: 20_000, ...identity() });
    return undefined;
  } catch (error) {
    const { code, stderr = '' } = error as { code?: unknown; stderr?: string };
    if (code === 'ENOENT') return 'bubblewrap (bwrap) is not installed';
    return `bubblewrap does not work here: ${stderr.trim().split('\n').at(-1) || String(code)}`;
  }
}
