import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Compat, float, type Json, plain, type SummaryGroup } from '../core/index.ts';
import { addGroup, type ResultSet } from './groups.ts';
import { type RawResult, resultMetrics } from './results.ts';

type Scores = { [dataset: string]: { [metric: string]: Json } };

/** The results of one model. */
function resultSet(scores: Scores, modes: { [dataset: string]: string } = {}): ResultSet {
  const raw = new Map<string, RawResult>(
    Object.entries(scores).map(([dataset, metrics]) => [dataset, new Map(Object.entries(metrics))]),
  );
  const metrics = new Map([...raw].map(([dataset, result]) => [dataset, resultMetrics(result)]));
  return {
    raw: new Map([['m', raw]]),
    metrics: new Map([['m', metrics]]),
    metricNames: new Map([...metrics].map(([dataset, own]) => [dataset, [...own.keys()]])),
    modes: new Map(Object.keys(scores).map((dataset) => [dataset, modes[dataset] ?? 'gen'])),
    combinations: new Map(),
  };
}

function grouped(
  group: Pick<SummaryGroup, 'subsets'> & Partial<SummaryGroup>,
  results: ResultSet,
  compat: Compat = '0.5.4',
) {
  addGroup({ ...group, name: 'g' }, ['m'], results, compat);
  const found = results.metrics.get('m')?.get('g');
  return found && Object.fromEntries([...found].map(([name, value]) => [name, plain(value)]));
}

const AB: Scores = { a: { accuracy: float(20) }, b: { accuracy: float(60) } };
const both = { subsets: ['a', 'b'] };

describe('the value of a group', () => {
  test.each<[string, Partial<SummaryGroup>, string, number]>([
    ['the mean', {}, 'naive_average', 40],
    ['the mean by the weights of its subsets', { weights: { a: 3, b: 1 } }, 'weighted_average', 30],
    ['a weight of nothing leaves a subset out', { weights: { a: 0, b: 2 } }, 'weighted_average', 60],
    ['the sum', { sum: true }, 'sum', 80],
    ['the deviation of the whole population', { std: true }, 'standard_deviation', 20],
    // 2 / (1/20 + 1/60)
    ['the harmonic mean', { harmonic_mean: true }, 'harmonic_mean', 30],
  ])('is %s', (_, options, metric, value) => {
    expect(grouped({ ...both, ...options }, resultSet(AB))?.[metric]).toBeCloseTo(value, 12);
  });

  test('has the name that the group gives its metric', () => {
    expect(grouped({ ...both, metric: 'mine' }, resultSet(AB))).toHaveProperty('mine', 40);
  });

  test('of values that are not positive: each of at most one counts as one in a harmonic mean', () => {
    const zero = resultSet({ a: { accuracy: float(0) }, b: { accuracy: float(0.5) } });
    expect(grouped({ ...both, harmonic_mean: true }, zero)?.harmonic_mean).toBe(1);
  });

  test('harmonic means came with 0.5.4: before, the plain one is taken', () => {
    expect(grouped({ ...both, harmonic_mean: true }, resultSet(AB), '0.3.3')).toEqual({ naive_average: 40 });
  });

  test('a sum of whole numbers is a whole number, of others a float', () => {
    const sumOf = (a: Json, b: Json) => {
      const results = resultSet({ a: { accuracy: a }, b: { accuracy: b } });
      grouped({ ...both, sum: true }, results);
      return results.metrics.get('m')?.get('g')?.get('sum');
    };
    expect(sumOf(1, 2)).toBe(3);
    expect(sumOf(1, float(2))).toEqual(float(3));
  });

  test('a mean lies between the least and the greatest value, and weights in proportion give the same', () => {
    const value = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(
        value,
        value,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (a, b, v, w) => {
          const scores = { a: { accuracy: float(a) }, b: { accuracy: float(b) } };
          const mean = (weights: { [name: string]: number }) =>
            Number(grouped({ ...both, weights }, resultSet(scores))?.weighted_average);
          expect(mean({ a: v, b: w })).toBeGreaterThanOrEqual(Math.min(a, b) - 1e-9);
          expect(mean({ a: v, b: w })).toBeLessThanOrEqual(Math.max(a, b) + 1e-9);
          expect(mean({ a: 3 * v, b: 3 * w })).toBeCloseTo(mean({ a: v, b: w }), 9);
        },
      ),
    );
  });
});

