/** Which tasks judges get: models together, parts of datasets. */
import { describe, expect, test } from 'vitest';
import type { DatasetConfig } from '../../core/index.ts';
import { baseModels, modelGroups } from './model-groups.ts';
import { splitParts } from './parts.ts';

const cost = (most: number, coefficient = 20) => ({ by: 'cost', most, coefficient }) as const;
const count = (parts: number, atLeast: number) => ({ by: 'count', parts, atLeast }) as const;

/** `0-50 50-100`. */
const text = (parts: ReturnType<typeof splitParts>) => parts.map(({ from, to }) => `${from}-${to}`).join(' ');

describe('a dataset in parts', () => {
  test.each([
    ['as a whole', { by: 'whole' } as const, 'd', 1000, 1, ''],
    ['cost below the most', cost(100), 'd', 5, 1, ''],
    ['cost just at the most', cost(100, 20), 'd', 5, 1, ''],
    ['cost above the most', cost(100, 20), 'd', 6, 1, '0-3 3-6'],
    ['parts of equal size, not of the greatest', cost(100, 20), 'd', 11, 1, '0-4 4-8 8-12'],
    ['the most is that of all datasets together', cost(100, 20), 'd', 11, 2, '0-6 6-12'],
    ['long answers cost ten times as much', cost(400, 20), 'gsm8k', 4, 1, '0-2 2-4'],
    ['names like those', cost(400, 20), 'math_x', 4, 1, '0-2 2-4'],
    ['law', cost(400, 20), 'lukaemon_professional_law', 4, 1, '0-2 2-4'],
    ['other names do not', cost(400, 20), 'my-gsm8k', 4, 1, ''],
    ['a part has one sample at least', cost(10, 20), 'd', 2, 1, '0-1 1-2'],
    ['so many parts', count(4, 1), 'd', 8, 1, '0-2 2-4 4-6 6-8'],
    ['fewer where they are rounded up', count(4, 1), 'd', 9, 1, '0-3 3-6 6-9'],
    ['of at least so many', count(4, 5), 'd', 9, 1, '0-5 5-10'],
    ['not below that', count(4, 9), 'd', 9, 1, ''],
    ['one part is the whole', count(1, 1), 'd', 9, 1, ''],
  ])('%s', (_, rule, abbr, size, datasets, expected) => {
    const parts = splitParts(rule, abbr, size, datasets);
    expect(text(parts)).toBe(expected);
    expect(parts.map(({ number }) => number)).toEqual(parts.map((_part, place) => place));
  });
});

describe('models that are shown together', () => {
  const of = (more: object) => ({ abbr: 'd', ...more }) as unknown as DatasetConfig;
  const bases = (...names: string[]) => ({ base_models: names.map((abbr) => ({ abbr })) });

  test.each([
    ['one by one', of({ mode: 'singlescore' }), 'a b', 'a b'],
    ['all pairs in the order given', of({ mode: 'allpair' }), 'c a b', 'c+a c+b a+b'],
    ['each with the base', of({ mode: 'm2n', ...bases('z') }), 'a b', 'z+a z+b'],
    ['a base that is a model', of({ mode: 'm2n', ...bases('a') }), 'a b', 'a+b'],
    ['no pair twice, whichever comes first', of({ mode: 'm2n', ...bases('a', 'b') }), 'a b c', 'a+b a+c b+c'],
    ['fixed pairs', of({ mode: 'fixed' }), 'a b', 'x+y'],
  ])('%s', (_, dataset, models, expected) => {
    const groups = modelGroups(dataset, models.split(' '), { pairs: [['x', 'y']] });
    expect(groups.map((group) => group.join('+')).join(' ')).toBe(expected);
  });

  test.each([
    ['no mode', of({}), /"mode" is missing/, /singlescore/],
    ['a misspelled mode', of({ mode: 'allpairs' }), /"allpairs"/, /allpair/],
    ['an unlike mode', of({ mode: 7 }), /7/, /singlescore, allpair, m2n, fixed/],
    ['one model alone', of({ mode: 'allpair' }), /fewer than two/, /two models/],
    ['bases that are the model', of({ mode: 'm2n', ...bases('a') }), /fewer than two/, /base_models/],
    ['no bases', of({ mode: 'm2n' }), /fewer than two/, /base_models/],
    ['no pairs', of({ mode: 'fixed' }), /needs the pairs/, /model_pairs/],
  ])('%s is refused', (_, dataset, message, hint) => {
    const grouping = () => modelGroups(dataset, ['a'], { pairs: [] });
    expect(grouping).toThrow(
      expect.objectContaining({ code: 'config-invalid', message: expect.stringMatching(message) }),
    );
    expect(grouping).toThrow(expect.objectContaining({ hint: expect.stringMatching(hint) }));
    expect(grouping).toThrow(/^d: /);
  });

  test('bases without a name have that of their type and path', () => {
    expect(baseModels(of({ base_models: [{ abbr: 'a' }, { type: 'x.Y', path: 'p/q' }, 'no'] }))).toEqual([
      'a',
      'x.Y_p_q',
    ]);
    expect(baseModels(of({}))).toEqual([]);
  });
});
