import { expect, test } from 'vitest';
import { fusedDot } from './fused-dot.ts';

test('products and sums are rounded once', () => {
  // (1 + 2^-30)^2 - 1 - 2^-29 is 2^-60, which a rounded product loses.
  const near = 1 + 2 ** -30;
  expect(fusedDot([1, near], [-1 - 2 ** -29, near])).toBe(2 ** -60);
  // Halfway between two numbers but for a digit far behind.
  expect(fusedDot([1, 2 ** -27 + 2 ** -79], [1, 2 ** -26])).toBe(1 + 2 ** -52);
  expect(fusedDot([1, 2 ** -27], [1, 2 ** -26])).toBe(1);
});

test('agrees with exact rational arithmetic', () => {
  // HelloBench's weights for texts about travel.
  const weights = [
    14.816357060044538, 9.912640189521913, 6.854178078417421, 16.548365732493735, 12.49440306294194,
  ];
  for (const scores of [
    [0.1, 0.3, 0.7, 0.9, 0.25],
    [1, 0.75, 0.5, 0.25, 0.35],
  ])
    expect(fusedDot(weights, scores)).toBe(exactly(weights, scores));
});

/** The same by whole numbers. */
function exactly(left: readonly number[], right: readonly number[]): number {
  const whole = (value: number) => {
    const digits = 2 ** 70;
    return BigInt(value * digits);
  };
  return left.reduce((sum, value, place) => {
    const exact = whole(value) * whole(right[place] ?? 0) + (whole(sum) << 70n);
    return rounded(exact);
  }, 0);
}

/** A whole number of 2^-140, as the nearest number. */
function rounded(exact: bigint): number {
  return Number(exact) / 2 ** 140;
}
