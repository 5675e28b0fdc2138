import {
  type Battle,
  compareText,
  NumpyRandomState,
  pairedLogistic,
  percentile,
  pythonRound,
} from '../../util/index.ts';

/** A battle of two models; `winner` as OpenCompass writes it. */
export interface ModelBattle {
  readonly first: string;
  readonly second: string;
  readonly winner: 'model_a' | 'model_b' | 'tie';
}

/** Ratings by model. */
export type Ratings = ReadonlyMap<string, number>;

/** A model's share of wins against the base model in percent, with two digits, and its 95 % interval. */
export interface WinRate {
  readonly model: string;
  /** Its place among ratings. */
  readonly place: number;
  readonly score: number;
  readonly lower: number;
  readonly upper: number;
  /** Its ratings in all resamples; NaN where it is in no battle of one. */
  readonly resampled: readonly number[];
}

const [SCALE, BASE, START] = [400, 10, 1000];
/** This model is rated 1000 where it takes part. */
const ANCHOR = 'gpt4-0314';
const [RESAMPLES, SEED] = [100, 42];
const POINTS = { model_a: 1, model_b: 0, tie: 0.5 } as const;

/** Elo ratings by the model of Bradley and Terry, the highest first. */
export function eloRatings(battles: readonly ModelBattle[]): Ratings {
  const names = [...new Set([...battles.map(({ first }) => first), ...battles.map(({ second }) => second)])];
  const places = new Map(names.map((name, place) => [name, place]));
  const coded = battles.map(
    ({ first, second, winner }): Battle => ({
      first: places.get(first) ?? 0,
      second: places.get(second) ?? 0,
      points: POINTS[winner],
    }),
  );
  const ratings = pairedLogistic(coded, names.length, BASE).map((value) => SCALE * value + START);
  const anchor = ratings[places.get(ANCHOR) ?? -1];
  const shift = anchor === undefined ? 0 : START - anchor;
  const entries = names.map((name, place) => [name, (ratings[place] ?? 0) + shift] as const);
  return new Map(entries.sort(([, left], [, right]) => right - left));
}

/** Ratings of samples of the battles, drawn with replacement as pandas draws them under numpy's seed 42. */
export function resampledRatings(battles: readonly ModelBattle[]): Ratings[] {
  const random = new NumpyRandomState(SEED);
  return Array.from({ length: RESAMPLES }, () => {
    const drawn = random.choice(battles.length, battles.length);
    return eloRatings(drawn.flatMap((place) => battles[place] ?? []));
  });
}

/** The models of resamples by their median rating, the highest first. */
export function byMedian(resamples: readonly Ratings[]): string[] {
  const names = [...new Set(resamples.flatMap((ratings) => [...ratings.keys()]))];
  const medians = names.map((name) => {
    const known = resamples.flatMap((ratings) => ratings.get(name) ?? []);
    return [name, percentile(known, 0.5)] as const;
  });
  return medians.sort(([, left], [, right]) => right - left).map(([name]) => name);
}

/** Win rates against a base model, the highest first. */
export function winRates(ratings: Ratings, resamples: readonly Ratings[], base: string): WinRate[] {
  const names = [...ratings.keys()];
  const resampled = new Map(
    names.map((name) => [name, resamples.map((one) => one.get(name) ?? Number.NaN)] as const),
  );
  const bound = (share: number) =>
    new Map(names.map((name) => [name, percentile(resampled.get(name) ?? [], share)]));
  const [lower, upper] = [bound(0.025), bound(0.975)];
  return names
    .map((model, place) => ({
      ...{ model, place },
      score: winRate(ratings, model, base),
      lower: winRate(lower, model, base),
      upper: winRate(upper, model, base),
      resampled: resampled.get(model) ?? [],
    }))
    .sort((left, right) => compareText(left.model, right.model))
    .sort((left, right) => right.score - left.score);
}

/** In percent; of a model without a rating, and of the base model itself, 50. */
function winRate(ratings: Ratings, model: string, base: string): number {
  const [own, other] = [ratings.get(model) ?? Number.NaN, ratings.get(base) ?? Number.NaN];
  if (model === base || Number.isNaN(own) || Number.isNaN(other)) return 50;
  // OpenCompass keeps what it computed last, which decides the last bits.
  const isLater = compareText(model, base) > 0;
  const rate = isLater ? expected(own, other) : 1 - expected(other, own);
  return pythonRound(rate * 100, 2);
}

function expected(own: number, other: number): number {
  return 1 / (1 + BASE ** ((other - own) / SCALE));
}
