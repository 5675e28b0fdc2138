import { expect, test } from 'vitest';
import { fileNamed, summed } from '../../../test/fixtures/judgements/summed.ts';

test('both languages have their own overall score, dimensions and categories', async () => {
  const said = {
    'a j d': [
      ["{'创造性': 4, '综合得分': 6}", { capability: '内容扩写_ZH' }],
      ["{'Richness': 5, 'Overall Score': 9}", { capability: '内容扩写_EN' }],
      ["{'清晰度': 5, '综合得分': 9}", { capability: '内容扩写_EN' }],
    ],
  } as const;
  const summary = await summed('CreationBenchSummarizer', { said }, { judge_type: 'general' });
  expect(fileNamed(summary, 'Alignbench-judged-by--j-capability.csv')?.split('\n')).toEqual([
    '0,1,2,3,4,5,6,7,8,9',
    '模型,总分,中文,,,,英文,,,',
    '模型,总分,中文总分,内容扩写_ZH,内容续写_ZH,内容改写_ZH,英文总分,内容扩写_EN,内容续写_EN,内容改写_EN',
    'a,2.5,2.0,6.0,0.0,0.0,3.0,9.0,0.0,0.0',
    '',
  ]);
  expect(summary.scores[0]?.overall).toBeUndefined();
  expect(summary.scores[0]?.coverage[0]).toMatchObject({ judged: 2, unreadable: 1 });
});
