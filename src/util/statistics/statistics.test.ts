import { expect, test } from 'vitest';
import {
  bootstrapClusters,
  bootstrapMean,
  clusteredVariance,
  combinedInterval,
  effectiveSize,
  type Interval,
  type IntervalPart,
  meanInterval,
  toClusters,
  wilsonInterval,
  Z95,
} from './index.ts';
import { xoshiro128 } from './xoshiro.ts';

const rounded = ([low, high]: Interval, digits = 4) => [
  Number(low.toFixed(digits)),
  Number(high.toFixed(digits)),
];

// R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Stat. Med. 17 (1998) 857-872, table I,
// method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("Wilson's interval of %i of %i is as Newcombe prints it", (successes, n, low, high) => {
  expect(rounded(wilsonInterval(successes / n, n))).toEqual([low, high]);
});

const partOf = (successes: number, n: number, weight: number): IntervalPart => {
  const values = Array.from({ length: n }, (_, i) => (i < successes ? 1 : 0));
  const ids = values.map((_, i) => i);
  const found = meanInterval(values, ids, 100);
  if (found === undefined) throw new Error('no interval');
  return { ...found, weight, value: (100 * successes) / n };
};

test('a sum of one part keeps its interval; equal parts come near their pool', () => {
  const [low, high] = combinedInterval([partOf(15, 148, 1)]);
  expect([low / 100, high / 100].map((bound) => bound.toFixed(4))).toEqual(['0.0624', '0.1605']);
  const parts = Array.from({ length: 50 }, () => partOf(2, 20, 1 / 50));
  const pool = wilsonInterval(0.1, 1000).map((bound) => 100 * bound);
  const combined = combinedInterval(parts);
  for (const side of [0, 1]) expect(Math.abs((combined[side] ?? 0) - (pool[side] ?? 0))).toBeLessThan(0.4);
});

test('two parts, by hand', () => {
  // Both p = 1/2, n = 100: equal spreads, so that z* = z/√2 and the bounds are Wilson's for it.
  const [low, high] = combinedInterval([partOf(50, 100, 0.5), partOf(50, 100, 0.5)]);
  const z = Z95 / Math.SQRT2;
  const margin = (z * Math.sqrt(0.25 / 100 + (z * z) / 40_000)) / (1 + (z * z) / 100);
  expect(low).toBeCloseTo(50 - 100 * margin, 9);
  expect(high).toBeCloseTo(50 + 100 * margin, 9);
});

test('a part with a negative weight changes its sides; parts without shares are scaled', () => {
  const graded: IntervalPart = { weight: 1, value: 40, interval: [30, 60], method: 'bootstrap', samples: 9 };
  const [low, high] = combinedInterval([graded, { ...graded, weight: -1 }]);
  // Equal spreads: z*/z = 1/√2, so 10 + 20 over √2 to either side of 0.
  expect(low).toBeCloseTo(-30 / Math.SQRT2, 9);
  expect(high).toBeCloseTo(30 / Math.SQRT2, 9);
});

test('averages of many small datasets are covered in 95 of 100 cases', () => {
  const random = xoshiro128(11);
  const shares = Array.from({ length: 52 }, (_, i) => 0.05 + (0.9 * i) / 51);
  const sizes = shares.map((_, i) => 12 + ((i * 7) % 40));
  const truth = (100 * shares.reduce((sum, share) => sum + share)) / shares.length;
  let covered = 0;
  for (let run = 0; run < 1000; run += 1) {
    const parts = shares.map((share, i) => {
      const n = sizes[i] ?? 1;
      let successes = 0;
      for (let sample = 0; sample < n; sample += 1) if (random() / 0x100000000 < share) successes += 1;
      return partOf(successes, n, 1 / shares.length);
    });
    const [low, high] = combinedInterval(parts);
    if (low <= truth && truth <= high) covered += 1;
  }
  expect(covered).toBeGreaterThan(930);
  expect(covered).toBeLessThan(985);
});

