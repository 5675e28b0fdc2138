import {
  type Battle,
  bradleyTerry,
  compareText,
  contextualBradleyTerry,
  NumpyGenerator,
  NumpyRandomState,
  numpyRound,
  percentile,
} from '../../util/index.ts';
import { matchFeatures } from './match-features.ts';
import { codedMatches, type Match, matchCounts } from './matches.ts';

export interface RatingOptions {
  /** How many resamples of the matches the intervals are of. */
  readonly resamples: number;
  /** Whether style and groups take part; they are ignored else. */
  readonly isControlled: boolean;
  readonly isNormalized: boolean;
  /** Whether coefficients are given as ratios of odds. */
  readonly isRatio: boolean;
  readonly groups: readonly string[];
  /** Of the resamples where style is controlled. Default 0. */
  readonly seed?: number;
}

export interface RatedModel {
  readonly model: string;
  /** By its rating, from 1. */
  readonly ranking: number;
  /** One more than the models whose interval lies wholly above its own. */
  readonly upperRanking: number;
  /** The base model has 1000. */
  readonly rating: number;
  /** Of resamples: bounds of the 95 % interval, and the standard deviation. */
  readonly lower: number;
  readonly upper: number;
  readonly deviation: number;
  readonly battles: number;
  /** The chance of a win against the base model, with four digits. */
  readonly winRate: number;
}

export interface MatchRatings {
  /** The highest rating first. */
  readonly models: readonly RatedModel[];
  /** By style and group; absent where they take no part. */
  readonly coefficients?: ReadonlyMap<string, number>;
  readonly hasWholeCounts: boolean;
}

interface Fitted {
  readonly strengths: readonly number[];
  readonly resampled: readonly (readonly number[])[];
  readonly coefficients?: ReadonlyMap<string, number>;
}

const [SCALE, START] = [400, 1000];
const SEED = 0;

/**
 * Elo ratings of models by the model of Bradley and Terry, with intervals of resamples; undefined where the base model is in no match. Resamples
 * of plain ratings are those of numpy's `default_rng(0)`, as in OpenCompass; where style is controlled it draws without a seed, and here
 * numpy's seed 0 holds.
 */
export function matchRatings(
  matches: readonly Match[],
  base: string,
  options: RatingOptions,
): MatchRatings | undefined {
  const { models, battles } = codedMatches(matches);
  const basePlace = models.indexOf(base);
  if (basePlace < 0) return undefined;
  const fitted = options.isControlled
    ? controlled(matches, battles, models.length, options)
    : plainFit(battles, models.length, options.resamples);
  const ratings = anchored(fitted.strengths, basePlace);
  const resampled = fitted.resampled.map((strengths) => anchored(strengths, basePlace));
  const { counts, isWhole } = matchCounts(matches);
  const rows = models.map((model, place) => {
    const values = resampled.map((one) => one[place] ?? Number.NaN);
    const rating = ratings[place] ?? Number.NaN;
    return {
      ...{ model, rating, battles: counts.get(model) ?? 0, winRate: winRate(rating, model === base) },
      ...{ lower: percentile(values, 0.025), upper: percentile(values, 0.975), deviation: deviation(values) },
    };
  });
  const sorted = rows
    .sort((left, right) => compareText(left.model, right.model))
    .sort((left, right) => right.rating - left.rating);
  const ranked = sorted.map((row, place) => ({
    ...row,
    ranking: place + 1,
    upperRanking: 1 + sorted.filter((other) => other !== row && other.lower > row.upper).length,
  }));
  const { coefficients } = fitted;
  return { models: ranked, hasWholeCounts: isWhole, ...(coefficients === undefined ? {} : { coefficients }) };
}

function plainFit(battles: readonly Battle[], size: number, resamples: number): Fitted {
  const { kinds, counts } = kindsOfBattles(battles);
  const random = new NumpyGenerator(SEED);
  const shares = counts.map((count) => count / battles.length);
  return {
    strengths: bradleyTerry(kinds, size, counts),
    resampled: Array.from({ length: resamples }, () => {
      const drawn = random.multinomial(battles.length, shares);
      return bradleyTerry(
        kinds,
        size,
        drawn.map((count) => count / battles.length),
      );
    }),
  };
}

/** Battles of the same sides that ended alike, in numpy's order: a resample is how often each kind is drawn. */
function kindsOfBattles(battles: readonly Battle[]): { readonly kinds: Battle[]; readonly counts: number[] } {
  const found = new Map<string, { readonly battle: Battle; count: number }>();
  for (const battle of battles) {
    const key = `${battle.first},${battle.second},${battle.points}`;
    const one = found.get(key) ?? { battle, count: 0 };
    found.set(key, one);
    one.count += 1;
  }
  const sorted = [...found.values()].sort(
    ({ battle: left }, { battle: right }) =>
      left.first - right.first || left.second - right.second || left.points - right.points,
  );
  return { kinds: sorted.map(({ battle }) => battle), counts: sorted.map(({ count }) => count) };
}

function controlled(
  matches: readonly Match[],
  battles: readonly Battle[],
  sides: number,
  { resamples, isNormalized, isRatio, groups, seed = SEED }: RatingOptions,
): Fitted {
  const { names, values: features } = matchFeatures(matches, { isNormalized, groups });
  const solve = contextualBradleyTerry({ battles, sides, features, width: names.length });
  const { strengths, coefficients } = solve();
  const random = new NumpyRandomState(seed);
  const resampled = Array.from({ length: resamples }, () => {
    const weights = new Uint32Array(battles.length);
    for (let drawn = 0; drawn < battles.length; drawn += 1) {
      const place = random.randint(battles.length);
      weights[place] = (weights[place] ?? 0) + 1;
    }
    return solve(weights).strengths;
  });
  const shown = names.map((name, place) => {
    const value = coefficients[place] ?? 0;
    return [name, isRatio ? Math.exp(value) : value] as const;
  });
  return { strengths, resampled, coefficients: new Map(shown) };
}

function anchored(strengths: readonly number[], base: number): number[] {
  const scaled = strengths.map((value) => value * SCALE + START);
  const shift = START - (scaled[base] ?? START);
  return scaled.map((rating) => rating + shift);
}

function winRate(rating: number, isBase: boolean): number {
  return isBase ? 0.5 : numpyRound(1 / (1 + 10 ** ((START - rating) / SCALE)), 4);
}

/** The standard deviation of a sample; NaN of fewer than two values. */
function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return values.length < 2 ? Number.NaN : Math.sqrt(squares / (values.length - 1));
}
