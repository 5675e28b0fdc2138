import { float, type JudgeVerdict, type Metrics } from '../core/index.ts';

/** How the verdicts of several judges become one. */
export const VOTES = ['majority', 'mean'] as const;
export type Vote = (typeof VOTES)[number];

const TIE = 0.5;

/**
 * The verdict about two answers that were shown in both orders: what both say of the same answer, else a tie. `first` and `second` are
 * worth what they are to the answer shown first, which is another one in each. Undefined if one of the two says nothing.
 */
export function inBothOrders(
  first: JudgeVerdict | undefined,
  second: JudgeVerdict | undefined,
): JudgeVerdict | undefined {
  if (first?.kind !== 'preference' || second?.kind !== 'preference') return undefined;
  return first.first === 1 - second.first ? first : { kind: 'preference', first: TIE };
}

/**
 * One verdict of several about the same sample, of which those that cannot be read have no vote. `majority`: what more than
 * half of the others say; two answers without a majority are a tie, all else is no verdict. `mean`: that of ratings, or of what the
 * verdicts are worth to the answer shown first; grades have none.
 */
export function voted(verdicts: readonly (JudgeVerdict | undefined)[], vote: Vote): JudgeVerdict | undefined {
  const read = verdicts.filter((verdict) => verdict !== undefined);
  const [sample] = read;
  if (sample === undefined) return undefined;
  return vote === 'mean' ? meanVerdict(read, sample) : majorityVerdict(read, sample);
}

function majorityVerdict(
  verdicts: readonly JudgeVerdict[],
  { kind }: JudgeVerdict,
): JudgeVerdict | undefined {
  const counts = new Map<string, { verdict: JudgeVerdict; count: number }>();
  for (const verdict of verdicts) {
    const key = String(worthIn(verdict));
    counts.set(key, { verdict, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const found = [...counts.values()].find(({ count }) => count * 2 > verdicts.length)?.verdict;
  return found ?? (kind === 'preference' ? { kind, first: TIE } : undefined);
}

function meanVerdict(verdicts: readonly JudgeVerdict[], { kind }: JudgeVerdict): JudgeVerdict | undefined {
  if (kind === 'grade') return undefined;
  const values = verdicts.map((verdict) => Number(worthIn(verdict)));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return kind === 'rating' ? { kind, value: mean } : { kind, first: mean };
}

function worthIn(verdict: JudgeVerdict): number | string {
  return verdict.kind === 'preference' ? verdict.first : verdict.value;
}

/** A verdict about answers of models; `answers`: whose were shown, in their order, where there were two. */
export interface AttributedVerdict {
  readonly verdict: JudgeVerdict | undefined;
  readonly answers: readonly [string, string] | undefined;
}

/**
 * Metrics of verdicts of any form: `score`, the mean rating; `win_rate_<model>` of both models, in percent, a tie being half a win for
 * each, and `tie_rate`; or `share_<grade>`, in percent. Verdicts that cannot be read are left out of all.
 */
export function verdictMetrics(verdicts: readonly AttributedVerdict[]): Metrics {
  const ratings: number[] = [];
  const wins = new Map<string, number>();
  const grades = new Map<string, number>();
  let [compared, ties, graded] = [0, 0, 0];
  for (const { verdict, answers = ['A', 'B'] } of verdicts) {
    if (verdict === undefined) continue;
    if (verdict.kind === 'rating') ratings.push(verdict.value);
    else if (verdict.kind === 'grade') {
      graded += 1;
      add(grades, verdict.value, 1);
    } else {
      compared += 1;
      if (verdict.first === TIE) ties += 1;
      add(wins, answers[0], verdict.first);
      add(wins, answers[1], 1 - verdict.first);
    }
  }
  const percent = (name: string, counts: ReadonlyMap<string, number>, of: number): Metrics =>
    Object.fromEntries([...counts].map(([key, count]) => [`${name}_${key}`, float((100 * count) / of)]));
  return {
    ...(ratings.length === 0
      ? {}
      : { score: float(ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length) }),
    ...percent('win_rate', wins, compared),
    ...(compared === 0 ? {} : { tie_rate: float((100 * ties) / compared) }),
    ...percent('share', grades, graded),
  };
}

function add(counts: Map<string, number>, key: string, value: number): void {
  counts.set(key, (counts.get(key) ?? 0) + value);
}
