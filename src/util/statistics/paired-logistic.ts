import { minimize } from './optimization/lbfgs.ts';

/** What came of comparing two sides; a side is its place in a list. */
export interface Battle {
  readonly first: number;
  readonly second: number;
  /** 1: the first side won, 0: the second did, 0.5: a tie. */
  readonly points: number;
}

/** Battles between the same two sides, by how often they ended for the first one. A tie is half of each. */
export interface Matchup {
  readonly first: number;
  readonly second: number;
  wins: number;
  losses: number;
}

const AS_SCIKIT_LEARN = {
  gradientTolerance: 1e-8,
  valueTolerance: 64 * Number.EPSILON,
  iterations: 100,
  searches: 50,
};

/**
 * The coefficients of the logistic regression of who wins, one for each side and none for the order: the model of Bradley and Terry
 * (1952), in units of log `base`. Computed as scikit-learn's `LogisticRegression(fit_intercept=False, penalty=None, tol=1e-8)` does from zeros:
 * where a side has only won or only lost, the best coefficients are infinite, and these are where 100 steps end.
 */
export function pairedLogistic(battles: readonly Battle[], size: number, base: number): number[] {
  const matchups = countMatchups(battles);
  const unit = Math.log(base);
  return minimize(
    (coefficients) => pairedLoss(matchups, coefficients, battles.length, unit),
    zeros(size),
    AS_SCIKIT_LEARN,
  );
}

/** Battles by their two sides; `weights`: how often each one counts, once by default. */
export function countMatchups(battles: readonly Battle[], weights?: readonly number[]): Matchup[] {
  const all = new Map<string, Matchup>();
  for (const [place, { first, second, points }] of battles.entries()) {
    const weight = weights?.[place] ?? 1;
    const key = `${first},${second}`;
    const one = all.get(key) ?? { first, second, wins: 0, losses: 0 };
    all.set(key, one);
    one.wins += weight * points;
    one.losses += weight * (1 - points);
  }
  return [...all.values()];
}

/** The negative log likelihood of the battles divided by a number, and its gradient. */
export function pairedLoss(
  matchups: readonly Matchup[],
  coefficients: readonly number[],
  count: number,
  unit: number,
) {
  const gradient = zeros(coefficients.length);
  let value = 0;
  for (const { first, second, wins, losses } of matchups) {
    const difference = unit * ((coefficients[first] ?? 0) - (coefficients[second] ?? 0));
    const total = wins + losses;
    value += total * softplus(difference) - wins * difference;
    const pull = (unit * (total * logistic(difference) - wins)) / count;
    gradient[first] = (gradient[first] ?? 0) + pull;
    gradient[second] = (gradient[second] ?? 0) - pull;
  }
  return { value: value / count, gradient };
}

/** log(1 + e^x) without overflow. */
function softplus(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function zeros(size: number): number[] {
  return Array.from({ length: size }, () => 0);
}
