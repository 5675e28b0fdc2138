import { expect, test } from 'vitest';
import { xoshiro128 } from './xoshiro.ts';

test('numbers are even over their range, and a seed gives them again', () => {
  const next = xoshiro128(7);
  const bins = Array.from({ length: 16 }, () => 0);
  for (let i = 0; i < 160_000; i += 1) {
    const bin = next() >>> 28;
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  // Chi-square with 15 degrees of freedom: 37.7 is passed once in a thousand seeds.
  const total = bins.reduce((sum, count) => sum + count);
  const chiSquare = bins.reduce((sum, count) => sum + (count - total / 16) ** 2 / (total / 16), 0);
  expect(chiSquare).toBeLessThan(37.7);
  const first = xoshiro128(1);
  const again = xoshiro128(1);
  expect([first(), first()]).toEqual([again(), again()]);
  expect(xoshiro128(2)()).not.toBe(xoshiro128(1)());
});