test('clustered variance, by hand', () => {
  // Two questions, asked twice each: right twice, wrong twice. Mean 1/2; deviations of sums +1 and -1.
  const alike = toClusters([1, 1, 0, 0], [7, 7, 9, 9]);
  expect(clusteredVariance(alike)).toBe((2 * (1 + 1)) / 16);
  // Right once, wrong once in each: the sums do not vary at all.
  expect(clusteredVariance(toClusters([1, 0, 0, 1], [7, 7, 9, 9]))).toBe(0);
  // Clusters of one sample: the variance of the mean with n - 1.
  const values = [1, 0, 0, 1, 1];
  const single = toClusters(values, [0, 1, 2, 3, 4]);
  expect(clusteredVariance(single)).toBeCloseTo((0.6 * 0.4) / 4, 12);
});

test('answers that are copies of each other count once', () => {
  const values: number[] = [];
  const ids: number[] = [];
  for (let question = 0; question < 200; question += 1) {
    for (let copy = 0; copy < 5; copy += 1) {
      values.push(question % 4 === 0 ? 1 : 0);
      ids.push(question);
    }
  }
  const clusters = toClusters(values, ids);
  expect(effectiveSize(clusters)).toBeCloseTo(199, 9);
  const found = meanInterval(values, ids);
  expect(found).toMatchObject({ method: 'wilson', samples: 1000, clusters: 200 });
  expect(rounded(found?.interval ?? [0, 0])).toEqual(rounded(wilsonInterval(0.25, 199)));
});

test('clusters never make an interval narrower than independence does, and their number bounds what all alike say', () => {
  expect(effectiveSize(toClusters([1, 0, 0, 1], [7, 7, 9, 9]))).toBe(4);
  expect(effectiveSize(toClusters([1, 1, 1, 1], [7, 7, 9, 9]))).toBe(2);
  expect(meanInterval([1, 1, 1], [5, 5, 5])).toBeUndefined();
  expect(meanInterval([], [])).toBeUndefined();
});

test('the bootstrap of a mean agrees with the normal interval where there is much', () => {
  const values = Array.from({ length: 2000 }, (_, i) => ((i * 7919) % 101) / 100);
  const mean = values.reduce((sum, value) => sum + value) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  const margin = (Z95 * deviation) / Math.sqrt(values.length);
  const ids = values.map((_, i) => i);
  const [low, high] = meanInterval(values, ids)?.interval ?? [0, 0];
  expect(Math.abs(low - (mean - margin))).toBeLessThan(0.1 * margin);
  expect(Math.abs(high - (mean + margin))).toBeLessThan(0.1 * margin);
  expect(meanInterval(values, ids)).toEqual(meanInterval(values, ids));
});

test('the bootstrap draws whole clusters', () => {
  const values = Array.from({ length: 400 }, (_, i) => (Math.floor(i / 4) % 10) / 10);
  const ids = values.map((_, i) => Math.floor(i / 4));
  const width = ([low, high]: Interval) => high - low;
  const clustered = meanInterval(values, ids)?.interval ?? [0, 0];
  const independent = meanInterval(
    values,
    values.map((_, i) => i),
  )?.interval ?? [0, 0];
  // Four equal answers to a question say as much as one: twice the width.
  expect(width(clustered) / width(independent)).toBeGreaterThan(1.8);
  expect(width(clustered) / width(independent)).toBeLessThan(2.2);
});

test('any statistic: weights of samples of one cluster are the same', () => {
  const ids = [3, 3, 8, 8, 8];
  let isSame = true;
  const interval = bootstrapClusters(ids, (weights) => {
    isSame &&= weights[0] === weights[1] && weights[2] === weights[3] && weights[3] === weights[4];
    return weights[0] ?? 0;
  });
  expect(isSame).toBe(true);
  expect(interval).toEqual([0, 2]);
  expect(bootstrapMean(toClusters([1, 0], [0, 0]))).toBeUndefined();
});
