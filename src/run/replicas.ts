import { plain } from '../core/index.ts';
import type { PlannedDataset } from './plan.ts';

/** Which of several answers to one question a sample stands for, by its number; datasets may be asked `n` times. */
export function replicaIndex({ config, size }: PlannedDataset): (index: number) => number {
  const replicas = Math.max(1, Number(plain(config.n ?? 1)));
  const perReplica = Math.max(1, Math.floor(size / replicas));
  return (index) => Math.floor(index / perReplica);
}
