import { expect, test } from 'vitest';
import { fileNamed, summed } from '../../../test/fixtures/judgements/summed.ts';

const gold = (lan: string) => ({ others: { lan } });

test.each([
  ['autoj', '[1]', '[0]', '[yes]'],
  ['general', '[[对]]', 'Conclusion: [[Wrong]]', '[[Right]]'],
])('judge_type %s: means by language', async (judge_type, right, wrong, other) => {
  const said = {
    'a j d': [
      [right, gold('zh')],
      [wrong, gold('en')],
      [other, gold('en')],
    ],
  } as const;
  const summary = await summed('IRSummarizer', { said, compat: '0.2.4' }, { judge_type });
  expect(fileNamed(summary, 'judged-by--j.csv')).toBe('0,1,2,3\n模型,total,zh,en\na,0.5,1.0,0.0\n');
  expect(summary.scores[0]?.coverage[0]).toMatchObject({ judged: 2, unreadable: 1 });
});
