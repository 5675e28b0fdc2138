import { expect, test } from 'vitest';
import { fileNamed, summed } from '../../../test/fixtures/judgements/summed.ts';

const gold = (capability: string, language: string, round: number) => ({
  capability,
  others: { language, round },
});

test('shares of rounds that are not listed; the header stands before every row', async () => {
  const said = {
    'a j d': [
      ['输出：[1, 2]', gold('json', 'zh', 4)],
      ['Output: []', gold('json', 'en', 5)],
      ['Output: [all]', gold('csv', 'en', 5)],
    ],
    'b j d': [['none', gold('json', 'zh', 4)]],
  } as const;
  const summary = await summed('MultiroundSummarizer', { said });
  const lines = fileNamed(summary, 'judged-by--j-capability.csv')?.trim().split('\n');
  expect(lines).toHaveLength(8);
  expect(lines?.[2]).toBe(
    '模型,总分,中文总分,json_zh,csv_zh,email_zh,markdown_zh,article_zh,英文总分,json_en,csv_en,email_en,markdown_en,article_en',
  );
  expect(lines?.[3]).toBe('a,0.15000000000000002,0.1,0.5,0.0,0.0,0.0,0.0,0.2,1.0,0.0,0.0,0.0,0.0');
  expect(summary.scores[0]?.scores.get('a')?.get('d: json_zh')).toBe(0.5);
  expect(summary.scores[0]?.scores.get('b')?.size).toBe(0);
});
