import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { minimize } from './optimization/lbfgs.ts';
import { type Battle, pairedLogistic } from './paired-logistic.ts';

test.each([
  ['3 of 4', [1, 1, 1, 0], Math.log10(3)],
  ['ties alone', [0.5, 0.5], 0],
  ['a tie is half a win', [1, 0.5], Math.log10(3)],
])('two sides: the coefficients differ by the logarithm of the odds: %s', (_name, points, odds) => {
  const battles = points.map((one): Battle => ({ first: 0, second: 1, points: one }));
  const [first = 0, second = 0] = pairedLogistic(battles, 2, 10);
  expect(first - second).toBeCloseTo(odds, 7);
  expect(first + second).toBeCloseTo(0, 12);
});

test('who is shown first does not matter', () => {
  const battles: Battle[] = [
    { first: 0, second: 1, points: 1 },
    { first: 1, second: 2, points: 0.5 },
    { first: 2, second: 0, points: 1 },
    { first: 0, second: 2, points: 1 },
  ];
  const turned = battles.map(({ first, second, points }) => ({
    ...{ first: second, second: first },
    points: 1 - points,
  }));
  const [here, there] = [pairedLogistic(battles, 3, 10), pairedLogistic(turned, 3, 10)];
  for (const [place, value] of here.entries()) expect(there[place]).toBeCloseTo(value, 7);
});

test('at the best coefficients every side has won as often as it is expected to', () => {
  const battles: Battle[] = [0, 1, 2, 3].flatMap((first) =>
    [0, 1, 2, 3].flatMap((second) =>
      first === second
        ? []
        : [1, 0, (first * 7 + second * 3) % 2].map((points) => ({ first, second, points })),
    ),
  );
  const coefficients = pairedLogistic(battles, 4, 10);
  const surplus = [0, 0, 0, 0];
  for (const { first, second, points } of battles) {
    const expected = 1 / (1 + 10 ** ((coefficients[second] ?? 0) - (coefficients[first] ?? 0)));
    surplus[first] = (surplus[first] ?? 0) + points - expected;
    surplus[second] = (surplus[second] ?? 0) - points + expected;
  }
  for (const one of surplus) expect(Math.abs(one)).toBeLessThan(1e-6);
});

test('a side that only wins gets a large coefficient, and a finite one', () => {
  const [first = 0, second = 0] = pairedLogistic([{ first: 0, second: 1, points: 1 }], 2, 10);
  expect(first).toBeGreaterThan(3);
  expect(second).toBeCloseTo(-first, 9);
});

test('a battle of nobody', () => {
  expect(pairedLogistic([], 0, 10)).toEqual([]);
});

test.each([[[-1.2, 1]], [[0, 0]], [[5, -3]]])(
  'the minimum of a valley that is curved (Rosenbrock 1960), from %j',
  (start) => {
    const valley = ([x = 0, y = 0]: readonly number[]) => ({
      value: 100 * (y - x * x) ** 2 + (1 - x) ** 2,
      gradient: [-400 * x * (y - x * x) - 2 * (1 - x), 200 * (y - x * x)],
    });
    const [x, y] = minimize(valley, start, { gradientTolerance: 1e-9, valueTolerance: 0 });
    expect(x).toBeCloseTo(1, 7);
    expect(y).toBeCloseTo(1, 7);
  },
);

test('a start that is the minimum stays', () => {
  const bowl = (point: readonly number[]) => ({
    value: point.reduce((sum, x) => sum + x * x, 0),
    gradient: point.map((x) => 2 * x),
  });
  expect(minimize(bowl, [0, 0])).toEqual([0, 0]);
  expect(minimize(bowl, [3, -4], { iterations: 0 })).toEqual([3, -4]);
});

test('a slope without an end stops', () => {
  const slope = ([x = 0]: readonly number[]) => ({ value: -x, gradient: [-1] });
  const [end = 0] = minimize(slope, [0], { iterations: 5 });
  expect(end).toBeGreaterThan(0);
});

const vectors: {
  readonly name: string;
  readonly size: number;
  readonly battles: readonly (readonly [number, number, number])[];
  readonly coefficients: readonly number[];
}[] = JSON.parse(
  readFileSync(new URL('../../../test/fixtures/paired-logistic/vectors.json', import.meta.url), 'utf8'),
);

test.each(vectors)('$name: as scikit-learn has it', ({ name, size, battles, coefficients }) => {
  const found = pairedLogistic(
    battles.map(([first, second, points]) => ({ first, second, points })),
    size,
    10,
  );
  const rates = (values: readonly number[]) =>
    values.flatMap((own) => values.map((other) => 1 / (1 + 10 ** (other - own))));
  const expected = rates(coefficients);
  for (const [place, rate] of rates(found).entries())
    expect(Math.abs(rate - (expected[place] ?? Number.NaN))).toBeLessThan(1e-6);
  // Where a side only wins, the best coefficients are infinite, and where the search ends is no number to compare.
  if (name.includes('only wins')) return;
  const largest = Math.max(...coefficients.map(Math.abs));
  for (const [place, value] of coefficients.entries())
    expect(Math.abs((found[place] ?? Number.NaN) - value)).toBeLessThan(1e-6 * largest);
});
