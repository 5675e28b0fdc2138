import { expect, test } from 'vitest';
import { fileNamed, summed } from '../../../test/fixtures/judgements/summed.ts';

const scored = (score: string, primary_tag: string) =>
  [`{"score": "${score}"}`, { primary_tag, secondary_tag: [] as string[] }] as const;

test('scores less 5 and times 20; what is no number counts as nothing; groups under the header of the first model', async () => {
  const said = {
    'a j d': [scored('7', 'Math'), scored('8.5', 'Editing'), scored('N/A', 'Math')],
    'b j d': [scored('5', 'Editing'), scored('1', 'Math')],
  };
  const summary = await summed('WildBenchSingleSummarizer', { said });
  expect(fileNamed(summary, 'judged-by--j-capability.csv')).toBe(
    'model,total,Math & Data Analysis,Creative Tasks\na,55.0,40.0,70.0\nb,-40.0,0.0,-80.0\n',
  );
  expect(summary.scores[0]?.notes).toHaveLength(1);
  expect(summary.scores[0]?.scores.get('b')?.get('Math & Data Analysis')).toBe(-80);
  expect(summary.scores[0]?.coverage[0]).toMatchObject({ judged: 2, unreadable: 1 });
});

test('all datasets together; a model without readable replies has no row', async () => {
  const said = {
    'a j d': [scored('5', 'Math')],
    'a j e': [scored('6', 'Math')],
    'b j d': [scored('?', 'Math')],
  };
  const summary = await summed('WildBenchSingleSummarizer', { datasets: ['d', 'e'], said });
  expect(fileNamed(summary, 'judged-by--j-capability.csv')?.split('\n')[1]).toBe('a,10.0,10.0');
  expect(summary.scores[0]?.scores.has('b')).toBe(false);
});
