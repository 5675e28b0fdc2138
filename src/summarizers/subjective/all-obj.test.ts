import { expect, test } from 'vitest';
import { fileNamed, plainScores, summed } from '../../../test/fixtures/judgements/summed.ts';

test('shares of right answers, one file for each dataset, one for each judge', async () => {
  const said = {
    'a j d': [
      ['[Correct]', null],
      ['[错误]', null],
      ['[YES]', null],
      ['correct', null],
    ],
    'b j d': [['maybe', null]],
    'a k d': [['[No]', null]],
  } as const;
  const summary = await summed('AllObjSummarizer', { judges: ['j', 'k'], datasets: ['d', 'e'], said });
  expect(fileNamed(summary, 'judged-by--j-d.csv')).toBe('model,total\na,0.6666666666666666\n');
  expect(summary.files.map(({ name }) => name)).toEqual(['judged-by--j-d.csv', 'judged-by--k-d.csv']);
  expect(summary.scores.map(plainScores)).toEqual([
    { a: { d: 2 / 3 }, b: {} },
    { a: { d: 0 }, b: {} },
  ]);
  expect(summary.scores[0]?.coverage).toEqual([
    { dataset: 'd', model: 'a', judged: 3, unreadable: 1, missing: 0 },
    { dataset: 'd', model: 'b', judged: 0, unreadable: 1, missing: 0 },
  ]);
});
