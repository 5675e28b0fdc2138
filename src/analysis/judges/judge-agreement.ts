import { cohenKappa, krippendorffAlpha, percentAgreement, type Scale } from '../../util/index.ts';
import { comparable, type JudgedDataset, type JudgeEntry } from './judge-entry.ts';
import { type Measure, share } from './judge-quality.ts';

/** How two judges agree about what both have judged. */
export interface PairAgreement {
  readonly judges: readonly [string, string];
  readonly n: number;
  readonly agreement: Measure;
  readonly kappa: Measure;
}

/** How the judges of a dataset agree. */
export interface JudgeAgreement {
  readonly dataset: string;
  readonly pairs: readonly PairAgreement[];
  /** Krippendorff's alpha over all judges; `interval` for ratings, else `nominal`. Null if it is not defined. */
  readonly alpha: number | null;
  readonly scale: Scale;
}

/** Compares the judges of one dataset, as soon as there are two. */
export function judgeAgreement(judged: readonly JudgedDataset[]): JudgeAgreement | undefined {
  const [first] = judged;
  if (first === undefined || judged.length < 2) return undefined;
  const verdicts = judged.map(({ entries }) => new Map(entries.map((entry) => [entryKey(entry), entry])));
  const keys = [...new Set(judged.flatMap(({ entries }) => entries.map(entryKey)))];
  const units = keys.map((key) => verdicts.map((of) => verdictIn(of.get(key))));
  const isRated = judged.some(({ entries }) => entries.some(({ verdict }) => verdict?.kind === 'rating'));
  const scale = isRated ? 'interval' : 'nominal';
  const alpha = krippendorffAlpha(units, scale);
  return {
    dataset: first.dataset,
    pairs: judged.flatMap(({ judge }, place) =>
      judged.slice(place + 1).flatMap((other, offset) => {
        const both = units.map((unit) => [unit[place], unit[place + 1 + offset]] as const);
        return pairAgreement([judge, other.judge], both);
      }),
    ),
    alpha: Number.isFinite(alpha) ? alpha : null,
    scale,
  };
}

function pairAgreement(
  judges: readonly [string, string],
  all: readonly (readonly [number | string | undefined, number | string | undefined])[],
): PairAgreement[] {
  const both = all.flatMap(([a, b]) => (a === undefined || b === undefined ? [] : [[a, b] as const]));
  const n = both.length;
  const agreement = share(Math.round(percentAgreement(both) * n), n);
  return agreement === undefined ? [] : [{ judges, n, agreement, kappa: { ...cohenKappa(both), n } }];
}

function verdictIn(entry: JudgeEntry | undefined): number | string | undefined {
  return entry === undefined ? undefined : comparable(entry);
}

function entryKey({ models, sample, pass }: JudgeEntry): string {
  return `${sample} ${pass} ${models}`;
}
