import { pythonRound } from '../../util/index.ts';

/** Values by key, in the order in which keys are first seen. */
export function grouped<Value>(entries: Iterable<readonly [string, Value]>): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const [key, value] of entries) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/** Adds to the number of a key. */
export function addTo(counts: Map<string, number>, key: string, value: number): void {
  counts.set(key, (counts.get(key) ?? 0) + value);
}

/** The mean; 0 of nothing. */
export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The mean to two digits, as Python rounds; 0 of nothing. */
export function roundedMean(values: readonly number[]): number {
  return pythonRound(meanOf(values), 2);
}
