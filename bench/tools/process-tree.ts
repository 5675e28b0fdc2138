import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command and everything that it started took. */
export interface TreeUsage {
  /** Null when it was ended after the longest time. */
  readonly code: number | null;
  readonly seconds: number;
  /** User and system time. */
  readonly cpuSeconds: number;
  /** Largest resident memory of all its processes together. */
  readonly peakMb: number;
  /** Standard output and standard error, mixed. */
  readonly output: string;
}

export interface TreeCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface TreeOptions {
  readonly cwd: string;
  /** After so long the command and its processes are killed. */
  readonly mostSeconds: number;
}

/** Between two looks at the memory. */
const INTERVAL_MS = 200;
/** What Linux counts CPU time in, as `/proc` shows it. */
const TICKS_A_SECOND = 100;
const PAGE_BYTES = 4096;

/**
 * Runs a command to its end. Linux only; nothing else may be waited for meanwhile, since the CPU time is that of the
 * children of this process that have ended, with their own.
 */
export async function measureTree(
  { command, args, env }: TreeCommand,
  { cwd, mostSeconds }: TreeOptions,
): Promise<TreeUsage> {
  const before = childrenSeconds();
  const started = performance.now();
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, detached: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes: Buffer) => {
      output += bytes.toString('utf8');
    });
  }
  const { pid } = child;
  let peakBytes = 0;
  const look = setInterval(() => {
    if (pid !== undefined) peakBytes = Math.max(peakBytes, residentBytes(pid));
  }, INTERVAL_MS);
  const kill = () => {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  };
  const end = setTimeout(kill, mostSeconds * 1000);
  process.on('exit', kill);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(look);
  clearTimeout(end);
  process.off('exit', kill);
  const seconds = (performance.now() - started) / 1000;
  return { code, seconds, cpuSeconds: childrenSeconds() - before, peakMb: peakBytes / 2 ** 20, output };
}

/** CPU time of a process so far, user and system. */
export function processSeconds(pid: number): number {
  const fields = statFields(pid);
  return (Number(fields?.[11]) + Number(fields?.[12])) / TICKS_A_SECOND;
}

/** Largest resident memory of a process so far. */
export function peakMb(pid: number): number {
  const text = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmHWM:\s*(\d+) kB$/m.exec(text)?.[1]) / 1024;
}

/** CPU time of the children that were waited for, with those that they waited for. */
function childrenSeconds(): number {
  const fields = statFields(process.pid);
  return (Number(fields?.[13]) + Number(fields?.[14])) / TICKS_A_SECOND;
}

function residentBytes(root: number): number {
  const parents = new Map<number, number>();
  const pages = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const fields = Number.isInteger(pid) ? statFields(pid) : undefined;
    if (fields === undefined) continue;
    parents.set(pid, Number(fields[1]));
    pages.set(pid, Number(fields[21]));
  }
  let sum = 0;
  for (const [pid, count] of pages) if (descendsFrom(pid, root, parents)) sum += count;
  return sum * PAGE_BYTES;
}

function descendsFrom(pid: number, root: number, parents: ReadonlyMap<number, number>): boolean {
  let at: number | undefined = pid;
  while (at !== undefined && at !== root) at = parents.get(at);
  return at === root;
}

/** The fields of `/proc/PID/stat` after the name, which may hold spaces: the first is the state. */
function statFields(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
