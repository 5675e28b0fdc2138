import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectIndices } from './range.ts';

describe('selectIndices', () => {
  it('takes everything without a range, or with a size that is not below the total', () => {
    for (const range of [null, undefined, '', 0, -1, 5, 100, 1e6]) {
      expect(selectIndices(5, range).indices()).toEqual([0, 1, 2, 3, 4]);
    }
  });

  it('takes a seeded sample for a size or a share', () => {
    expect(selectIndices(5, 3).indices()).toEqual([0, 2, 3]);
    expect(selectIndices(5, 0.5).indices()).toEqual([2, 1]);
    expect(selectIndices(57, 5).indices()).toEqual([51, 36, 42, 35, 52]);
    expect(selectIndices(57, { $float: '5.0' }).indices()).toEqual([51, 36, 42, 35, 52]);
    expect(selectIndices(10, 0.05).size).toBe(0);
  });

  it('takes Python slices', () => {
    expect(selectIndices(57, '[::7]').indices()).toEqual([0, 7, 14, 21, 28, 35, 42, 49, 56]);
    expect(selectIndices(10, '[-3:]').indices()).toEqual([7, 8, 9]);
    expect(selectIndices(10, '[5:9][1: 3]').indices()).toEqual([6, 7]);
    expect(selectIndices(10, ' [None:None:-4] ').indices()).toEqual([9, 5, 1]);
  });

  it('says when a slice runs forward', () => {
    expect(selectIndices(10, '[2::3]').slice).toEqual({ start: 2, stop: 9, step: 3 });
    expect(selectIndices(10, '[::-1][::-1]').slice).toEqual({ start: 0, stop: 10, step: 1 });
    expect(selectIndices(10, '[::-1]').slice).toBeUndefined();
    expect(selectIndices(10, 3).slice).toBeUndefined();
  });

  it('agrees with itself: a forward slice names the listed rows', () => {
    const bound = fc.option(fc.integer({ min: -12, max: 12 }), { nil: '' });
    const step = fc.integer({ min: -4, max: 4 }).filter((value) => value !== 0);
    const part = fc.tuple(bound, bound, step).map(([start, stop, by]) => `[${start}:${stop}:${by}]`);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.array(part, { maxLength: 3 }), (total, parts) => {
        const { size, slice, indices } = selectIndices(total, parts.join(''));
        const rows = indices();
        expect(rows).toHaveLength(size);
        if (slice === undefined) return;
        const all = Array.from({ length: total }, (_, row) => row);
        expect(rows).toEqual(
          all.filter(
            (row) => row >= slice.start && row < slice.stop && (row - slice.start) % slice.step === 0,
          ),
        );
      }),
    );
  });

  it('refuses what is no slice', () => {
    for (const range of ['[3]', 'x', '[1:2', '[::0]', '[0:5]+[1]', '[a:]', 2.5]) {
      expect(() => selectIndices(10, range, 'demo')).toThrow(/invalid row range/);
    }
  });
});