describe('the metrics that a group takes', () => {
  const two: Scores = {
    a: { accuracy: float(10), f1: float(1) },
    b: { accuracy: float(30), f1: float(3) },
    c: { other: float(50) },
  };

  test('are pairs where pairs are named', () => {
    const subsets: [string, string][] = [
      ['a', 'f1'],
      ['c', 'other'],
    ];
    expect(grouped({ subsets }, resultSet(two))).toEqual({ naive_average: 25.5 });
  });

  test('since 0.5.4 are the common ones, then the mean of the leading ones', () => {
    expect(Object.entries(grouped(both, resultSet(two)) ?? {})).toEqual([
      ['accuracy', 20],
      ['f1', 2],
      ['naive_average', 20],
    ]);
  });

  test('before are several common ones instead of the mean, unless a metric is asked for', () => {
    expect(grouped(both, resultSet(two), '0.3.3')).toEqual({ accuracy: 20, f1: 2 });
    expect(grouped({ ...both, metric: 'naive_average' }, resultSet(two), '0.3.3')).toEqual({
      naive_average: 20,
    });
    expect(grouped(both, resultSet(AB), '0.3.3')).toEqual({ naive_average: 40 });
  });

  test('that are not common leave the mean of the leading ones', () => {
    expect(grouped({ subsets: ['a', 'c'] }, resultSet(two))).toEqual({ naive_average: 30 });
  });

  test('cannot be named for some subsets and left open for others', () => {
    expect(() => grouped({ subsets: ['a', ['b', 'f1']] }, resultSet(two))).toThrow('g mixes names');
  });

  test('weights may name a metric of a subset', () => {
    const subsets: [string, string][] = [
      ['a', 'accuracy'],
      ['a', 'f1'],
    ];
    const weights = { 'a@accuracy': 1, 'a@f1': 3 };
    expect(grouped({ subsets, weights }, resultSet(two))?.weighted_average).toBe((10 + 3) / 4);
  });

  test('a weight of what is no subset is an error that names it', () => {
    expect(() => grouped({ ...both, weights: { z: 1 } }, resultSet(AB))).toThrow('z');
  });

  test('are changed by formulas since 0.5.4', () => {
    const transforms = { a: '100 - x' };
    expect(grouped({ ...both, transforms }, resultSet(AB))?.naive_average).toBe((80 + 60) / 2);
    expect(grouped({ ...both, transforms }, resultSet(AB), '0.3.3')?.naive_average).toBe(40);
  });
});

describe('a group of which a part is missing', () => {
  test('has no value, and says what is missing', () => {
    const results = resultSet(AB);
    expect(grouped({ subsets: ['a', 'z', ['b', 'f1']] }, results)).toBeUndefined();
    expect(results.raw.get('m')?.get('g')).toEqual(
      new Map([['error', "missing metrics: ['z', ['b', 'f1']]"]]),
    );
  });

  test('says nothing where all of it is missing', () => {
    const results = resultSet(AB);
    expect(grouped({ subsets: ['y', 'z'] }, results)).toBeUndefined();
    expect(results.raw.get('m')?.has('g')).toBe(false);
  });
});

describe('the mode of a group', () => {
  test('is that of its subsets where they have one', () => {
    const same = resultSet(AB, { a: 'ppl', b: 'ppl' });
    grouped(both, same);
    expect(same.modes.get('g')).toBe('ppl');
  });

  test('is mixed where they have several', () => {
    const mixed = resultSet(AB, { a: 'ppl', b: 'gen' });
    grouped(
      {
        subsets: [
          ['a', 'accuracy'],
          ['b', 'accuracy'],
        ],
      },
      mixed,
    );
    expect(mixed.modes.get('g')).toBe('mixed');
  });
});

describe('what a group is made of, for its interval', () => {
  const combination = (options: Partial<SummaryGroup>, results = resultSet(AB)) => {
    const values = grouped({ ...both, ...options }, results);
    const name = `g@${Object.keys(values ?? {}).at(-1)}`;
    const found = results.combinations.get('m')?.get(name);
    return found && Object.fromEntries(found);
  };

  test.each<[string, Partial<SummaryGroup>, { [key: string]: number } | undefined]>([
    ['a mean', {}, { 'a@accuracy': 0.5, 'b@accuracy': 0.5 }],
    ['a weighted mean', { weights: { a: 3, b: 1 } }, { 'a@accuracy': 0.75, 'b@accuracy': 0.25 }],
    ['a sum', { sum: true }, { 'a@accuracy': 1, 'b@accuracy': 1 }],
    ['a deviation, which is no sum', { std: true }, undefined],
    ['a harmonic mean, which is none either', { harmonic_mean: true }, undefined],
    ['changed values', { transforms: { a: '100 - x' } }, undefined],
  ])('%s', (_, options, weights) => {
    expect(combination(options)).toEqual(weights);
  });

  test('groups of groups come down to datasets, shared ones with all of their weight', () => {
    const results = resultSet(AB);
    addGroup({ name: 'inner', subsets: ['a', 'b'] }, ['m'], results, '0.5.4');
    const subsets: [string, string][] = [
      ['inner', 'naive_average'],
      ['a', 'accuracy'],
    ];
    expect(grouped({ subsets }, results)).toEqual({ naive_average: 30 });
    const whole = results.combinations.get('m')?.get('g@naive_average');
    expect(Object.fromEntries(whole ?? [])).toEqual({ 'a@accuracy': 0.75, 'b@accuracy': 0.25 });
  });
});
