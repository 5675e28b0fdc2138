import { cohenKappa, kendallTauB, percentAgreement, spearman } from '../../util/index.ts';
import type { HumanLabel } from './human-labels.ts';
import { comparable, type JudgedDataset, type JudgeEntry, TIE, worthToModel } from './judge-entry.ts';
import { type Measure, share } from './judge-quality.ts';

/** How a judge agrees with what people said of the same answers. */
export interface LabelAgreement {
  readonly judge: string;
  readonly dataset: string;
  /** Answers that both have judged. */
  readonly n: number;
  readonly accuracy: Measure;
  readonly kappa: Measure;
  /** Of ratings and preferences; absent for grades, and where one side is constant. */
  readonly spearman?: Measure;
  readonly kendall?: Measure;
}

/**
 * Compares the verdicts of a judge with labels. `sampleOf`: the number of a label's sample in the run. Where several people have labelled an
 * answer, each of them is compared with the judge; where the judge saw a pair in both orders, its verdicts count where they agree, else
 * as a tie.
 */
export function labelAgreement(
  { judge, dataset, entries }: JudgedDataset,
  labels: readonly HumanLabel[],
  sampleOf: (label: HumanLabel) => number | undefined,
): LabelAgreement | undefined {
  const judged = new Map<string, JudgeEntry[]>();
  for (const entry of entries) {
    const key = labelKey(entry.sample, entry.shown);
    judged.set(key, [...(judged.get(key) ?? []), entry]);
  }
  const pairs = labels.flatMap((label) => {
    const sample = sampleOf(label);
    const models = label.tasks.map((task) => modelIn(task, dataset));
    if (sample === undefined || !models.every((model) => model !== undefined)) return [];
    const verdict = settled(judged.get(labelKey(sample, models)) ?? [], models[0] ?? '');
    return verdict === undefined ? [] : [{ ...verdict, label: labelValue(label, models[0] ?? '') }];
  });
  const n = pairs.length;
  const values = pairs.map(({ value, label }) => [value, label.value] as const);
  const accuracy = share(Math.round(percentAgreement(values) * n), n);
  if (accuracy === undefined) return undefined;
  const numbers = pairs.flatMap(({ number, label }): [number, number][] =>
    number === undefined || label.number === undefined ? [] : [[number, label.number]],
  );
  const [rho, tau] = [spearman(numbers), kendallTauB(numbers)];
  return {
    ...{ judge, dataset, n, accuracy, kappa: { ...cohenKappa(values), n } },
    ...(Number.isFinite(rho.value) ? { spearman: { ...rho, n: numbers.length } } : {}),
    ...(Number.isFinite(tau.value) ? { kendall: { ...tau, n: numbers.length } } : {}),
  };
}

interface Comparable {
  readonly value: number | string;
  /** For ranks: a rating, or what the verdict is worth to the first of the models. */
  readonly number: number | undefined;
}

/** What a judge said of the same answers, once or in both orders. */
function settled(entries: readonly JudgeEntry[], model: string): Comparable | undefined {
  const found = entries.map((entry) => ({ value: comparable(entry), number: numberIn(entry, model) }));
  const [first, second] = found;
  if (first?.value === undefined || (second !== undefined && second.value === undefined)) return undefined;
  const isTurned = second !== undefined && second.value !== first.value;
  return isTurned ? { value: TIE, number: 0.5 } : { value: first.value, number: first.number };
}

function numberIn(entry: JudgeEntry, model: string): number | undefined {
  const { verdict } = entry;
  return verdict?.kind === 'rating' ? verdict.value : worthToModel(entry, model);
}

function labelValue({ kind, value }: HumanLabel, model: string): Comparable {
  if (kind === 'rating') return { value, number: Number(value) };
  if (kind === 'grade') return { value, number: undefined };
  return { value, number: value === TIE ? 0.5 : Number(value === model) };
}

/** The model of a task that is called `model/dataset`; undefined if it is of another dataset. */
export function modelIn(task: string, dataset: string): string | undefined {
  return task.endsWith(`/${dataset}`) ? task.slice(0, -dataset.length - 1) : undefined;
}

function labelKey(sample: number, models: readonly string[]): string {
  return JSON.stringify([sample, [...models].sort()]);
}
