import { expect, test } from 'vitest';
import { fileNamed, summed } from '../../../test/fixtures/judgements/summed.ts';

test('accuracy in percent, and what was judged of each model', async () => {
  const said = {
    'a j d': [
      ['[Correct]', '甲'],
      ['?', '乙'],
      ['[Incorrect]', '丙'],
      ['[是]', '丁'],
    ],
  } as const;
  const summary = await summed('CharmMemSummarizer', { said });
  expect(fileNamed(summary, 'judged-by--j.csv')).toBe('dataset,a,b\nd,50.0,\n');
  expect(JSON.parse(fileNamed(summary, 'judged-by--j-d/a.json') ?? '')).toEqual({
    score: 50,
    details: {
      0: { judging_prompt: 'Judge.', reference: '甲', correct: true },
      1: { judging_prompt: 'Judge.', reference: '丙', correct: false },
    },
  });
  expect(summary.scores[0]?.coverage[0]).toMatchObject({ judged: 2, unreadable: 2 });
});
