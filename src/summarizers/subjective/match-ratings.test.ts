import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Json } from '../../core/index.ts';
import { matchFeatures } from './match-features.ts';
import { matchRatings, type RatingOptions } from './match-ratings.ts';
import { storedMatches } from './matches.ts';

interface Vector extends Partial<RatingOptions> {
  readonly found: {
    readonly models: Record<string, Record<'rating' | 'lower' | 'upper' | 'deviation', number>>;
    readonly coefficients?: Record<string, number>;
  };
}

const FILE = path.join(import.meta.dirname, '../../../test/fixtures/bradley-terry/vectors.json');
const SETS: { readonly matches: Json; readonly cases: readonly Vector[] }[] = JSON.parse(
  readFileSync(FILE, 'utf8'),
);
const VECTORS = SETS.flatMap(({ matches, cases }) => cases.map((one) => ({ matches, ...one })));
const DEFAULTS = { resamples: 5, isControlled: false, isNormalized: true, isRatio: true, groups: [] };

test.each(VECTORS.map((vector, place) => [place, vector] as const))(
  'ratings, intervals and coefficients are those of numpy and scipy (%i)',
  (_place, { matches, found, ...options }) => {
    const ratings = matchRatings(storedMatches(matches), 'base', { ...DEFAULTS, ...options });
    const models = ratings?.models ?? [];
    expect(models.map(({ model }) => model).sort()).toEqual(Object.keys(found.models).sort());
    for (const row of models)
      for (const [name, wanted] of Object.entries(found.models[row.model] ?? {}))
        expect(near(Reflect.get(row, name), wanted), `${row.model} ${name}`).toBe(true);
    expect([...(ratings?.coefficients?.keys() ?? [])]).toEqual(Object.keys(found.coefficients ?? {}));
    for (const [name, value] of ratings?.coefficients ?? [])
      expect(near(value, found.coefficients?.[name] ?? Number.NaN), name).toBe(true);
  },
);

/** Relative to 1e-6, the tolerance of the optimizer. */
function near(value: number, wanted: number): boolean {
  return Math.abs(value - wanted) <= 1e-6 * Math.max(1, Math.abs(wanted));
}

const match = (model_a: string, model_b: string, winner: string, more = {}) => ({
  ...{ model_a, model_b, winner },
  ...{ conv_metadata: { sum_assistant_tokens_a: 3, sum_assistant_tokens_b: 1 } },
  ...more,
});

test('who wins three of four has the odds of that; rankings, chances and counts', () => {
  const matches = storedMatches([
    match('x', 'base', 'model_a'),
    match('x', 'base', 'model_a'),
    match('base', 'x', 'model_b'),
    match('base', 'x', 'model_a'),
  ]);
  const found = matchRatings(matches, 'base', DEFAULTS);
  expect(found?.models[0]).toMatchObject({ model: 'x', ranking: 1, battles: 4, winRate: 0.75 });
  expect(found?.models[0]?.rating).toBeCloseTo(1000 + 400 * Math.log10(3), 3);
  expect(found?.models[1]).toMatchObject({ model: 'base', ranking: 2, rating: 1000, winRate: 0.5 });
  expect(found?.hasWholeCounts).toBe(true);
  expect(found).not.toHaveProperty('coefficients');
});

test('the base model always stands first: counts are no whole numbers in pandas; one resample has no deviation', () => {
  const matches = storedMatches([match('base', 'x', 'tie'), match('base', 'y', 'tie')]);
  const found = matchRatings(matches, 'base', { ...DEFAULTS, resamples: 1 });
  expect(found?.hasWholeCounts).toBe(false);
  expect(found?.models.map(({ model, rating }) => [model, Math.round(rating)])).toEqual([
    ['base', 1000],
    ['x', 1000],
    ['y', 1000],
  ]);
  expect(found?.models[0]?.deviation).toBeNaN();
});

test('without a match of the base model there are no ratings', () => {
  expect(matchRatings(storedMatches([match('x', 'y', 'tie')]), 'base', DEFAULTS)).toBeUndefined();
  expect(matchRatings([], 'base', DEFAULTS)).toBeUndefined();
  expect(storedMatches('none')).toEqual([]);
});

test('a count that is the same in all matches cannot be normalized: the fit ends where it begins', () => {
  const matches = storedMatches([match('x', 'base', 'model_a'), match('base', 'x', 'model_b')]);
  const found = matchRatings(matches, 'base', { ...DEFAULTS, isControlled: true });
  expect(found?.models.map(({ rating }) => rating)).toEqual([1000, 1000]);
  expect(new Set(found?.coefficients?.values())).toEqual(new Set([1]));
});

test('style is a difference over the sum and one; each value of a group is a column, numbers in their order', () => {
  const matches = storedMatches([
    match('x', 'base', 'tie', { level: 10 }),
    match('x', 'base', 'tie', { level: 9 }),
  ]);
  const { names, values } = matchFeatures(matches, { isNormalized: false, groups: ['level'] });
  expect(names.slice(4)).toEqual(['level_9', 'level_10']);
  expect([...values]).toEqual([0.4, 0, 0, 0, 0, 1, 0.4, 0, 0, 0, 1, 0]);
  expect(() => matchFeatures(matches, { isNormalized: false, groups: ['domain'] })).toThrow(/"domain"/);
});
