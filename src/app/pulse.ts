import { existsSync, rmSync } from 'node:fs';
import { endHeartbeat, type RunFolder, writeHeartbeat } from '../store/index.ts';

const LOOK_MS = 1000;
/** Looks between two signs of life: one every 5 s. */
const LOOKS = 5;

export interface PulseOptions {
  readonly folder: RunFolder;
  readonly now: () => number;
  /** Whether the run folder still stands in its place; nothing is written elsewhere. */
  readonly isThere: () => boolean;
  /** Told once that somebody wants the run stopped. */
  readonly onCancel: () => void;
}

/**
 * While a run works: signs of life in its folder, and a look for `control/cancel`. A wish to stop that an earlier process did
 * not see is none of this run's. Returns the function that ends it.
 */
export function startPulse({ folder, now, isThere, onCancel }: PulseOptions): () => void {
  const started = new Date(now()).toISOString();
  let looks = 0;
  let isCancelled = false;
  quietly(() => rmSync(folder.cancelFile, { force: true }));
  const look = () => {
    if (!isThere()) return;
    if (looks % LOOKS === 0)
      quietly(() => writeHeartbeat(folder.heartbeatFile, started, new Date(now()).toISOString()));
    looks += 1;
    if (isCancelled || !existsSync(folder.cancelFile)) return;
    isCancelled = true;
    quietly(() => rmSync(folder.cancelFile, { force: true }));
    onCancel();
  };
  look();
  const timer = setInterval(look, LOOK_MS).unref();
  return () => {
    clearInterval(timer);
    if (isThere()) quietly(() => endHeartbeat(folder.heartbeatFile));
  };
}

/** A disk that is full for a while must not end a run. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // The next sign of life may be written again.
  }
}
