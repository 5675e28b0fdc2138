import { expect, test } from 'vitest';
import { fileNamed, plainScores, summed } from '../../../test/fixtures/judgements/summed.ts';

const choice = (word: string, category: string) =>
  [`{"choice": "${word}"}`, { category, answer1: 'base', answer2: 'x' }] as const;

test('a row stands in the file once for each model that has it', async () => {
  const said = {
    'base+a j qa/d': [choice('B++', 'law'), choice('A+', 'law')],
    'base+b j qa/d': [choice('B+', 'law'), choice('B++', 'art')],
  };
  const summary = await summed('QaCompassBenchSummarizer', { bases: ['base'], datasets: ['qa/d'], said });
  expect(fileNamed(summary, 'summarized-by--j--report.csv')?.trim().split('\n')).toEqual([
    ',a,b',
    'law_总分,25.0,50.0',
    'qa/d_总分,25.0,75.0',
    'law_总分,25.0,50.0',
    'qa/d_总分,25.0,75.0',
    'art_总分,,100.0',
  ]);
  expect(summary.scores[0] && plainScores(summary.scores[0]).b).toEqual({ law: 50, 'qa/d': 75, art: 100 });
});

test('the table of all datasets shows the first judge alone', async () => {
  const said = { 'base+a j qa/d': [choice('B+', 'law')], 'base+a k qa/d': [choice('B+', 'law')] };
  const made = { bases: ['base'], models: ['a'], datasets: ['qa/d'], judges: ['j', 'k'], said };
  const { scores, files } = await summed('QaCompassBenchSummarizer', made);
  expect(scores.map(({ overall }) => overall?.get('a')?.get('law'))).toEqual([50, undefined]);
  expect(files).toHaveLength(2);
});
