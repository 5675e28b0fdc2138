import { AS_SCIPY } from './bradley-terry.ts';
import { type AtPoint, minimize } from './optimization/lbfgs.ts';
import type { Battle } from './paired-logistic.ts';

/** Battles with numbers that may have decided them beside the strength of the sides, such as how much longer an answer is. */
export interface ContextualBattles {
  readonly battles: readonly Battle[];
  readonly sides: number;
  /** Numbers of a battle. */
  readonly width: number;
  /** Those of the first battle, then those of the second, …; positive numbers speak for the first side. */
  readonly features: Float64Array;
}

export interface ContextualFit {
  /** One for each side, in units of log 10. */
  readonly strengths: readonly number[];
  /** One for each number of a battle, in natural logarithms of the odds. */
  readonly coefficients: readonly number[];
}

/** Of the squares of all parameters; half of scikit-learn's default, since no battle is counted twice. */
const PENALTY = 0.5;

/**
 * The model of Bradley and Terry with covariates: a logistic regression of who wins, with a penalty of 0.25 times the sum of the squares of all
 * parameters (FastChat's style control, Chiang et al. 2024, "Chatbot Arena"). What it gives fits the battles, each of which counts as often as its
 * weight says, once by default; one that counts 0 times costs no time.
 */
export function contextualBradleyTerry(
  whole: ContextualBattles,
): (weights?: ArrayLike<number>) => ContextualFit {
  const { battles, sides, width } = whole;
  const flat = flatBattles(whole);
  const zeros = Array.from({ length: sides + width }, () => 0);
  return (weights) => {
    const counts = Float64Array.from(battles, (_, place) => weights?.[place] ?? 1);
    const found = minimize((point) => loss(point, sides, flat, counts), zeros, AS_SCIPY);
    return { strengths: found.slice(0, sides), coefficients: found.slice(sides) };
  };
}

/** Battles as arrays of numbers: the loss is evaluated tens of times over all of them. */
interface FlatBattles {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly points: Float64Array;
  readonly features: Float64Array;
  readonly width: number;
}

function flatBattles({ battles, features, width }: ContextualBattles): FlatBattles {
  return {
    first: Int32Array.from(battles, ({ first }) => first),
    second: Int32Array.from(battles, ({ second }) => second),
    points: Float64Array.from(battles, ({ points }) => points),
    ...{ features, width },
  };
}

/** The negative log likelihood with the penalty, and its gradient. */
function loss(
  parameters: readonly number[],
  sides: number,
  { first, second, points, features, width }: FlatBattles,
  counts: Float64Array,
): AtPoint {
  const point = Float64Array.from(parameters);
  const gradient = point.map((value) => PENALTY * value);
  let value = point.reduce((sum, one) => sum + one * one, 0) * (PENALTY / 2);
  for (let row = 0; row < counts.length; row += 1) {
    const count = counts[row] ?? 0;
    if (count === 0) continue;
    const [one, other, won] = [first[row] ?? 0, second[row] ?? 0, points[row] ?? 0];
    const start = row * width;
    let odds = Math.LN10 * ((point[one] ?? 0) - (point[other] ?? 0));
    for (let column = 0; column < width; column += 1)
      odds += (features[start + column] ?? 0) * (point[sides + column] ?? 0);
    const small = Math.exp(-Math.abs(odds));
    value += count * (Math.max(odds, 0) + Math.log1p(small) - won * odds);
    const pull = count * ((odds >= 0 ? 1 : small) / (1 + small) - won);
    gradient[one] = (gradient[one] ?? 0) + Math.LN10 * pull;
    gradient[other] = (gradient[other] ?? 0) - Math.LN10 * pull;
    for (let column = 0; column < width; column += 1)
      gradient[sides + column] = (gradient[sides + column] ?? 0) + pull * (features[start + column] ?? 0);
  }
  return { value, gradient: [...gradient] };
}
