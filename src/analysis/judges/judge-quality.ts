import {
  type Estimate,
  FEWEST_PAIRS,
  logisticLine,
  percentAgreement,
  spearman,
  wilsonInterval,
} from '../../util/index.ts';
import { comparable, type JudgedDataset, type JudgeEntry, TIE, worthToModel } from './judge-entry.ts';

/** An estimate, and what it rests on. */
export interface Measure extends Estimate {
  readonly n: number;
}

/** How a judge has judged the answers to a dataset, seen by itself. */
export interface JudgeQuality {
  readonly judge: string;
  readonly dataset: string;
  /** Judgements that were to be made, those that came, and those of them that hold a verdict. */
  readonly asked: number;
  readonly received: number;
  readonly judged: number;
  /** Shares from 0 to 1: of what was asked, how much holds a verdict; of what came, how much holds none. */
  readonly coverage: number;
  readonly invalid: number;
  /** How often each verdict was given; of pairs by the place of the answer that is preferred. */
  readonly verdicts: { readonly [verdict: string]: number };
  /** Of verdicts that prefer one answer, the share that prefers the one shown first; 0.5 is no bias. */
  readonly firstPreferred?: Measure;
  /** Of pairs that were shown in both orders, the share in which both verdicts agree. */
  readonly consistency?: Measure;
  /** Spearman's correlation of ratings with the length of the answer, or of preferences with how much longer the first one is. */
  readonly lengthCorrelation?: Measure;
  readonly winRates?: readonly PairWinRate[];
}

/** How often the second model of a pair (the first is its base) is preferred, in percent, ties half. */
export interface PairWinRate {
  readonly model: string;
  readonly against: string;
  readonly n: number;
  readonly winRate: number;
  /**
   * The same at equal lengths, by a logistic model of model and tanh of the standardised difference of lengths; undefined if lengths are
   * unknown or the model has no finite optimum. It has no term for the difficulty of instructions, as AlpacaEval's number does.
   */
  readonly lengthControlled?: number;
}

/** Measures a judge by its own verdicts. */
export function judgeQuality({ judge, dataset, entries, asked }: JudgedDataset): JudgeQuality {
  const read = entries.filter(({ verdict }) => verdict !== undefined);
  const expected = Math.max(asked ?? 0, entries.length);
  const winRates = pairWinRates(read);
  return {
    ...{ judge, dataset, asked: expected, received: entries.length, judged: read.length },
    coverage: expected === 0 ? 0 : read.length / expected,
    invalid: entries.length === 0 ? 0 : (entries.length - read.length) / entries.length,
    verdicts: verdictCounts(read),
    ...measured('firstPreferred', firstPreferred(read)),
    ...measured('consistency', consistency(entries)),
    ...measured('lengthCorrelation', lengthCorrelation(read)),
    ...(winRates.length === 0 ? {} : { winRates }),
  };
}

function measured<Name extends string>(name: Name, measure: Measure | undefined): { [N in Name]?: Measure } {
  return (measure === undefined ? {} : { [name]: measure }) as { [N in Name]?: Measure };
}

function verdictCounts(read: readonly JudgeEntry[]): Record<string, number> {
  const names = read.map(({ verdict }) => {
    if (verdict?.kind !== 'preference') return String(verdict?.value);
    return verdict.first === 0.5 ? TIE : verdict.first > 0.5 ? 'first' : 'second';
  });
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const inOrder = [...counts].sort(([a], [b]) => Number(a) - Number(b) || (a < b ? -1 : 1));
  return Object.fromEntries(inOrder);
}

/** A share of n, with Wilson's interval where n is enough. */
export function share(count: number, n: number): Measure | undefined {
  if (n === 0) return undefined;
  const value = count / n;
  return { value, n, ...(n < FEWEST_PAIRS ? {} : { interval: wilsonInterval(value, n) }) };
}

