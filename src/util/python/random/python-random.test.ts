import { describe, expect, it } from 'vitest';
import { PythonRandom } from './python-random.ts';
import type { PythonSeed } from './python-seed.ts';

describe('PythonRandom', () => {
  it.each<[string, PythonSeed, number]>([
    ['an int', 0, 864],
    ['a negative int', -1, 137],
    ['a bool', true, 137],
    ['a float', 0.5, 286],
    ['an integral float', { $float: '-1.0' }, 134],
    ['an infinite float', { $float: 'inf' }, 196],
    ['bytes', Uint8Array.of(0, 255), 98],
  ])('is seeded by %s as CPython is', (_, seed, first) => {
    expect(new PythonRandom(seed).randrange(1000)).toBe(first);
  });

  it('is seeded by an int of any size', () => {
    const random = new PythonRandom(10n ** 300n);
    expect(random.random()).toBe(0.6754128837732558);
    expect(random.randrange(2 ** 40)).toBe(180867280008);
  });

  it('gives one stream over all methods', () => {
    const random = new PythonRandom(42);
    expect(random.sampleRange(4, 4)).toEqual([0, 3, 1, 2]);
    expect(random.sampleRange(1000, 3)).toEqual([228, 142, 754]);
    expect(random.choices(['A', 'B', 'C'], 4, [5, 3, 2])).toEqual(['A', 'B', 'B', 'B']);
    expect(random.getrandbits(70)).toBe(92783382097018677491n);
  });

  it('starts anew when seeded again', () => {
    const random = new PythonRandom('a');
    const first = [random.gauss(), random.random()];
    random.seed('a');
    expect([random.gauss(), random.random()]).toEqual(first);
  });

  it('refuses empty ranges and seeds that no run could repeat', () => {
    const random = new PythonRandom(0);
    expect(() => random.randrange(3, 3)).toThrow(RangeError);
    expect(() => random.choice([])).toThrow(RangeError);
    expect(() => random.sample([1, 2], 3)).toThrow(RangeError);
    expect(() => new PythonRandom(null as unknown as PythonSeed)).toThrow(/needs a seed/);
    expect(() => new PythonRandom(Number.NaN)).toThrow(/nan/);
  });
});
