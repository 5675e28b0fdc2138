import { expect, test } from 'vitest';
import { fileNamed, firstScores, plainScores, summed } from '../../../test/fixtures/judgements/summed.ts';

const shown = (question: string, answer1: string, answer2: string, capability = 'x') => ({
  ...{ question, answer1, answer2, capability },
});

/** Each question in both orders: once the same place, once the same model, once a tie. */
const SAID = {
  'base+a j d': [
    ['Choice: A', shown('1', 'base', 'a')],
    ['选择：B', shown('2', 'base', 'a', 'y')],
    ['Choice: C', shown('3', 'base', 'a')],
    ['Choice: A', shown('1', 'a', 'base')],
    ['Choice: A', shown('2', 'a', 'base', 'y')],
    ['Choice: D', shown('3', 'a', 'base')],
  ],
} as const;

test('win rates and how often the same place won twice', async () => {
  const summary = await summed('CompassArenaSummarizer', { bases: ['base'], models: ['a'], said: SAID });
  expect(fileNamed(summary, 'd-judged-by--j-report.csv')).toBe(
    ',a\nd,60.00\nposition_bias,1\nx,33.33\ny,100.00\n',
  );
  expect(fileNamed(summary, 'compassarena-overall-judged-by--j.csv')).toBe(',a\nd,60.00\n');
  expect(summary.scores[0]?.overall?.get('a')?.get('d')).toBe('60.00');
  expect(summary.scores[0]?.coverage[0]).toMatchObject({ judged: 5, unreadable: 1 });
});

test('half_add counts a tie as half a win; check_pos_bias=False counts no places', async () => {
  const args = { summary_type: 'half_add', check_pos_bias: false };
  const scores = await firstScores(
    'CompassArenaSummarizer',
    { bases: ['base'], models: ['a'], said: SAID },
    args,
  );
  expect(plainScores(scores).a).toEqual({ d: 70, 'd: x': 50, 'd: y': 100, 'd: position_bias': 0 });
});

test('a pair that was not judged, or of which nothing can be read, has empty cells', async () => {
  const said = { ...SAID, 'base+b j d': [['?', shown('1', 'base', 'b')]] } as const;
  const summary = await summed('CompassArenaSummarizer', { bases: ['base'], models: ['a', 'b', 'c'], said });
  expect(fileNamed(summary, 'd-judged-by--j-report.csv')?.split('\n').slice(0, 2)).toEqual([
    ',a,b,c',
    'd,60.00,,',
  ]);
  expect(
    fileNamed(await summed('CompassArenaSummarizer', { said: {} }), 'compassarena-overall-judged-by--j.csv'),
  ).toBeUndefined();
});

test('names of tables; several datasets in one', async () => {
  const said = { ...SAID, 'base+a j e': [['Choice: B', shown('1', 'base', 'a')]] } as const;
  const made = { bases: ['base'], models: ['a'], datasets: ['d', 'e'], names: { a: 'A (shown)' }, said };
  const summary = await summed('CompassArenaSummarizer', made);
  expect(fileNamed(summary, 'compassarena-overall-judged-by--j.csv')).toBe(',A (shown)\nd,60.00\ne,100.00\n');
});

test('pairs of MT-Bench are summed up alike', async () => {
  const said = { 'base+a j d': [['[[B]]', shown('1', 'base', 'a')]] } as const;
  const scores = await firstScores(
    'MTBenchSummarizer',
    { bases: ['base'], models: ['a'], said },
    { judge_type: 'pair' },
  );
  expect(scores.scores.get('a')?.get('d')).toBe(100);
});

test('a judge that sees what others said has reports of its own', async () => {
  const said = { ...SAID, 'base+a m d review': [['Choice: B', shown('1', 'base', 'a')]] } as const;
  const made = { bases: ['base'], models: ['a'], reviewers: ['m'], said };
  const summary = await summed('CompassArenaSummarizer', made);
  expect(fileNamed(summary, 'd-judged-by--j-report.csv')).toContain('d,60.00');
  expect(fileNamed(summary, 'd-summarized-by--m-report.csv')).toContain('d,100.00');
  expect(fileNamed(summary, 'compassarena-overall-summarized-by--m.csv')).toBe(',a\nd,100.00\n');
  expect(summary.scores.map(({ judge, overall }) => [judge, overall !== undefined])).toEqual([
    ['j', true],
    ['m', false],
  ]);
});

test('of several base models the last one counts, even where nothing can be read', async () => {
  const said = { ...SAID, 'other+a j d': [['?', shown('1', 'other', 'a')]] } as const;
  const made = { bases: ['base', 'other'], models: ['a'], said };
  const summary = await summed('CompassArenaSummarizer', made);
  expect(fileNamed(summary, 'd-judged-by--j-report.csv')).toBe(',a\nd,\nposition_bias,\n');
  expect(summary.scores[0]?.scores.get('a')?.size).toBe(0);
});
