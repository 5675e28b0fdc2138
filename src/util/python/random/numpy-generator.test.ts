import { describe, expect, it } from 'vitest';
import { NumpyGenerator } from './numpy-generator.ts';

describe('NumpyGenerator', () => {
  it('gives one stream over all methods', () => {
    const random = new NumpyGenerator(0);
    expect(random.permutation(5)).toEqual([2, 4, 3, 0, 1]);
    expect(random.integers(0, 100)).toBe(7);
    expect(random.choice(10, 3, { replace: false })).toEqual([0, 8, 1]);
    expect(random.choice(3, 2, { replace: false, p: [0.5, 0.3, 0.2] })).toEqual([1, 0]);
    expect(random.multinomial(1000, [0.2, 0.3, 0.5])).toEqual([174, 287, 539]);
    expect(random.integers(2 ** 40)).toBe(36927730573);
    expect(random.random()).toBe(0.7296554464299441);
    expect(random.choice(12000, 4, { replace: false })).toEqual([1071, 10358, 2107, 10156]);
    expect(random.choice(12000, 300, { replace: false }).slice(0, 4)).toEqual([7472, 10100, 5968, 3158]);
  });

  it('is seeded by an integer of any size', () => {
    expect(new NumpyGenerator(2n ** 130n + 7n).random()).toBe(0.8580720717556224);
    expect(() => new NumpyGenerator(-1)).toThrow(RangeError);
  });
});
