import { describe, expect, it } from 'vitest';
import { answerOrders } from './answer-order.ts';
import { selectedRows, shuffledRows, trainTestRows } from './dataset-order.ts';

describe('orders of datasets', () => {
  it('shuffles with a seed', () => {
    expect(shuffledRows(10, 0)).toEqual([4, 6, 2, 7, 3, 5, 9, 0, 8, 1]);
  });

  it('splits rows for training and testing', () => {
    expect(trainTestRows(10, { testSize: 0.2, seed: 0 })).toEqual({
      test: [4, 6],
      train: [2, 7, 3, 5, 9, 0, 8, 1],
    });
    expect(trainTestRows(5, { testSize: 0.2, shuffle: false, seed: 0 })).toEqual({
      test: [4],
      train: [0, 1, 2, 3],
    });
    expect(trainTestRows(8, { trainSize: 3, testSize: 2, shuffle: false, seed: 0 })).toEqual({
      train: [0, 1, 2],
      test: [3, 4],
    });
    expect(trainTestRows(0, { seed: 0 })).toEqual({ train: [], test: [] });
    for (const testSize of [0, 10, 11, 2.5, -0.1]) {
      expect(() => trainTestRows(10, { testSize, seed: 0 })).toThrow(RangeError);
    }
  });

  it('selects rows that exist', () => {
    expect(selectedRows(20, [19, 0])).toEqual([19, 0]);
    expect(() => selectedRows(20, [20])).toThrow(RangeError);
    expect(() => selectedRows(20, [-1])).toThrow(RangeError);
  });
});

describe('answerOrders', () => {
  it('shuffles, doubles or keeps the order of the models', () => {
    expect(answerOrders(2, 3, 'random', 1)).toEqual([
      [1, 0],
      [1, 0],
      [0, 1],
    ]);
    expect(answerOrders(2, 2, 'double')).toEqual([
      [0, 1],
      [0, 1],
      [1, 0],
      [1, 0],
    ]);
    expect(answerOrders(3, 1, 'fixed')).toEqual([[0, 1, 2]]);
    expect(() => answerOrders(3, 1, 'double')).toThrow(/two models/);
  });
});
