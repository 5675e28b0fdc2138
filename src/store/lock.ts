import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { LodestoneError } from '../core/index.ts';
import { unwritable } from '../util/index.ts';

/**
 * Keeps two processes from writing one run folder: a file that holds the host and process number of its owner.
 * A lock whose owner no longer lives on this host is taken over. Returns the function that gives it up.
 */
export function acquireLock(file: string): () => void {
  try {
    takeLock(file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw unwritable(file, cause);
    const owner = ownerOf(file);
    if (owner !== undefined && isAlive(owner)) {
      throw new LodestoneError(
        'run-locked',
        `process ${owner.pid} on ${owner.host} is working on this run (${file})`,
        {
          hint: 'Wait for it, stop it, or remove the file if that process is gone.',
        },
      );
    }
    rmSync(file, { force: true });
    takeLock(file);
  }
  return () => rmSync(file, { force: true });
}

interface Owner {
  host: string;
  pid: number;
}

function takeLock(file: string): void {
  const descriptor = openSync(file, 'wx');
  writeSync(descriptor, JSON.stringify({ host: hostname(), pid: process.pid }));
  closeSync(descriptor);
}

function ownerOf(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

/** Processes of other hosts cannot be asked, so they count as alive. */
function isAlive({ host, pid }: Owner): boolean {
  if (host !== hostname()) return true;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
