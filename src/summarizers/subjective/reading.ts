import { pythonRound } from '../../util/index.ts';
import type { JudgedInput, JudgementRecord } from './contract.ts';

/** What was read of the judgements of a model, or of a pair. */
export interface Readings<Verdict> {
  readonly found: readonly { readonly verdict: Verdict; readonly record: JudgementRecord }[];
  readonly replies: number;
}

/** Reads the verdicts of a judge about models that were shown together, over datasets; undefined where it said nothing. */
export function readVerdicts<Verdict>(
  { judgements }: JudgedInput,
  shown: { readonly models: readonly string[]; readonly judge: string; readonly datasets: readonly string[] },
  read: (record: JudgementRecord) => Verdict | undefined,
): Readings<Verdict> | undefined {
  const records = shown.datasets.flatMap((dataset) => judgements(shown.models, shown.judge, dataset) ?? []);
  if (records.length === 0) return undefined;
  const found = records.flatMap((record) => {
    const verdict = read(record);
    return verdict === undefined ? [] : [{ verdict, record }];
  });
  return { found, replies: records.length };
}

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

/** The mean to two digits, as Python rounds; 0 of nothing. */
export function roundedMean(values: readonly number[]): number {
  if (values.length === 0) return 0;
  return pythonRound(values.reduce((sum, value) => sum + value, 0) / values.length, 2);
}
