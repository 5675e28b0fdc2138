import { expect, test } from 'vitest';
import { type Counts, summedCounts } from './counts.ts';
import { markdownTable } from './formats/report-text.ts';
import { compileTransform } from './transform.ts';

test.each([
  ['x', 3, 3],
  ['100 - x * 2', 3, 94],
  ['(100 - x) * 2', 3, 194],
  ['x - 1 - 1', 3, 1],
  ['8 / x / 2', 2, 2],
  ['-x ** 2', 3, -9],
  ['2 ** 3 ** x', 2, 512],
  ['2 ** -x', 1, 0.5],
  ['min(x, 1.5, 2)', 3, 1.5],
  ['max(x, .5) + abs(-1e1)', 3, 13],
  ['+x', 3, 3],
])('the transform %s of %d is %d', (formula, x, value) => {
  expect(compileTransform(formula)(x)).toBeCloseTo(value, 12);
});

test.each(['', 'y', 'x +', '(x', 'min(x', 'x x', 'x; y', '__import__("os")'])(
  '"%s" is no formula',
  (formula) => {
    expect(() => compileTransform(formula)).toThrow('not a formula');
  },
);

const COUNTS: Counts = { scored: 1, expected: 2, failed: 3, truncated: 4, unparsed: 5 };

test('counts of a group are sums; published ones where all are known, time-outs where there are any', () => {
  expect(summedCounts([COUNTS, COUNTS])).toEqual({
    scored: 2,
    expected: 4,
    failed: 6,
    truncated: 8,
    unparsed: 10,
  });
  const one = summedCounts([
    { ...COUNTS, published: 7, timedOut: 1 },
    { ...COUNTS, published: 8 },
  ]);
  expect(one).toMatchObject({ published: 15, timedOut: 1 });
  expect(summedCounts([{ ...COUNTS, published: 7 }, COUNTS])).not.toHaveProperty('published');
});

test('a table in Markdown has its header, a rule and its rows', () => {
  expect(
    markdownTable([
      ['dataset', 'm'],
      ['ceval', '50.00'],
    ]),
  ).toBe('| dataset | m |\n|----- | -----|\n| ceval | 50.00 |\n');
});
