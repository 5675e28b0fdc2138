import { expect, test } from 'vitest';
import { costOf, priceOf, readPrice } from './price.ts';

test.each([['0.15,0.6'], [[0.15, 0.6]], [{ input: 0.15, output: 0.6 }], [{ $tuple: [0.15, 0.6] }]])(
  '%j is a price',
  (value) => {
    expect(readPrice(value, '--price')).toEqual({ input: 0.15, output: 0.6 });
  },
);

test.each(['0.15', 'a,b', '1,2,3', '-1,2'])('%s is none', (value) => {
  expect(() => readPrice(value, '--price')).toThrow('--price');
});

test('a million tokens cost what the price says', () => {
  const price = { input: 2, output: 10 };
  expect(costOf({ promptTokens: 1_000_000, completionTokens: 500_000 }, price)).toBe(7);
  expect(costOf({}, price)).toBe(0);
});

test('the price of a model comes before that of all', () => {
  const forAll = { input: 1, output: 1 };
  expect(priceOf({ type: 'x', price: [3, 4] }, forAll)).toEqual({ input: 3, output: 4 });
  expect(priceOf({ type: 'x' }, forAll)).toBe(forAll);
});
