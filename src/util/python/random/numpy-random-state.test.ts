import { describe, expect, it } from 'vitest';
import { NumpyRandomState } from './numpy-random-state.ts';

describe('NumpyRandomState', () => {
  it('gives one stream over all methods', () => {
    const random = new NumpyRandomState(43);
    expect(random.choice(10, 3)).toEqual([4, 0, 1]);
    expect(random.choice(10, 3, { replace: false })).toEqual([6, 8, 4]);
    expect(random.randint(10, 20)).toBe(17);
    expect(random.choice(3, 2, { replace: false, p: [0.5, 0.3, 0.2] })).toEqual([1, 0]);
    expect(random.permutation(5)).toEqual([0, 3, 2, 4, 1]);
    expect(random.normal()).toBeCloseTo(-0.46880013538838006, 14);
    expect(random.randint(2 ** 40)).toBe(928438277884);
  });

  it('is seeded by a list of integers', () => {
    expect(new NumpyRandomState([1, 2, 3]).random()).toBe(0.6098612722867289);
  });

  it('refuses seeds and choices that numpy refuses', () => {
    expect(() => new NumpyRandomState(-1)).toThrow(/2\^32/);
    expect(() => new NumpyRandomState(2 ** 32)).toThrow(/2\^32/);
    const random = new NumpyRandomState(0);
    expect(() => random.choice(2, 3, { replace: false })).toThrow(RangeError);
    expect(() => random.choice(2, 2, { replace: false, p: [1, 0] })).toThrow(RangeError);
    expect(() => random.randint(3, 3)).toThrow(RangeError);
  });
});
