import { closeSync, lstatSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { LodestoneError } from '../core/index.ts';
import { systemErrorCode, unwritable } from '../util/index.ts';

/**
 * Keeps two processes from writing one run folder: a file that holds the host and process number of its owner.
 * A lock whose owner no longer lives on this host is taken over. Returns the function that gives it up.
 */
export function acquireLock(file: string): () => void {
  try {
    takeLock(file);
  } catch (cause) {
    if (systemErrorCode(cause) !== 'EEXIST') throw unwritable(file, cause);
    refuseOther(file);
    const owner = lockOwner(file);
    if (owner !== undefined && isAlive(owner)) {
      throw new LodestoneError(
        'run-locked',
        `process ${owner.pid} on ${owner.host} is working on this run (${file})`,
        {
          hint: 'Wait for it, stop it, or remove the file if the process no longer exists.',
        },
      );
    }
    takeOver(file);
  }
  return () => {
    // Another folder may stand here already, with another's lock.
    const owner = lockOwner(file);
    if (owner?.pid === process.pid && owner.host === hostname()) giveUp(file);
  };
}

function takeOver(file: string): void {
  try {
    rmSync(file, { force: true });
    takeLock(file);
  } catch (cause) {
    throw unwritable(file, cause);
  }
}

/** A lock that cannot be removed counts as stale once its owner has ended, and hides no reason for that. */
function giveUp(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // What cannot be written is told of by what had to be written.
  }
}

/** A folder, or a device, is none that this program made. */
function refuseOther(file: string): void {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found === undefined || found.isFile() || found.isSymbolicLink()) return;
  const what = found.isDirectory() ? 'a folder' : 'no file';
  throw new LodestoneError('run-locked', `${file}, the lock file of the run, is ${what}`, {
    hint: 'Move it away and try again.',
  });
}

/** A process that works in a run folder. */
export interface Owner {
  host: string;
  pid: number;
  /** When the process began, where the system tells; process numbers are used again. */
  began?: string;
}

/** This process, as others know it. */
export function thisProcess(): Owner {
  const { began } = processState(process.pid) ?? {};
  return { host: hostname(), pid: process.pid, ...(began === undefined ? {} : { began }) };
}

function takeLock(file: string): void {
  const descriptor = openSync(file, 'wx');
  writeSync(descriptor, JSON.stringify(thisProcess()));
  closeSync(descriptor);
}

/** Undefined if the lock names nobody: it was cut off, or is none of ours. */
function lockOwner(file: string): Owner | undefined {
  try {
    const found: Partial<Owner> | null = JSON.parse(readFileSync(file, 'utf8'));
    const { host, pid, began } = found ?? {};
    if (typeof host !== 'string' || typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid < 1)
      return undefined;
    return { host, pid, ...(typeof began === 'string' ? { began } : {}) };
  } catch (cause) {
    const code = systemErrorCode(cause);
    if (code === 'EACCES' || code === 'EPERM') throw unwritable(file, cause);
    return undefined;
  }
}

/** Processes of other hosts cannot be asked, so they count as alive. */
function isAlive({ host, pid, began }: Owner): boolean {
  if (host !== hostname()) return true;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return systemErrorCode(error) === 'EPERM';
  }
  const state = processState(pid);
  if (state === undefined) return true;
  return !state.isDead && (began === undefined || began === state.began);
}

/** What Linux says of a process: killed ones stay until their parent has looked at them. */
function processState(pid: number): { isDead: boolean; began: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { isDead: fields[0] === 'Z' || fields[0] === 'X', began: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}
