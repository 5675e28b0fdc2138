import { expect, test } from 'vitest';
import { firstScores, plainScores } from '../../../test/fixtures/judgements/summed.ts';

const gold = (level: number) => ({ level });

test('requirements by level; a reply that cannot be read is taken from its level', async () => {
  const said = {
    'a j d': [
      ['YES', gold(1)],
      ["['YES', 'NO']", gold(2)],
      ["['YES', 'YES', 'YES']", gold(3)],
      ["['YES', 'perhaps', 'NO', 'NO']", gold(4)],
      ["['YES', 'NO', 'NO', 'NO', 'NO']", gold(5)],
    ],
  } as const;
  const scores = await firstScores('FollowBenchSummarizer', { models: ['a'], said });
  expect(plainScores(scores).a).toEqual({
    ...{ HSR_AVG: 0.4, SSR_AVG: 0.54 },
    ...{ HSR_L1: 1, HSR_L2: 0, HSR_L3: 1, HSR_L4: 0, HSR_L5: 0 },
    ...{ SSR_L1: 1, SSR_L2: 0.5, SSR_L3: 1, SSR_L4: 0, SSR_L5: 0.2 },
  });
  expect(scores.coverage).toEqual([{ dataset: 'd', model: 'a', judged: 4, unreadable: 1, missing: 0 }]);
  expect(scores.notes).toEqual([]);
});

test('levels of other sizes than a fifth are told', async () => {
  const said = { 'a j d': Array.from({ length: 5 }, () => ['NO', gold(1)] as const) };
  const scores = await firstScores('FollowBenchSummarizer', { models: ['a'], said });
  expect(scores.notes).toHaveLength(1);
});

test('nothing readable: a 0 in the table of OpenCompass alone', async () => {
  const said = { 'a j d': Array.from({ length: 5 }, (_, place) => ['?', gold(place + 1)] as const) };
  const scores = await firstScores('FollowBenchSummarizer', { models: ['a', 'b'], said });
  expect(scores.scores.get('a')?.size).toBe(0);
  expect(scores.overall?.get('a')?.get('HSR_AVG')).toBe(0);
  expect(scores.overall?.get('b')?.size).toBe(0);
});
