import { expect, test } from 'vitest';
import { fileNamed, plainScores, summed } from '../../../test/fixtures/judgements/summed.ts';

const choice = (word: string, answer1: string, primary_tag: string, secondary_tag: string[] = []) =>
  [`{"choice": "${word}"}`, { question: 'q', answer1, primary_tag, secondary_tag }] as const;

test('preferences by group of tasks, and their mean over base models', async () => {
  const said = {
    'x+a j d': [
      choice('A++', 'a', 'Math', ['Planning']),
      choice('A+', 'x', 'Math'),
      choice('C', 'x', 'Math'),
    ],
    'y+a j d': [choice('B++', 'y', 'Coding & Debugging')],
  };
  const summary = await summed('WildBenchPairSummarizer', {
    bases: ['x', 'y'],
    models: ['a'],
    judges: ['j', 'k'],
    said,
  });
  expect(fileNamed(summary, 'judged-by--j-d-report.csv')).toBe(
    [
      ',x/a,y/a,Avg',
      'd,25.00,100.00,62.50',
      'position_bias,0,0,0.00',
      'Math & Data Analysis,25.00,,12.50',
      'Planning & Reasoning,100.00,,50.00',
      '',
    ].join('\n'),
  );
  const [scores] = summary.scores;
  expect(scores?.overall?.get('a')?.get('score')).toBe(62.5);
  expect(scores && plainScores(scores).a).toMatchObject({ d: 62.5, 'Planning & Reasoning': 50 });
  expect(scores?.coverage).toMatchObject([
    { base: 'x', judged: 2, unreadable: 1 },
    { base: 'y', judged: 1, unreadable: 0 },
  ]);
});

test('a file with one row more than judges is called that of a review, as in OpenCompass', async () => {
  const said = { 'x+a j d': [choice('none', 'x', 'Math')] };
  const summary = await summed('WildBenchPairSummarizer', { bases: ['x'], models: ['a'], said });
  expect(summary.files.map(({ name }) => name)).toEqual(['summarized-by--j-d-report.csv']);
  expect(summary.scores[0]?.scores.get('a')?.size).toBe(0);
});

test('a pair that was not judged has empty cells; check_pos_bias counts places', async () => {
  const said = {
    'x+a j d': [choice('A+', 'x', 'Math'), choice('A+', 'a', 'Math'), choice('B+', 'x', 'Math')],
  };
  const summary = await summed('WildBenchPairSummarizer', { bases: ['x'], said }, { check_pos_bias: true });
  const lines = fileNamed(summary, 'judged-by--j-d-report.csv')?.split('\n');
  expect(lines?.slice(0, 3)).toEqual([
    ',x/a,Avg,x/b,Avg',
    'd,16.67,16.67,,0.00',
    'position_bias,1,0.00,,0.00',
  ]);
});
