import { expect, test } from 'vitest';
import { fileNamed, plainScores, summed } from '../../../test/fixtures/judgements/summed.ts';

const shown = (answer1: string, answer2: string, capability = 'koala') => ({ answer1, answer2, capability });

test('win rates of the replies that can be read, whichever stands first; capabilities that are never won come last', async () => {
  const said = {
    'base+a j d': [
      ['m', shown('base', 'a', 'vicuna')],
      ['M', shown('base', 'a')],
      ['m', shown('a', 'base')],
      ['x', shown('base', 'a')],
    ],
  } as const;
  const summary = await summed('AlpacaSummarizer', { bases: ['base'], said });
  expect(fileNamed(summary, 'AlpacaEval2-judged-by--j.csv')).toBe(
    'base_vs_a,total,koala,vicuna\nwin_a,66.67,100.0,0.0\n',
  );
  const [scores] = summary.scores;
  expect(scores && plainScores(scores)).toEqual({ a: { total: 66.67, koala: 100, vicuna: 0 }, b: {} });
  expect(scores?.coverage).toEqual([
    { dataset: 'd', model: 'a', base: 'base', judged: 3, unreadable: 1, missing: 0 },
  ]);
});

test('where the first reply that can be read shows the base second, the files of 0.3 hold the rate of the base, under its name', async () => {
  const said = {
    'base+a j d': [
      ['m', shown('a', 'base')],
      ['m', shown('a', 'base')],
      ['m', shown('base', 'a')],
    ],
  } as const;
  const made = { bases: ['base'], models: ['a'], said };
  const old = await summed('AlpacaSummarizer', made);
  expect(fileNamed(old, 'AlpacaEval2-judged-by--j.csv')).toBe(
    'a_vs_base,total,koala\nwin_base,33.33,33.33\n',
  );
  expect([...(old.scores[0]?.overall?.keys() ?? [])]).toEqual(['base']);
  expect(old.scores[0]?.scores.get('a')?.get('total')).toBe(66.67);
  const today = await summed('AlpacaSummarizer', { ...made, compat: '0.5.4' });
  expect(fileNamed(today, 'AlpacaEval2-judged-by--j.csv')).toBe('base_vs_a,total,koala\nwin_a,66.67,66.67\n');
});

test('v1 reads ranks in a list', async () => {
  const reply = (rank: number) =>
    `[{'model': 'model_1', 'rank': ${rank}}, {'model': 'model_2', 'rank': ${3 - rank}}]`;
  const said = {
    'base+a j d': [
      [reply(1), shown('base', 'a')],
      [reply(2), shown('base', 'a')],
    ],
  } as const;
  const { scores } = await summed(
    'AlpacaSummarizer',
    { bases: ['base'], models: ['a'], said },
    { judge_type: 'v1' },
  );
  expect(scores[0]?.scores.get('a')?.get('total')).toBe(50);
});

test('replies that cannot be read leave no score, and no false 0', async () => {
  const said = { 'base+a j d': [['?', shown('base', 'a')]] } as const;
  const summary = await summed('AlpacaSummarizer', { bases: ['base'], models: ['a'], said });
  expect(summary.files).toEqual([]);
  expect(summary.scores[0]?.scores.get('a')?.size).toBe(0);
});

test('several bases: pairs of each, the last one counts; a pair that was judged the other way round is not judged again', async () => {
  const said = {
    'a+c j d': [['M', shown('a', 'c')]],
    'b+c j d': [['m', shown('b', 'c')]],
    'a+b j d': [['M', shown('a', 'b')]],
  } as const;
  const summary = await summed('AlpacaSummarizer', { bases: ['a', 'b'], models: ['a', 'b', 'c'], said });
  const headers = fileNamed(summary, 'AlpacaEval2-judged-by--j.csv')?.match(/\w_vs_\w/g);
  expect(headers).toEqual(['a_vs_b', 'a_vs_c', 'b_vs_c']);
  expect(summary.scores[0]?.scores.get('c')?.get('total')).toBe(0);
});