function firstPreferred(read: readonly JudgeEntry[]): Measure | undefined {
  const decided = read.flatMap(({ verdict }) =>
    verdict?.kind === 'preference' && verdict.first !== 0.5 ? [verdict.first] : [],
  );
  return share(decided.filter((first) => first > 0.5).length, decided.length);
}

function consistency(entries: readonly JudgeEntry[]): Measure | undefined {
  const first = new Map<string, JudgeEntry>();
  for (const entry of entries) if (entry.pass === 0) first.set(entryKey(entry), entry);
  const pairs = entries
    .filter(({ pass }) => pass === 1)
    .flatMap((second) => {
      const before = first.get(entryKey(second));
      const [a, b] = [before && comparable(before), comparable(second)];
      return a === undefined || b === undefined ? [] : [[a, b] as const];
    });
  if (pairs.length === 0) return undefined;
  return share(Math.round(percentAgreement(pairs) * pairs.length), pairs.length);
}

function entryKey({ models, sample }: JudgeEntry): string {
  return `${sample} ${models}`;
}

function lengthCorrelation(read: readonly JudgeEntry[]): Measure | undefined {
  const pairs = read.flatMap(({ verdict, lengths: [first, second] }): [number, number][] => {
    if (verdict?.kind === 'rating' && first !== undefined) return [[first, verdict.value]];
    if (verdict?.kind !== 'preference' || first === undefined || second === undefined) return [];
    return [[first - second, verdict.first]];
  });
  const { value, interval } = spearman(pairs);
  if (!Number.isFinite(value)) return undefined;
  return { value, n: pairs.length, ...(interval === undefined ? {} : { interval }) };
}

function pairWinRates(read: readonly JudgeEntry[]): PairWinRate[] {
  const pairs = new Map<string, JudgeEntry[]>();
  for (const entry of read) {
    if (entry.verdict?.kind !== 'preference') continue;
    pairs.set(entry.models, [...(pairs.get(entry.models) ?? []), entry]);
  }
  return [...pairs].map(([models, entries]) => pairWinRate(models, entries));
}

function pairWinRate(models: string, entries: readonly JudgeEntry[]): PairWinRate {
  const names = [...new Set(entries.flatMap(({ shown }) => shown))];
  const [against = '', model = ''] = names.sort((a, b) => modelPlace(models, a) - modelPlace(models, b));
  const worths = entries.map((entry) => worthToModel(entry, model) ?? 0);
  const winRate = (100 * worths.reduce((sum, worth) => sum + worth, 0)) / worths.length;
  const controlled = lengthControlled(entries, model);
  return {
    ...{ model, against, n: worths.length, winRate },
    ...(controlled === undefined ? {} : { lengthControlled: controlled }),
  };
}

/** The folder of a pair is called by both names, the base first. */
function modelPlace(models: string, name: string): number {
  return models.startsWith(`${name}_`) ? 0 : 1;
}

/**
 * The win rate that the logistic model `logit P = a + b · tanh(d / sd(d))` gives at equal lengths, d being by how many characters the model's
 * answer is longer.
 * Source: Y. Dubois et al., "Length-Controlled AlpacaEval" (arXiv 2404.04475, 2024), equation 2 without the term for instructions.
 */
function lengthControlled(entries: readonly JudgeEntry[], model: string): number | undefined {
  const points = entries.flatMap((entry): [number, number][] => {
    const [first, second] = entry.lengths;
    const worth = worthToModel(entry, model);
    if (first === undefined || second === undefined || worth === undefined) return [];
    return [[entry.shown[0] === model ? first - second : second - first, worth]];
  });
  if (points.length < FEWEST_PAIRS || points.length < entries.length) return undefined;
  const deviation = standardDeviation(points.map(([difference]) => difference));
  const line = logisticLine(
    points.map(([difference, worth]) => [deviation === 0 ? 0 : Math.tanh(difference / deviation), worth]),
  );
  return line === undefined ? undefined : 100 / (1 + Math.exp(-line.intercept));
}

function standardDeviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
