import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * Cores that this process may use: what the scheduler allows it, and no more than the CPU time that its control
 * group grants (a container's limit), rounded up. `root` is where the control groups are mounted.
 */
export function usableCores(root = '/sys/fs/cgroup', ownGroup = '/proc/self/cgroup'): number {
  const quota = Math.min(...groupFolders(root, ownGroup).map(groupQuota));
  return Math.max(1, Math.min(os.availableParallelism(), Math.ceil(quota)));
}

/** The control groups that this process is in, from the root down to its own, of version 2 and of version 1. */
function groupFolders(root: string, ownGroup: string): string[] {
  const groups = readText(ownGroup) ?? '';
  const own = /^0::(.*)$/m.exec(groups)?.[1] ?? '/';
  const ofTime = /^\d+:(?:[^:]*,)?cpu(?:,[^:]*)?:(.*)$/m.exec(groups)?.[1] ?? '/';
  return [...downTo(root, own), ...downTo(path.join(root, 'cpu'), ofTime)];
}

function downTo(root: string, group: string): string[] {
  const parts = group.split('/').filter((part) => part !== '' && part !== '..');
  return [root, ...parts.map((_, i) => path.join(root, ...parts.slice(0, i + 1)))];
}

/** Cores' worth of CPU time that a control group grants; infinite when it sets no limit. */
function groupQuota(folder: string): number {
  const [quota, period] =
    readText(path.join(folder, 'cpu.max'))?.trim().split(' ') ??
    ['cpu.cfs_quota_us', 'cpu.cfs_period_us'].map((file) => readText(path.join(folder, file))?.trim());
  const cores = Number(quota) / Number(period);
  return Number.isFinite(cores) && cores > 0 ? cores : Number.POSITIVE_INFINITY;
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
