import { expect, test } from 'vitest';
import { PythonRandom } from '../util/index.ts';
import { lastInOrder, numpyOrder } from './numpy-order.ts';

/** Values of which many are equal, as the scores of a query are. */
function values(size: number, kinds: number): Float64Array {
  const random = new PythonRandom(size * 31 + kinds);
  return Float64Array.from({ length: size }, () => random.randrange(0, kinds));
}

const CASES = [1, 2, 9, 64, 65, 300, 3000].flatMap((size) =>
  [2, 40, 100_000].map((kinds) => ({ size, kinds })),
);

test.each(CASES)('$size values of $kinds kinds: every position once, in rising order', ({ size, kinds }) => {
  const scores = values(size, kinds);
  const order = numpyOrder(scores);
  expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, i) => i));
  expect(order.map((place) => scores[place])).toEqual([...scores].sort((a, b) => a - b));
});

test.each(CASES)('$size values of $kinds kinds: the last alone come in the same order', ({ size, kinds }) => {
  const scores = values(size, kinds);
  for (const count of [1, 5, 70]) {
    expect(lastInOrder(scores, count)).toEqual(numpyOrder(scores).slice(-count));
  }
});
