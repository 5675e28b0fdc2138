import { expect, test } from 'vitest';
import { heaviestMatching } from './matching.ts';

/** Tries all ways. */
function heaviest(weights: (number | undefined)[][], row = 0, taken = new Set<number>()): number {
  if (row === weights.length) return 0;
  let best = heaviest(weights, row + 1, taken);
  for (const [column, weight] of (weights[row] ?? []).entries()) {
    if (weight === undefined || taken.has(column)) continue;
    best = Math.max(best, weight + heaviest(weights, row + 1, new Set([...taken, column])));
  }
  return best;
}

test('the heaviest matching is as heavy as the best of all', () => {
  let seed = 7;
  const random = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  for (let round = 0; round < 200; round += 1) {
    const [rows, columns] = [1 + Math.floor(random() * 5), 1 + Math.floor(random() * 5)];
    const weights = Array.from({ length: rows }, () =>
      Array.from({ length: columns }, () => (random() < 0.4 ? undefined : random())),
    );
    const found = heaviestMatching(weights);
    const columnsUsed = found.filter((column) => column !== undefined);
    expect(new Set(columnsUsed).size).toBe(columnsUsed.length);
    const sum = found.reduce<number>(
      (total, column, row) => total + (column === undefined ? 0 : (weights[row]?.[column] ?? Number.NaN)),
      0,
    );
    expect(sum).toBeCloseTo(heaviest(weights), 9);
  }
});

test('a weight of nothing leaves both alone', () => {
  expect(heaviestMatching([[undefined]])).toEqual([undefined]);
  expect(heaviestMatching([])).toEqual([]);
  expect(
    heaviestMatching([
      [0.9, 0.8],
      [0.8, undefined],
    ]),
  ).toEqual([1, 0]);
});
