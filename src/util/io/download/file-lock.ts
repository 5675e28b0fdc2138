import { mkdir, open, readFile, rm, stat, utimes } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { systemClock } from '../../scheduling/clock.ts';

/** A holder shows every so often, in milliseconds, that it lives; a lock that is older than `STALE` is void. */
const HEARTBEAT = 5_000;
const STALE = 30_000;
const POLL = 250;

/**
 * Runs `action` while no other process does so under the same lock file. A lock whose holder is gone is taken
 * over. Waits for as long as another process holds it.
 */
export async function withFileLock<T>(
  file: string,
  signal: AbortSignal | undefined,
  action: () => Promise<T>,
): Promise<T> {
  await mkdir(path.dirname(file), { recursive: true });
  while (!(await tryLock(file))) {
    if (await isAbandoned(file)) await rm(file, { force: true });
    else await systemClock.sleep(POLL, signal);
  }
  const heartbeat = setInterval(() => {
    const now = new Date(systemClock.now());
    utimes(file, now, now).catch(() => undefined);
  }, HEARTBEAT);
  try {
    return await action();
  } finally {
    clearInterval(heartbeat);
    await rm(file, { force: true });
  }
}

async function tryLock(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(`${process.pid} ${os.hostname()}`);
    await handle.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** True when the holder is a process of this machine that ended, or has shown no life for long. */
async function isAbandoned(file: string): Promise<boolean> {
  try {
    const [pid, host] = (await readFile(file, 'utf8')).split(' ');
    if (host === os.hostname() && !isRunning(Number(pid))) return true;
    return systemClock.now() - (await stat(file)).mtimeMs > STALE;
  } catch {
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
