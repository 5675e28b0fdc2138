/** Against scikit-learn, scipy, statsmodels and krippendorff; test/fixtures/agreement/make-vectors.py made the vectors. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  cohenKappa,
  type Estimate,
  kendallTauB,
  krippendorffAlpha,
  logisticLine,
  pearson,
  percentAgreement,
  spearman,
  wilsonInterval,
} from './index.ts';

type Bounds = [number, number] | null;

interface Vectors {
  readonly pairs: readonly {
    readonly name: string;
    readonly first: number[];
    readonly second: number[];
    readonly accuracy: number;
    readonly accuracyInterval: [number, number];
    readonly kappa: number | null;
    readonly kappaInterval: Bounds;
    readonly spearman: number | null;
    readonly spearmanInterval: Bounds;
    readonly kendall: number | null;
    readonly kendallInterval: Bounds;
    readonly pearson: number | null;
  }[];
  readonly alphas: readonly {
    readonly name: string;
    readonly raters: (number | null)[][];
    readonly nominal: number | null;
    readonly ordinal: number | null;
    readonly interval: number | null;
  }[];
  readonly lines: readonly {
    readonly name: string;
    readonly x: number[];
    readonly y: number[];
    readonly intercept: number;
    readonly slope: number;
  }[];
}

const file = path.resolve(import.meta.dirname, '../../../test/fixtures/agreement/vectors.json');
const vectors: Vectors = JSON.parse(readFileSync(file, 'utf8'));

function isClose(found: number | undefined, expected: number | null): void {
  if (expected === null) expect(found).toBeNaN();
  else expect(Math.abs((found ?? Number.NaN) - expected)).toBeLessThan(1e-9);
}

function areBounds({ interval }: Estimate, expected: Bounds): void {
  if (expected === null) expect(interval).toBeUndefined();
  for (const side of [0, 1] as const) if (expected !== null) isClose(interval?.[side], expected[side]);
}

test('there are at least twelve label sets', () => {
  expect(vectors.pairs.length + vectors.alphas.length).toBeGreaterThanOrEqual(18);
});

test.each(vectors.pairs)('two raters: $name', (one) => {
  const pairs = one.first.map((value, place) => [value, one.second[place] ?? Number.NaN] as const);
  const accuracy = percentAgreement(pairs);
  isClose(accuracy, one.accuracy);
  areBounds({ value: accuracy, interval: wilsonInterval(accuracy, pairs.length) }, one.accuracyInterval);
  const kappa = cohenKappa(pairs);
  isClose(kappa.value, one.kappa);
  areBounds(kappa, one.kappaInterval);
  const [rho, tau] = [spearman(pairs), kendallTauB(pairs)];
  isClose(rho.value, one.spearman);
  areBounds(rho, one.spearmanInterval);
  isClose(tau.value, one.kendall);
  areBounds(tau, one.kendallInterval);
  isClose(pearson(pairs), one.pearson);
});

test.each(vectors.alphas)("Krippendorff's alpha: $name", ({ raters, ...alphas }) => {
  const [first = []] = raters;
  const units = first.map((_, unit) => raters.map((rater) => rater[unit] ?? undefined));
  for (const scale of ['nominal', 'ordinal', 'interval'] as const)
    isClose(krippendorffAlpha(units, scale), alphas[scale]);
});

test.each(vectors.lines)('logistic regression: $name', ({ x, y, intercept, slope }) => {
  const line = logisticLine(x.map((value, place) => [value, y[place] ?? 0]));
  expect(Math.abs((line?.intercept ?? Number.NaN) - intercept)).toBeLessThan(1e-6);
  expect(Math.abs((line?.slope ?? Number.NaN) - slope)).toBeLessThan(1e-6);
});

test('outcomes that are separated, or all alike, have no finite line; a constant x has the slope 0', () => {
  const separated = [-2, -1, 1, 2].map((x) => [x, Number(x > 0)] as const);
  expect(logisticLine(separated)).toBeUndefined();
  expect(logisticLine(separated.map(([x]) => [x, 1]))).toBeUndefined();
  const flat = logisticLine([0, 0, 0, 1].map((y) => [3, y]));
  expect(flat?.slope).toBe(0);
  expect(1 / (1 + Math.exp(-(flat?.intercept ?? 0)))).toBeCloseTo(0.25, 12);
});

test('words may be compared, too; of nothing there is no estimate', () => {
  const words = ['A', 'B', 'A', 'A'].map((word, place) => [word, place === 1 ? 'A' : word] as const);
  expect(percentAgreement(words)).toBe(0.75);
  // By hand: observed 3/4, expected (3/4)(4/4) + (1/4)(0) = 3/4.
  expect(cohenKappa(words)).toEqual({ value: 0 });
  expect(cohenKappa([]).value).toBeNaN();
  expect(krippendorffAlpha([], 'nominal')).toBeNaN();
});
