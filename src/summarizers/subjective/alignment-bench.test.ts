import { expect, test } from 'vitest';
import { fileNamed, firstScores, plainScores, summed } from '../../../test/fixtures/judgements/summed.ts';

const rated = (overall: number, dimension = '清晰度') => `评分：{'${dimension}': 7, '综合得分': ${overall}}`;
const gold = (capability: string) => ({ capability });

test('means by capability; one that is missing counts 0 in the totals', async () => {
  const said = {
    'a j d': [
      [rated(8), gold('数学计算')],
      [rated(9), gold('数学计算')],
      ['no rating', gold('数学计算')],
      [rated(6), gold('专业能力')],
    ],
  } as const;
  const summary = await summed('AlignmentBenchSummarizer', { said });
  const [scores] = summary.scores;
  expect(plainScores(scores ?? { scores: new Map() }).a).toMatchObject({
    总分: 2.62,
    数学计算: 8.5,
    专业能力: 6,
    逻辑推理: 0,
  });
  expect(scores?.scores.get('b')?.size).toBe(0);
  expect(scores?.coverage).toEqual([{ dataset: 'd', model: 'a', judged: 3, unreadable: 1, missing: 0 }]);
  const lines = fileNamed(summary, 'Alignbench-judged-by--j-capability.csv')?.trim().split('\n');
  expect(lines?.at(-1)).toBe('a,2.62,4.25,8.5,0.0,1.0,0.0,0.0,0.0,0.0,0.0,6.0');
  expect(fileNamed(summary, 'Alignbench-judged-by--j-dimension.csv')).toBe(
    '模型,清晰度,综合得分\na,7.0,7.67\n',
  );
});

test('cells under the wrong header are named', async () => {
  const said = {
    'a j d': [[rated(8), gold('数学计算')]],
    'b j d': [[rated(8, '完备性'), gold('数学计算')]],
  } as const;
  const { notes } = await firstScores('AlignmentBenchSummarizer', { said });
  expect(notes?.[0]).toMatch(/dimension\.csv .*\bb\b/);
});

test.each([
  ['general_plus', '事实正确性：7\n满足用户需求：8\n清晰度：7\n完备性：6\n总分 8\n', 8],
  ['autoj', 'So [[4]].', 4],
  ['judgelm', '9, since it is right', 9],
])('judge_type %s', async (judge_type, reply, score) => {
  const said = { 'a j d': [[reply, gold('逻辑推理')]] } as const;
  const summary = await summed('AlignmentBenchSummarizer', { said }, { judge_type });
  expect(summary.scores[0]?.scores.get('a')?.get('逻辑推理')).toBe(score);
  expect(summary.files.map(({ name }) => name)).toEqual(['Alignbench-judged-by--j-capability.csv']);
});

test('replies that all say nothing leave no scores and no files', async () => {
  const summary = await summed('AlignmentBenchSummarizer', { said: { 'a j d': [['?', gold('数学计算')]] } });
  expect(summary.files).toEqual([]);
  expect(summary.scores[0]?.scores.get('a')?.size).toBe(0);
});

test('several judges and datasets have tables of their own; files are of the first dataset alone', async () => {
  const said = {
    'a j d': [[rated(2), gold('数学计算')]],
    'a k d': [[rated(4), gold('数学计算')]],
    'a j e': [[rated(10), gold('数学计算')]],
  } as const;
  const { scores, files } = await summed('AlignmentBenchSummarizer', {
    judges: ['j', 'k'],
    datasets: ['d', 'e'],
    said,
  });
  expect(scores.map(({ title, judge, scores: of }) => [title, judge, of.get('a')?.get('数学计算')])).toEqual([
    ['Alignbench', 'j', 2],
    ['Alignbench', 'k', 4],
    ['Alignbench (e)', 'j', 10],
  ]);
  expect(fileNamed({ files }, 'Alignbench-judged-by--j-capability.csv')).toContain('a,0.5,1.0,2.0');
});
